package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.bulk.LeasedJob;
import it.opposizioni.registry.bulk.WorkLease;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One file of a telco on its way into the register (DPR 26/2022 art. 7 c. 10). All of it is looked at before any of it is applied: a feed that
 * would change too much waits for two registrars.
 *
 * <p>How many of its lines, in ascending order, were looked at and how many are applied are its checkpoints, each written in the transaction of
 * the work.
 */
@Entity
class TelcoFeed implements LeasedJob {

    private static final Text SAME_PERSON = Text.of(
            "Hai già approvato questo flusso: la conferma spetta a un’altra persona del gestore.",
            "You have released this feed: another registrar must confirm.");

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FeedState state;

    private Instant receivedAt;

    @Embedded
    private FeedFile file;

    @Embedded
    private FeedOutlook outlook;

    private long done;
    private long begun;
    private long ended;
    private int batches;

    private String releasedBy;
    private Instant releasedAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private String rejectedBy;
    private String rejectionReason;
    private Instant endedAt;

    @Embedded
    private WorkLease lease;

    protected TelcoFeed() {}

    /** @return as {@link WorkLease#claim} */
    long claim(UUID by, Instant now, Duration term) {
        apply(FeedAct.CLAIM);
        return lease.claim(by, now, term);
    }

    @Override
    public boolean isHeldUnder(long claim) {
        return (state == FeedState.LOOKING || state == FeedState.RUNNING) && lease.isHeldUnder(claim);
    }

    /** Whether it is only looked at. */
    boolean isLooking() {
        return state == FeedState.LOOKING;
    }

    /** The next of its lines were looked at. */
    void look(long lines, long begins, long ends, Instant now, Duration term) {
        apply(FeedAct.ADVANCE);
        outlook.add(lines, begins, ends);
        lease.renew(now, term);
    }

    /**
     * All of it was looked at.
     *
     * @param standing unlisted lines of the telco in the register
     * @param unseen what its other feeds have changed lately without being looked at
     */
    void judge(long standing, long unseen, double share, long floor) {
        apply(outlook.isTooMuch(standing, unseen, share, floor) ? FeedAct.QUARANTINE : FeedAct.PASS);
        lease.end();
    }

    /**
     * The next of its lines are applied.
     *
     * @param events how many told it
     */
    void advance(long lines, long begins, long ends, int events, Instant now, Duration term) {
        apply(FeedAct.ADVANCE);
        done += lines;
        begun += begins;
        ended += ends;
        batches += events;
        lease.renew(now, term);
    }

    void pause() {
        apply(FeedAct.PAUSE);
        lease.end();
    }

    /** A failure that will not pass by itself: another attempt is made, and after the last it has failed. */
    void recordFailure(int mostAttempts, Instant now) {
        if (lease.mayTryAgain(mostAttempts)) {
            pause();
        } else {
            end(FeedAct.FAIL, now);
        }
    }

    void complete(Instant now) {
        end(FeedAct.COMPLETE, now);
    }

    /**
     * A registrar lets it pass; it takes two.
     *
     * @throws DomainException 409 when the same person has said so before, or it is not quarantined
     */
    void release(String registrar, Instant now) {
        FeedTransitions.TABLE.apply(state, FeedAct.RELEASE);
        if (releasedBy == null) {
            releasedBy = registrar;
            releasedAt = now;
        } else if (releasedBy.equals(registrar)) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, SAME_PERSON);
        } else {
            apply(FeedAct.RELEASE);
            confirmedBy = registrar;
            confirmedAt = now;
        }
    }

    void reject(String registrar, String reason, Instant now) {
        end(FeedAct.REJECT, now);
        rejectedBy = registrar;
        rejectionReason = reason;
    }

    /** After a failure, from where it was. */
    void resume() {
        boolean wasApplied = done > 0 || confirmedBy != null;
        apply(wasApplied ? FeedAct.RESUME : FeedAct.LOOK_AGAIN);
        endedAt = null;
        lease.resume();
    }

    private void end(FeedAct act, Instant now) {
        apply(act);
        endedAt = now;
        lease.end();
    }

    private void apply(FeedAct act) {
        state = FeedTransitions.TABLE.apply(state, act);
    }

    UUID id() {
        return id;
    }

    FeedState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    FeedFile file() {
        return file;
    }

    FeedOutlook outlook() {
        return outlook;
    }

    /** How many of its lines are looked at, while it is only looked at, or else applied. */
    long dealtWith() {
        return switch (state) {
            case RECEIVED, LOOKING, QUARANTINED, REJECTED -> outlook.lookedAt();
            case RELEASED, RUNNING, COMPLETED, FAILED -> done;
        };
    }

    /** Of all the work on it: each line is looked at, and then applied. */
    long linesOfWork() {
        return outlook.lookedAt() + done;
    }

    long begun() {
        return begun;
    }

    long ended() {
        return ended;
    }

    int batches() {
        return batches;
    }

    Optional<String> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    Instant releasedAt() {
        return releasedAt;
    }

    String rejectionReason() {
        return rejectionReason;
    }

    Instant endedAt() {
        return endedAt;
    }

    WorkLease lease() {
        return lease;
    }
}
