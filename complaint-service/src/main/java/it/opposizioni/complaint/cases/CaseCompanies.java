package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.company.Companies;
import it.opposizioni.complaint.cases.company.Finding;
import it.opposizioni.complaint.cases.company.NamedCompany;
import it.opposizioni.complaint.news.CaseNews;
import it.opposizioni.complaint.news.NewsKind;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What companies outside the register change in cases about numbers, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseCompanies {

    private static final Text OTHER_COMPANY = Text.of(
            "Questo fascicolo è contro un’azienda che l’altro non indica: indicala prima anche lì.",
            "This case is against a company that the other one does not name: name it there first.");
    private static final Text CHANGED = Text.of(
            "Un collega ha indicato o corretto l’azienda, o ha fatto un altro atto: leggilo prima di continuare.",
            "A colleague has named or corrected the company, or has done something else: read it before you go on.");

    private final CaseRepository cases;
    private final CaseOpening opening;
    private final Companies companies;
    private final CaseNews news;
    private final Now now;

    CaseCompanies(CaseRepository cases, CaseOpening opening, Companies companies, CaseNews news, Now now) {
        this.cases = cases;
        this.opening = opening;
        this.companies = companies;
        this.news = news;
        this.now = now;
    }

    /**
     * Locks the case, and lets it name a company, or another one.
     *
     * @param read how many findings the official has read
     * @throws DomainException 404 when there is no such case; 409 when a colleague has recorded one since, or when it is about an operator, or is proposed
     *     or over
     */
    public void name(UUID id, int read, NamedCompany company) {
        CaseFile found = cases.findForChange(id).orElseThrow(DomainException::notFound);
        if (companies.count(id) != read) {
            throw changed();
        }
        found.nameCompany(companies.current(id).filter(company::isSameAs).isEmpty(), now.get());
        cases.flush();
    }

    /**
     * Refuses a person who has not read which company the case names now. The version of the case does not say it, because it counts steps.
     *
     * @param read how many findings that person has read
     * @throws DomainException 409
     */
    void requireRead(CaseFile found, int read) {
        if (found.rightToBeHeard().isOfCompany() && companies.count(found.id()) != read) {
            throw changed();
        }
    }

    private static DomainException changed() {
        return new DomainException(ComplaintProblems.CASE_COMPANY_CHANGED, CHANGED);
    }

    /**
     * What was last sent to the company has reached it. Those who complained are told once that it was asked.
     *
     * @param step version of the step whose act the official has read as the last one
     * @throws DomainException 404 when there is no such case; 409 when something else was sent since, or nothing to a company, or it is too late to say so;
     *     422 when it cannot have arrived on that day
     */
    public void served(UUID id, long step, LocalDate day) {
        CaseFile found = cases.findForChange(id).orElseThrow(DomainException::notFound);
        boolean isAsked = found.stage() == CaseStage.INFORMATION_REQUESTED
                && found.rightToBeHeard().unserved();
        long last =
                found.served(day, Rome.day(now.get()), opening.doing(null, null).deadlines());
        if (last != step) {
            throw changed();
        }
        if (isAsked) {
            news.add(id, NewsKind.INFORMATION_REQUESTED);
        }
        cases.flush();
    }

    /** @throws DomainException 422 when the case that goes names a company that the one that stays does not */
    void requireMergeable(CaseFile from, CaseFile into) {
        Optional<NamedCompany> other = companies.current(into.id());
        companies.current(from.id()).ifPresent(company -> {
            if (other.filter(company::isSameAs).isEmpty()) {
                throw DomainException.invalid("/into", "OTHER_COMPANY", OTHER_COMPANY);
            }
        });
    }

    /** Where the complaints that leave still accuse the same number, what was found out about it holds there, too. Nothing has reached the company yet. */
    void handOn(CaseFile from, CaseFile to, CaseFile.Doing doing) {
        List<Finding> findings = companies.of(from.id());
        if (!findings.isEmpty() && to.subject().isSameAs(from.subject())) {
            Finding last = findings.getLast();
            to.nameCompany(true, doing.at());
            companies.add(to.id(), new Finding(1, last.company(), last.by(), last.at()));
        }
    }
}
