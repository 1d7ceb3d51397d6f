package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * Which process works on a consultation, and how far it is. The number of its attempt is a fencing token: an earlier attempt, which was
 * thought dead, can change nothing any more.
 */
@Embeddable
public class ProcessingLease {

    /** Before so much is done, an estimate of the rest would only jump about. */
    private static final long FIRST_ESTIMATE = 1 << 20;

    private static final Text LOST = Text.of(
            "La consultazione è stata annullata, o è rimasta ferma troppo a lungo.",
            "The consultation was cancelled, or stood still for too long.");

    private String receivedBy;

    private int attempt;

    private int attemptsBefore;

    private Instant delayToldAt;

    private Instant heartbeatAt;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant stageSince;

    private long doneBytes;

    private Long totalBytes;

    /** 409, for a process that works on without the lease. */
    static DomainException lost() {
        return new DomainException(CommonProblems.CONFLICT, LOST);
    }

    /** The list begins to arrive at this process. */
    public void receive(String instance, Long expectedBytes, Instant now) {
        receivedBy = instance;
        attempt = 1;
        totalBytes = expectedBytes;
        enter(Stage.RECEIVING, now);
    }

    /** Another stage begins. */
    public void enter(Stage next, Instant now) {
        stage = next;
        stageSince = now;
        heartbeatAt = now;
        doneBytes = 0;
    }

    /** No process holds it: the next idle worker may claim it. */
    public void release(Stage next, Instant now) {
        enter(next, now);
        receivedBy = null;
    }

    /** The next idle worker compares it; what was attempted until now was no failure, and does not count. */
    public void requeue(Instant now) {
        release(Stage.QUEUED, now);
        attemptsBefore = attempt;
    }

    /** What failed was no fault of this attempt, and does not count. */
    public void excuse() {
        attemptsBefore = attempt;
    }

    /** It waits until the register is recent enough, however long. */
    void await(Instant now) {
        requeue(now);
        enter(Stage.WAITING_FOR_REGISTER, now);
        delayToldAt = null;
    }

    void delayTold(Instant now) {
        delayToldAt = now;
    }

    /** Since when it waits for the register; null when it does not. */
    public Instant waitingSince() {
        return stage == Stage.WAITING_FOR_REGISTER ? stageSince : null;
    }

    /** @param most attempts that a list has */
    public boolean hasAttemptsLeft(int most) {
        return attempt - attemptsBefore < most;
    }

    /** The attempt counts up, and only the latest may continue. */
    public int claim(String instance, Instant now) {
        receivedBy = instance;
        attempt++;
        enter(Stage.COMPARING, now);
        return attempt;
    }

    public void heartbeat(long done, Instant now) {
        doneBytes = done;
        heartbeatAt = now;
    }

    public void expect(long bytes) {
        totalBytes = bytes;
    }

    public boolean isSilentSince(Instant limit) {
        return heartbeatAt.isBefore(limit);
    }

    public int attempt() {
        return attempt;
    }

    public Stage stage() {
        return stage;
    }

    public long doneBytes() {
        return doneBytes;
    }

    public Long totalBytes() {
        return totalBytes;
    }

    /** Remaining time at the pace so far; null when it cannot be estimated. */
    public Long secondsLeft(Instant now) {
        boolean working = stage == Stage.RECEIVING || stage == Stage.COMPARING;
        if (!working || totalBytes == null || doneBytes < FIRST_ESTIMATE) {
            return null;
        }
        double seconds = Duration.between(stageSince, now).toMillis() / 1e3;
        return Math.max(0, Math.round(seconds * (totalBytes - doneBytes) / doneBytes));
    }
}
