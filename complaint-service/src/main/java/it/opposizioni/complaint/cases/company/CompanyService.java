package it.opposizioni.complaint.cases.company;

import it.opposizioni.complaint.cases.CaseAct;
import it.opposizioni.complaint.cases.CaseCompanies;
import it.opposizioni.complaint.cases.CaseConfig;
import it.opposizioni.complaint.cases.CaseService;
import it.opposizioni.complaint.cases.CaseView;
import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Names the company outside the register that a case about a number is against, once the authority has found it out, and keeps when acts have reached
 * it: they go to it on paper or by mail that the authority sends itself.
 */
@ApplicationScoped
public class CompanyService {

    private final CaseService cases;
    private final CaseCompanies named;
    private final CaseWork work;
    private final Companies companies;
    private final Officials officials;
    private final CaseConfig config;
    private final Idempotency idempotency;
    private final Now now;

    CompanyService(
            CaseService cases,
            CaseCompanies named,
            CaseWork work,
            Companies companies,
            Officials officials,
            CaseConfig config,
            Idempotency idempotency,
            Now now) {
        this.cases = cases;
        this.named = named;
        this.work = work;
        this.companies = companies;
        this.officials = officials;
        this.config = config;
        this.idempotency = idempotency;
        this.now = now;
    }

    LocalDate today() {
        return Rome.day(now.get());
    }

    /** The look is noted. @throws DomainException 404 when there is no such case */
    @Transactional
    public CompanyView show(UUID id, Caller reader) {
        CaseView shown = cases.show(id, reader);
        List<Finding> findings = companies.of(id);
        List<CompanyView.Act> acts = findings.isEmpty() ? List.of() : acts(shown, served(id, findings), reader);
        boolean open = shown.summary().stage().isGathering() && !shown.ownComplaint();
        return new CompanyView(
                id,
                shown.summary().code(),
                findings.size(),
                open && shown.summary().operatorId() == null,
                findings.stream()
                        .map(each -> CompanyView.Item.of(each, reader.subject()))
                        .toList(),
                acts,
                open && !acts.isEmpty() ? acts.getLast().step() : null,
                findings.isEmpty()
                        ? List.of()
                        : companies.earlier(id, findings.getLast().company()));
    }

    /** What has reached the company that the last finding names, and no other that was named before. */
    private List<ServedAct> served(UUID id, List<Finding> findings) {
        Instant since = since(findings);
        return companies.served(id).stream()
                .filter(each -> !each.at().isBefore(since))
                .toList();
    }

    /** When the company that the last finding names was named first, by its tax code, and no other since. */
    private static Instant since(List<Finding> findings) {
        NamedCompany company = findings.getLast().company();
        return findings.reversed().stream()
                .takeWhile(each -> each.company().isSameAs(company))
                .reduce((_, earlier) -> earlier)
                .orElseThrow()
                .at();
    }

    private static List<CompanyView.Act> acts(CaseView shown, List<ServedAct> served, Caller reader) {
        List<CaseView.Step> history = shown.history();
        int last = lastSummons(history);
        return IntStream.range(0, history.size())
                .filter(i -> history.get(i).act().isSent())
                .mapToObj(i -> new CompanyView.Act(
                        // versions count the steps
                        i + 1L,
                        history.get(i).act(),
                        history.get(i).at(),
                        history.get(i).act() == CaseAct.REQUEST_INFORMATION || i == last,
                        served.stream()
                                .filter(each -> each.step() == i + 1L)
                                .map(each -> CompanyView.Served.of(each, reader.subject()))
                                .toList()))
                .toList();
    }

    /** A case keeps day and place of its last hearing alone. */
    private static int lastSummons(List<CaseView.Step> history) {
        return IntStream.range(0, history.size())
                .filter(i -> history.get(i).act() == CaseAct.HEAR)
                .reduce((_, later) -> later)
                .orElse(-1);
    }

    /**
     * @throws DomainException 404 when there is no such case; 409 when it is about an operator, is proposed, over or has a complaint of the official's own,
     *     or a colleague has recorded something since
     */
    @Transactional
    CompanyView name(UUID id, NewCompany asked, Caller official, String idempotencyKey) {
        return idempotency.once(idempotencyKey, official, List.of("case-company", id, asked), CompanyView.class, () -> {
            Official by = begin(id, official);
            Instant at = now.get();
            NamedCompany company = asked.company();
            named.name(id, asked.seen(), company);
            companies.add(id, new Finding(asked.seen() + 1, company, by, at));
            return show(id, official);
        });
    }

    /** @throws DomainException as {@link #name}; 422 when the act cannot have arrived on that day */
    @Transactional
    CompanyView served(UUID id, NewService asked, Caller official, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, official, List.of("case-company-service", id, asked), CompanyView.class, () -> {
                    Official by = begin(id, official);
                    named.served(id, asked.step(), asked.servedOn());
                    companies.add(
                            id,
                            new ServedAct(
                                    asked.step(),
                                    asked.servedOn(),
                                    asked.reference().strip(),
                                    by,
                                    now.get()));
                    return show(id, official);
                });
    }

    private Official begin(UUID id, Caller official) {
        Official by = Official.of(official);
        // before the case, as in all work on cases
        officials.seen(by);
        work.requireImpartial(id, official);
        return by;
    }

    /**
     * What is printed for the company. The look is noted.
     *
     * @param step version of the step of the case
     * @throws DomainException 404 when there is no such case, it names no company, or there is no such act that can be printed
     */
    @Transactional
    public CompanyAct act(UUID id, long step, Caller reader) {
        CaseView shown = cases.show(id, reader);
        List<Finding> findings = companies.of(id);
        if (findings.isEmpty()) {
            throw DomainException.notFound();
        }
        Instant since = since(findings);
        CompanyView.Act act = acts(shown, List.of(), reader).stream()
                .filter(each -> each.step() == step && each.printable())
                .findFirst()
                .orElseThrow(DomainException::notFound);
        boolean question = act.act() == CaseAct.REQUEST_INFORMATION;
        return new CompanyAct(
                shown.summary().code(),
                shown.summary().number(),
                findings.getLast().company(),
                // what was made for another company is of the day on which this one was named
                act.at().isBefore(since) ? since : act.at(),
                question ? shown.history().get((int) step - 1).note() : null,
                question ? config.deadlines().reply() : null,
                question ? null : shown.heardOn(),
                question ? null : shown.hearingPlace());
    }
}
