package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.contradiction.LeftComplaint;
import it.opposizioni.complaint.cases.history.DigestChain;
import it.opposizioni.complaint.cases.history.Link;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What was done to a case, with who, when and why; never changed afterwards. */
@Entity
@IdClass(CaseStep.Key.class)
class CaseStep {

    /** One step of one case. */
    record Key(UUID caseId, long version) {}

    /** Named, because the join from {@link CaseFile} names the same column. */
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Id
    private long version;

    /** Of complaints that left, that they were split off: a copy of the release before knows no other act, and would not show the case at all. */
    @Enumerated(EnumType.STRING)
    private CaseAct act;

    @Enumerated(EnumType.STRING)
    private CaseStage stage;

    private Instant at;

    private String doneBy;

    @Convert(converter = EncryptedText.class)
    private String doneByName;

    @Convert(converter = EncryptedText.class)
    private String note;

    @Convert(converter = EncryptedText.class)
    private String decision;

    private boolean readByOperator;

    /** Null of a step that a release without digests wrote. */
    @Convert(converter = EncryptedText.class)
    private String digest;

    protected CaseStep() {}

    /** @param before the steps before it */
    CaseStep(
            UUID caseId,
            long version,
            CaseAct act,
            CaseStage stage,
            Instant at,
            Official by,
            String note,
            String decision,
            DigestChain before) {
        this.caseId = caseId;
        this.version = version;
        this.act = act == CaseAct.LEAVE ? CaseAct.SPLIT : act;
        this.stage = stage;
        this.at = at;
        this.doneBy = by.subject();
        this.doneByName = by.name();
        this.note = note;
        this.decision = decision;
        this.readByOperator = true;
        this.digest = before.next(fields());
    }

    /** Of all steps of a case, what was last sent to whom it is against, and must arrive there. */
    static Optional<CaseStep> lastAsked(List<CaseStep> steps) {
        return last(steps, CaseAct::isSent);
    }

    /** @return version of the last summons to a hearing; 0 where there is none */
    static long lastSummons(List<CaseStep> steps) {
        return last(steps, act -> act == CaseAct.HEAR).map(CaseStep::version).orElse(0L);
    }

    private static Optional<CaseStep> last(List<CaseStep> steps, Predicate<CaseAct> acts) {
        return steps.stream().filter(step -> acts.test(step.act)).reduce((_, later) -> later);
    }

    /** Whether who proposed the decision knew that the operator reads its words; not in a release that did not show them. */
    boolean readByOperator() {
        return readByOperator;
    }

    long version() {
        return version;
    }

    CaseAct act() {
        // nobody splits what is decided
        return act == CaseAct.SPLIT && stage == CaseStage.DECIDED ? CaseAct.LEAVE : act;
    }

    /** The stage that it led to. */
    CaseStage stage() {
        return stage;
    }

    Instant at() {
        return at;
    }

    Official by() {
        return new Official(doneBy, doneByName);
    }

    /**
     * What its digest is over. Not whether the operator reads it, which tells the release that wrote it, and nothing that was done. It must stay as it
     * is: to a step that says more, other fields belong under another number.
     */
    private List<String> fields() {
        return Arrays.asList(
                "1",
                Long.toString(version),
                act.name(),
                stage.name(),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                doneBy,
                doneByName,
                note,
                decision);
    }

    Link link() {
        return new Link(fields(), digest);
    }

    /** Empty of a step that a release without digests wrote. */
    Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    /** Complaints joined, without anybody who added them. */
    boolean cameByItself() {
        return act == CaseAct.GATHER && doneBy.equals(Official.REGISTER.subject());
    }

    /** As somebody wrote it. */
    Optional<String> note() {
        return Optional.ofNullable(note).filter(_ -> left().isEmpty());
    }

    /** The complaints that left the case with it, and why. */
    List<LeftComplaint> left() {
        return act() == CaseAct.LEAVE && note != null ? LeftComplaint.read(note) : List.of();
    }

    /** What was proposed, as JSON. */
    Optional<String> decision() {
        return Optional.ofNullable(decision);
    }
}
