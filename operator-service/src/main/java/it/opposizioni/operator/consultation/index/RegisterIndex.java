package it.opposizioni.operator.consultation.index;

import java.time.Instant;

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
     * What is to change on the way to a newer register version.
     *
     * @param <E> what may go wrong while it is found out
     */
    @FunctionalInterface
    public interface Edits<E extends Exception> {

        /**
         * Sets and clears the numbers that differ.
         *
         * @return the version that they lead to
         */
        long apply(SnapshotEditor editor) throws E;
    }

    /** Moves to a newer register version; edits that lead to no newer one are thrown away. */
    public synchronized <E extends Exception> void advance(Instant asOf, Edits<E> edits) throws E {
        SnapshotEditor editor = new SnapshotEditor(current);
        long version = edits.apply(editor);
        if (version > current.version()) {
            current = editor.toSnapshot(version, asOf);
        }
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
