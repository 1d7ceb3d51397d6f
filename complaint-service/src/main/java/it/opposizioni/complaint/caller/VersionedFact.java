package it.opposizioni.complaint.caller;

import it.opposizioni.kit.stream.FactNumber;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.UUID;

/**
 * What operator-service last published about one of its objects. Events may arrive twice and out of order: only a newer version
 * changes anything.
 *
 * @param <F> the data of the event
 */
@MappedSuperclass
abstract class VersionedFact<F> {

    @Id
    private UUID id;

    private long version = -1;

    /** With {@code sequence} the number of the fact that changed this last. */
    private int epoch;

    private long sequence;

    /** A snapshot did not have it: it is not named any more, but its version still guards against older events. */
    private boolean absent;

    void update(UUID ofId, long newVersion, F fact, FactNumber by) {
        if (newVersion > version) {
            set(ofId, newVersion, fact, by);
        }
    }

    /**
     * Makes this what a snapshot has, unless it changed after the fact up to which the snapshot was taken.
     *
     * @param theirs the same object as the snapshot has it
     * @return whether anything was different
     */
    boolean replace(VersionedFact<F> theirs, F fact) {
        boolean same = version == theirs.version && !absent && content().equals(theirs.content());
        if (same || changedBy().isAfter(theirs.changedBy())) {
            return false;
        }
        set(id, theirs.version, fact, theirs.changedBy());
        return true;
    }

    private void set(UUID ofId, long newVersion, F fact, FactNumber by) {
        id = ofId;
        version = newVersion;
        epoch = by.epoch();
        sequence = by.sequence();
        absent = false;
        copy(fact);
    }

    /** Takes over the fields of a newer fact. */
    abstract void copy(F fact);

    /** What {@link #copy} has taken over. */
    abstract List<Object> content();

    private FactNumber changedBy() {
        return new FactNumber(epoch, sequence);
    }

    UUID id() {
        return id;
    }
}
