package it.opposizioni.operator.consultation.index;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * The opposed numbers in memory, as a succession of snapshots. Readers take the current one and keep it; the single writer
 * at a time puts the next in its place.
 */
public final class RegisterIndex {

    private volatile RegisterSnapshot current = RegisterSnapshot.empty();

    /** The register as known now. Never blocks. */
    public RegisterSnapshot current() {
        return current;
    }

    /**
     * Moves to a newer register version.
     *
     * @param edits sets and clears the numbers that differ between the present version and the new one
     * @return false, and nothing done, when the version is not newer than the present one
     */
    public synchronized boolean advance(long version, Instant asOf, Consumer<SnapshotEditor> edits) {
        if (version <= current.version()) {
            return false;
        }
        SnapshotEditor editor = new SnapshotEditor(current);
        edits.accept(editor);
        current = editor.toSnapshot(version, asOf);
        return true;
    }

    /** The register has been looked at and is still what it was. */
    public synchronized void confirm(Instant asOf) {
        if (asOf.isAfter(current.asOf())) {
            current = current.seenAt(asOf);
        }
    }

    /** Puts a register that was read as a whole in place of the present one. */
    public synchronized void replace(long version, Instant asOf, SnapshotEditor content) {
        current = content.toSnapshot(version, asOf);
    }
}
