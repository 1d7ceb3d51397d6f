package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.cases.announced.CaseDecided;
import it.opposizioni.complaint.cases.company.Companies;
import it.opposizioni.complaint.cases.decision.DecidedCase;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.NotifiedDecision;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Decisions as the steps of a case keep them, and as their printed act says them. */
@ApplicationScoped
public class CaseDecisions {

    private static final String CODES = """
            select code, count(*) over () from %s c where case_id = ? and stage <> 'WITHDRAWN'
            order by filed_at, complaint_id limit ?
            """.formatted(PartOf.ROWS);

    /** They fill some pages; if there are more, the act says how many. */
    private static final int MOST_CODES = 500;

    private final ObjectMapper json;
    private final CaseRepository cases;
    private final Companies companies;
    private final AccessLog accesses;
    private final Jdbc jdbc;

    CaseDecisions(ObjectMapper json, CaseRepository cases, Companies companies, AccessLog accesses, Jdbc jdbc) {
        this.json = json;
        this.cases = cases;
        this.companies = companies;
        this.accesses = accesses;
        this.jdbc = jdbc;
    }

    /**
     * What the printed act of a decision says, or what that of a proposed one would say: who approves it has read the act. The look is noted.
     *
     * @throws DomainException 404 when there is no such case, 409 while nothing is proposed, or when its history was changed
     */
    @Transactional
    public DecidedCase decided(UUID id, Caller reader) {
        CaseFile found = cases.findByIdOptional(id).orElseThrow(DomainException::notFound);
        if (found.stage() != CaseStage.DECIDED && found.stage() != CaseStage.PROPOSED) {
            throw ComplaintProblems.caseStageConflict(found.stage().name(), "PRINT");
        }
        accesses.note(
                reader,
                Role.REGULATOR,
                List.of(new Read(null, RecordKind.CASE, id.toString(), Purpose.CASE_WORKED_ON)));
        return act(found);
    }

    /**
     * What the printed act says to the operator that it is addressed to: nothing of each complaint.
     *
     * @throws DomainException 404 when there is no such case, it is about another one, it is not decided, or its words were not written for it
     */
    @Transactional
    public DecidedCase decidedAbout(UUID operatorId, UUID id) {
        return findDecided(operatorId, id)
                .filter(CaseDecisions::isReadByOperator)
                .map(this::act)
                .map(DecidedCase::forOperator)
                .orElseThrow(DomainException::notFound);
    }

    /**
     * The same for a company outside the register, which gets the act from the authority itself.
     *
     * @throws DomainException 404 when there is no such case, it is against no such company, or it is not decided
     */
    @Transactional
    public DecidedCase decidedAboutCompany(UUID id) {
        return cases.findByIdOptional(id)
                .filter(found -> found.stage() == CaseStage.DECIDED)
                .filter(found -> found.rightToBeHeard().isOfCompany())
                .map(this::act)
                .map(DecidedCase::forOperator)
                .orElseThrow(DomainException::notFound);
    }

    /** The same for a page of the operator's; empty before the decision. */
    @Transactional
    public Optional<NotifiedDecision> notified(UUID operatorId, UUID id, Locale locale) {
        return findDecided(operatorId, id).map(found -> {
            NotifiedDecision decision = NotifiedDecision.of(
                    of(found).orElseThrow(), signed(found, CaseAct.APPROVE).at(), locale);
            return isReadByOperator(found) ? decision : decision.withoutWords();
        });
    }

    private static boolean isReadByOperator(CaseFile decided) {
        return last(decided, CaseAct.PROPOSE).readByOperator();
    }

    private Optional<CaseFile> findDecided(UUID operatorId, UUID id) {
        return cases.findByIdOptional(id)
                .filter(found -> operatorId.equals(found.subject().partyId()))
                .filter(found -> found.stage() == CaseStage.DECIDED);
    }

    private DecidedCase act(CaseFile found) {
        boolean decided = found.stage() == CaseStage.DECIDED;
        found.history().requireIntact(found.version());
        record Coded(String code, long all) {}
        List<Coded> complaints =
                jdbc.query(CODES, row -> new Coded(row.getString(1), row.getLong(2)), found.id(), MOST_CODES);
        return new DecidedCase(
                found.code(),
                found.subject().subjectName(),
                found.subject().party() == CaseSubject.Party.PRINCIPAL,
                found.subject().callerNumber(),
                companies.current(found.id()).orElse(null),
                found.openedAt(),
                found.hearing().heardOn(),
                of(found).orElseThrow(),
                signed(found, CaseAct.PROPOSE),
                decided ? signed(found, CaseAct.APPROVE) : null,
                decided ? last(found, CaseAct.APPROVE).digest().orElse(null) : null,
                complaints.isEmpty() ? 0 : complaints.getFirst().all(),
                complaints.stream().map(Coded::code).toList());
    }

    /**
     * What is announced of a decided case about an operator.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    public CaseDecided announcement(UUID id) {
        return announcement(cases.findByIdOptional(id).orElseThrow(DomainException::notFound));
    }

    CaseDecided announcement(CaseFile decided) {
        Decision decision = of(decided).orElseThrow();
        return new CaseDecided(
                decided.id(),
                decided.subject().partyId(),
                decision.suspends() ? CaseDecided.Measure.SUSPENSION : CaseDecided.Measure.NONE,
                // operator-service knows this sentence, and says it in the reader's language
                "Decisione dell'autorità sul fascicolo " + decided.code(),
                signed(decided, CaseAct.APPROVE).at(),
                decided.code(),
                decision.outcome(),
                decision.measures());
    }

    /** Who did that last, and when. */
    private static DecidedCase.Signed signed(CaseFile found, CaseAct act) {
        CaseStep step = last(found, act);
        return new DecidedCase.Signed(step.by().name(), step.at());
    }

    private static CaseStep last(CaseFile found, CaseAct act) {
        return found.steps().stream()
                .filter(step -> step.act() == act)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    String write(Decision decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that was proposed last, whether it was approved, returned, or neither yet. */
    Optional<Decision> of(CaseFile proposed) {
        return proposed.steps().stream()
                .flatMap(step -> step.decision().stream())
                .reduce((_, later) -> later)
                .map(this::read);
    }

    /**
     * The one that waits for its approval; empty while none does.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    public Optional<Decision> proposed(UUID id) {
        CaseFile found = cases.findByIdOptional(id).orElseThrow(DomainException::notFound);
        return found.stage() == CaseStage.PROPOSED ? of(found) : Optional.empty();
    }

    /**
     * A decision as it was proposed, and what became of it.
     *
     * @param version of the case that it led to
     * @param answer approved or returned; null while it waits, as what follows
     * @param reason why it was returned; null where it was not
     */
    public record Proposed(
            long version,
            Instant at,
            Official by,
            Decision decision,
            CaseAct answer,
            Instant answeredAt,
            Official answeredBy,
            String reason) {}

    /**
     * Every proposal, oldest first. The look is noted.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    public List<Proposed> proposals(UUID id, Caller reader) {
        List<CaseStep> steps = cases.findByIdOptional(id)
                .orElseThrow(DomainException::notFound)
                .steps();
        accesses.note(
                reader,
                Role.REGULATOR,
                List.of(new Read(null, RecordKind.CASE, id.toString(), Purpose.CASE_WORKED_ON)));
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).act() == CaseAct.PROPOSE)
                .mapToObj(i -> proposed(steps.get(i), i + 1 < steps.size() ? steps.get(i + 1) : null))
                .toList();
    }

    /** @param answer what comes after it: nothing else can be done to what is proposed; null while it waits */
    private Proposed proposed(CaseStep step, CaseStep answer) {
        return new Proposed(
                step.version(),
                step.at(),
                step.by(),
                read(step.decision().orElseThrow()),
                answer == null ? null : answer.act(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.note().orElse(null));
    }

    private Decision read(String written) {
        try {
            return json.readValue(written, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored decision cannot be read", e);
        }
    }
}
