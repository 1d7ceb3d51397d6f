package it.opposizioni.registry.legacyimport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One file of an earlier register on its way into this one. It changes the register for many people at once and stays accountable.
 *
 * <p>What was recorded and what was there already add up to how many of its numbers, in ascending order, are dealt with: that is
 * the checkpoint, written in the transaction that records them.
 */
@Entity
class LegacyImport {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String importedBy;
    private Instant importedAt;
    private Instant effectiveFrom;
    private Instant activeFrom;
    private String sha256;
    private Long bytes;
    private Integer runs;
    private long received;
    private long invalidLines;
    private long recorded;
    private long alreadyPresent;
    private int batches;
    private Instant startedAt;
    private Instant endedAt;
    private long busyMillis;
    private int attempts;
    private UUID worker;
    private long fence;
    private Instant leaseUntil;

    protected LegacyImport() {}

    /** @return the number that only this claim has: who works on under an earlier one can change nothing */
    long claim(UUID by, Instant now, Duration lease) {
        apply(ImportAct.CLAIM);
        worker = by;
        fence++;
        leaseUntil = now.plus(lease);
        startedAt = startedAt == null ? now : startedAt;
        return fence;
    }

    boolean isHeldUnder(long claim) {
        return state == ImportState.RUNNING && fence == claim;
    }

    /**
     * The next of its numbers are dealt with.
     *
     * @param dealtWith how many, repetitions included
     * @param added how many of them were not in the register
     * @param events how many told it
     */
    void advance(long dealtWith, long added, int events, Instant now, Duration lease) {
        apply(ImportAct.ADVANCE);
        recorded += added;
        alreadyPresent += dealtWith - added;
        batches += events;
        attempts = 0;
        leaseUntil = now.plus(lease);
    }

    void worked(Duration time) {
        busyMillis += time.toMillis();
    }

    void release() {
        apply(ImportAct.RELEASE);
        leaseUntil = null;
    }

    /** A failure that will not pass by itself: another attempt is made, and after the last it has failed. */
    void stumble(int mostAttempts, Instant now) {
        attempts++;
        if (attempts < mostAttempts) {
            release();
        } else {
            end(ImportAct.FAIL, now);
        }
    }

    void complete(Instant now) {
        end(ImportAct.COMPLETE, now);
    }

    void cancel(Instant now) {
        end(ImportAct.CANCEL, now);
    }

    void resume() {
        apply(ImportAct.RESUME);
        attempts = 0;
        endedAt = null;
        leaseUntil = null;
    }

    private void end(ImportAct act, Instant now) {
        apply(act);
        endedAt = now;
        leaseUntil = null;
    }

    private void apply(ImportAct act) {
        state = ImportTransitions.TABLE.apply(state, act);
    }

    UUID id() {
        return id;
    }

    ImportState state() {
        return state;
    }

    Instant importedAt() {
        return importedAt;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    Optional<Instant> activeFrom() {
        return Optional.ofNullable(activeFrom);
    }

    String sha256() {
        return sha256;
    }

    Optional<Long> bytes() {
        return Optional.ofNullable(bytes);
    }

    /** Sorted runs that its numbers are kept in. */
    int runs() {
        return runs == null ? 0 : runs;
    }

    long received() {
        return received;
    }

    long invalidLines() {
        return invalidLines;
    }

    long recorded() {
        return recorded;
    }

    long alreadyPresent() {
        return alreadyPresent;
    }

    /** How many of its numbers are dealt with. */
    long done() {
        return recorded + alreadyPresent;
    }

    int batches() {
        return batches;
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Duration busy() {
        return Duration.ofMillis(busyMillis);
    }
}
