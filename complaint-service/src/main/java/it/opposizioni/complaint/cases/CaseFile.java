package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.company.CompanyStanding;
import it.opposizioni.complaint.cases.decision.Addressee;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Hearing;
import it.opposizioni.complaint.cases.decision.Proposal;
import it.opposizioni.complaint.cases.decision.RightToBeHeard;
import it.opposizioni.complaint.cases.history.DigestChain;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Rome;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case: what the regulator does about the complaints against one caller. Called a file because {@code case} is a word of Java and of SQL.
 *
 * <p>It changes only through its verbs, each along an edge of {@link CaseTransitions}. {@code version} counts its steps: an act on an older
 * version is refused.
 */
@Entity
class CaseFile {

    @Id
    private UUID id;

    private long version;

    private String code;

    @Embedded
    private CaseSubject subject;

    @Enumerated(EnumType.STRING)
    private CaseStage stage;

    private String assignee;

    @Convert(converter = EncryptedText.class)
    private String assigneeName;

    private Instant openedAt;

    private LocalDate dueOn;

    /** Null while none is set. */
    @Embedded
    private Hearing hearing;

    /** Null before one is made, and after it was returned. */
    @Embedded
    private Proposal proposal;

    /** Null of a case that names no company outside the register. */
    @Embedded
    private CompanyStanding company;

    private UUID mergedInto;

    /** Null of a case that its complaints made. */
    private UUID splitFrom;

    private Instant endedAt;

    private boolean complaintsBehind;

    /** The same of a case about a principal. */
    private boolean principalBehind;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "case_id", insertable = false, updatable = false)
    @OrderBy("version")
    private List<CaseStep> steps = new ArrayList<>();

    protected CaseFile() {}

    /** @param opening has no note when the complaints gathered by themselves */
    CaseFile(UUID id, String code, CaseSubject subject, Doing opening) {
        this.id = id;
        this.code = code;
        this.subject = subject;
        this.openedAt = opening.at();
        record(CaseAct.OPEN, CaseStage.OPEN, opening, null);
    }

    /**
     * Who acts, when and why.
     *
     * @param note null where none is needed
     */
    record Doing(Official by, Instant at, String note, CaseDeadlines deadlines) {

        LocalDate day() {
            return Rome.day(at);
        }
    }

    /**
     * Refuses a person who has read an older version of the case, unless only complaints have joined by themselves since then.
     *
     * @throws DomainException 409
     */
    void requireVersion(long seen) {
        List<CaseStep> since = steps.stream()
                .filter(step -> step.version() > seen && !step.cameByItself())
                .toList();
        if (seen > version || !since.isEmpty()) {
            throw ComplaintProblems.caseChanged(
                    code, since.isEmpty() ? null : since.getLast().by().name());
        }
    }

    /**
     * Does an act for which an edge of the table is enough.
     *
     * @throws DomainException 409 when the table has no such edge at this stage, or there is nobody to ask
     */
    void act(CaseAct act, Doing doing) {
        CaseTransitions.TABLE.require(stage, act);
        if (act == CaseAct.REQUEST_INFORMATION) {
            rightToBeHeard().requireAddressee();
        }
        if (act == CaseAct.ARCHIVE) {
            rightToBeHeard().requireHeardOut(doing.day());
        }
        record(act, CaseTransitions.TABLE.apply(stage, act), doing, null);
        if (act == CaseAct.RETURN) {
            proposal = null;
        }
    }

    void assign(Official to, Doing doing) {
        act(CaseAct.ASSIGN, doing);
        assignee = to.subject();
        assigneeName = to.name();
    }

    void hear(Hearing next, Doing doing) {
        rightToBeHeard().requireAddressee();
        CaseTransitions.TABLE.require(stage, CaseAct.HEAR);
        rightToBeHeard().requireReplyTimeOver(doing.day());
        act(CaseAct.HEAR, doing);
        hearing = next;
        dueOn = doing.deadlines().dueOn(stage, next.heardOn());
    }

    /**
     * Proposes a decision.
     *
     * @param written the decision as it is stored
     * @param evidence whether any of its complaints has evidence that a sanction can stand on
     */
    void propose(Decision decision, String written, boolean evidence, Doing doing) {
        CaseTransitions.TABLE.require(stage, CaseAct.PROPOSE);
        rightToBeHeard().requireHeardOut(doing.day());
        rightToBeHeard().requireFitting(decision);
        rightToBeHeard().requireSanctionable(decision.outcome(), evidence, doing.day());
        record(CaseAct.PROPOSE, CaseTransitions.TABLE.apply(stage, CaseAct.PROPOSE), doing, written);
        proposal = new Proposal(doing.by().subject(), decision.outcome());
    }

    /** Another person than the proposer makes the proposal the decision. */
    void approve(boolean evidence, Doing doing) {
        CaseTransitions.TABLE.require(stage, CaseAct.APPROVE);
        proposal.requireAnother(doing.by().subject());
        rightToBeHeard().requireSanctionable(proposal.outcome(), evidence, doing.day());
        act(CaseAct.APPROVE, doing);
    }

    RightToBeHeard rightToBeHeard() {
        CompanyStanding named = company == null ? CompanyStanding.NONE : company;
        Addressee against = named.isNamed() ? Addressee.COMPANY : Addressee.NOBODY;
        return new RightToBeHeard(
                subject.isOperator() ? Addressee.OPERATOR : against,
                stage == CaseStage.INFORMATION_REQUESTED ? dueOn : null,
                named.isNamed() && !named.isSummonedBy(CaseStep.lastSummons(steps))
                        ? null
                        : hearing().heardOn(),
                named.isUnserved(
                        CaseStep.lastAsked(steps).map(CaseStep::version).orElse(0L)));
    }

    /**
     * Names the company outside the register that used the number.
     *
     * @param another it is another company than the case has named before
     * @throws DomainException 409 when the case is about an operator, or is proposed or over
     */
    void nameCompany(boolean another, Instant at) {
        if (subject.isOperator() || !stage.isGathering()) {
            throw ComplaintProblems.caseStageConflict(stage.name(), "NAME_COMPANY");
        }
        company = (company == null ? CompanyStanding.NONE : company).named(another, at);
    }

    /**
     * What was last sent to the company has reached it: from that day it has time to reply, or to prepare.
     *
     * @return version of the step
     * @throws DomainException 409 when nothing was sent to a company, or it is too late to say so; 422 when it cannot have arrived on that day
     */
    long served(LocalDate day, LocalDate today, CaseDeadlines deadlines) {
        CaseStep asked = CaseStep.lastAsked(steps)
                .filter(_ -> rightToBeHeard().isOfCompany() && stage.isGathering())
                .orElseThrow(() -> ComplaintProblems.caseStageConflict(stage.name(), "RECORD_SERVICE"));
        LocalDate latest =
                asked.act() == CaseAct.HEAR ? deadlines.latestSummons(hearing().heardOn()) : null;
        company = company.served(new CompanyStanding.Asked(asked.version(), asked.at(), latest), day, today);
        if (stage == CaseStage.INFORMATION_REQUESTED) {
            dueOn = deadlines.dueOn(stage, day);
        }
        return asked.version();
    }

    void mergeInto(CaseFile other, Doing doing) {
        if (!other.stage.isGathering() || other.id.equals(id)) {
            throw ComplaintProblems.caseStageConflict(other.stage.name(), CaseAct.MERGE.name());
        }
        rightToBeHeard().requireMergeable(doing.day());
        act(CaseAct.MERGE, doing);
        mergedInto = other.id;
    }

    /** Its first complaints were part of the other one. */
    void splitFrom(CaseFile other) {
        splitFrom = other.id;
    }

    /** @param until the new last day; moved to the next working day where it is a day off */
    void extendReply(LocalDate until, CaseDeadlines deadlines) {
        dueOn = deadlines.calendar().notBefore(until);
    }

    /** Its complaints have followed. */
    void complaintsFollowed() {
        complaintsBehind = false;
        principalBehind = false;
    }

    /** Another assignee or more complaints give no more time: the last day changes only with the stage. */
    private void record(CaseAct act, CaseStage next, Doing doing, String decision) {
        if (next != stage) {
            dueOn = doing.deadlines().dueOn(next, doing.day());
        }
        if (next.isFinal() && next != stage) {
            endedAt = doing.at();
        }
        stage = next;
        version++;
        if (act.concernsComplaints()) {
            // the release before this one does nothing after an archiving, and would say that it is done
            boolean seenByAll = subject.party() == CaseSubject.Party.CALLER && act != CaseAct.ARCHIVE;
            complaintsBehind = complaintsBehind || seenByAll;
            principalBehind = principalBehind || !seenByAll;
        }
        if (act.isSent() && company != null) {
            company = company.asked();
        }
        steps.add(new CaseStep(id, version, act, next, doing.at(), doing.by(), doing.note(), decision, history()));
    }

    /** The acts that would not be refused if this person did them now, apart from mistakes in the fields of a form. */
    List<CaseAct> possibleFor(String person, LocalDate today) {
        return CaseTransitions.TABLE.actsFrom(stage).stream()
                .filter(act -> switch (act) {
                    case APPROVE -> proposal().filter(made -> made.isBy(person)).isEmpty();
                    case REQUEST_INFORMATION -> rightToBeHeard().hasAddressee();
                    case HEAR ->
                        rightToBeHeard().hasAddressee() && rightToBeHeard().isReplyTimeOver(today);
                    case MERGE -> rightToBeHeard().isMergeable(today);
                    case PROPOSE, ARCHIVE -> rightToBeHeard().isHeardOut(today);
                    // happens by itself, as complaints come, and as they leave
                    case GATHER, LEAVE -> false;
                    default -> true;
                })
                .toList();
    }

    boolean isOverdue(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    CaseSubject subject() {
        return subject;
    }

    CaseStage stage() {
        return stage;
    }

    Optional<Official> assignee() {
        return assignee == null ? Optional.empty() : Optional.of(new Official(assignee, assigneeName));
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Hearing hearing() {
        return hearing == null ? Hearing.NONE : hearing;
    }

    /** Empty before one is made, and after it was returned. */
    Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    UUID mergedInto() {
        return mergedInto;
    }

    UUID splitFrom() {
        return splitFrom;
    }

    DigestChain history() {
        return new DigestChain(id, steps.stream().map(CaseStep::link).toList());
    }

    List<CaseStep> steps() {
        return List.copyOf(steps);
    }
}
