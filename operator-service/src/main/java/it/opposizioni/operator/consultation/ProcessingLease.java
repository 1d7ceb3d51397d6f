package it.opposizioni.operator.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/** Who works at a consultation, and how far it is. */
@Embeddable
public class ProcessingLease {

    /** Before so much is done, a guess at the rest would only jump about. */
    private static final long FIRST_GUESS = 1 << 20;

    @Column(name = "received_by")
    private String process;

    private int attempt;

    @Column(name = "heartbeat_at")
    private Instant beatAt;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "stage_since")
    private Instant since;

    @Column(name = "done_bytes")
    private long doneBytes;

    @Column(name = "total_bytes")
    private Long totalBytes;

    /** The list begins to arrive at this process. */
    void receive(String by, Long expectedBytes, Instant now) {
        process = by;
        attempt = 1;
        totalBytes = expectedBytes;
        enter(Stage.RECEIVING, now);
    }

    /** Another stage begins. */
    void enter(Stage next, Instant now) {
        stage = next;
        since = now;
        beatAt = now;
        doneBytes = 0;
    }

    /** Nobody works at it: the next process that has a hand free may. */
    public void release(Stage next, Instant now) {
        enter(next, now);
        process = null;
    }

    /** Whoever worked at it before may do so no more: the attempt counts up, and only the latest may go on. */
    public int claim(String by, Instant now) {
        process = by;
        attempt++;
        enter(Stage.COMPARING, now);
        return attempt;
    }

    void beat(long done, Instant now) {
        doneBytes = done;
        beatAt = now;
    }

    void isToRead(long bytes) {
        totalBytes = bytes;
    }

    boolean isSilentSince(Instant limit) {
        return beatAt.isBefore(limit);
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

    /** What is left at the pace so far; null when that cannot be told. */
    public Long secondsLeft(Instant now) {
        boolean working = stage == Stage.RECEIVING || stage == Stage.COMPARING;
        if (!working || totalBytes == null || doneBytes < FIRST_GUESS) {
            return null;
        }
        double seconds = Duration.between(since, now).toMillis() / 1e3;
        return Math.max(0, Math.round(seconds * (totalBytes - doneBytes) / doneBytes));
    }
}
