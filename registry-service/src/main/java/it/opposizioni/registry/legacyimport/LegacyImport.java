package it.opposizioni.registry.legacyimport;

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
 * One file of an earlier register on its way into this one. It changes the register for many people at once and stays accountable.
 *
 * <p>What was recorded and what was there already add up to how many of its numbers, in ascending order, are dealt with: that is
 * the checkpoint, written in the transaction that records them.
 */
@Entity
class LegacyImport implements LeasedJob {

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
    private Instant endedAt;

    @Embedded
    private WorkLease lease;

    protected LegacyImport() {}

    /** @return as {@link WorkLease#claim} */
    long claim(UUID by, Instant now, Duration term) {
        apply(ImportAct.CLAIM);
        return lease.claim(by, now, term);
    }

    @Override
    public boolean isHeldUnder(long claim) {
        return state == ImportState.RUNNING && lease.isHeldUnder(claim);
    }

    /**
     * The next of its numbers are dealt with.
     *
     * @param dealtWith how many, repetitions included
     * @param added how many of them were not in the register
     * @param events how many told it
     */
    void advance(long dealtWith, long added, int events, Instant now, Duration term) {
        apply(ImportAct.ADVANCE);
        recorded += added;
        alreadyPresent += dealtWith - added;
        batches += events;
        lease.renew(now, term);
    }

    void release() {
        apply(ImportAct.RELEASE);
        lease.end();
    }

    /** A failure that will not pass by itself: another attempt is made, and after the last it has failed. */
    void recordFailure(int mostAttempts, Instant now) {
        if (lease.mayTryAgain(mostAttempts)) {
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
        endedAt = null;
        lease.resume();
    }

    private void end(ImportAct act, Instant now) {
        apply(act);
        endedAt = now;
        lease.end();
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

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    WorkLease lease() {
        return lease;
    }
}
