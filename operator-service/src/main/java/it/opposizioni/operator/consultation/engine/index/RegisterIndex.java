package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.stream.Watermark;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The register as a succession of snapshots. Readers take the current one and keep it; the single writer at a time puts the next
 * in its place.
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
         * Sets and clears what differs.
         *
         * @return the version that this leads to
         */
        long apply(SnapshotEditor editor) throws E;
    }

    /**
     * Moves to a newer register version; edits that lead to no newer one are discarded.
     *
     * @return the version that they lead to
     */
    public synchronized <E extends Exception> long advance(Watermark watermark, Edits<E> edits) throws E {
        SnapshotEditor editor = new SnapshotEditor(current, PageSource.inMemory());
        long version = edits.apply(editor);
        if (version > current.version()) {
            current = editor.toSnapshot(version, watermark);
        }
        return version;
    }

    /** The register was checked and has not changed up to this watermark; an older one of the same stream changes nothing. */
    public synchronized void confirm(Watermark watermark) {
        Watermark known = current.watermark();
        if (known == null || !known.sameStream(watermark) || watermark.asOf().isAfter(known.asOf())) {
            current = current.seenAt(watermark);
        }
    }

    /** Forgets what it has: to a register that is not known as of any instant. */
    public synchronized void clear() {
        current = RegisterSnapshot.empty();
    }

    /** Starts over from a register without any number, its pages in a new image: for one that is read as a whole. */
    public synchronized <E extends Exception> RegisterSnapshot rebuild(
            ImageFile image, Watermark watermark, Edits<E> edits) throws E {
        SnapshotEditor editor = image.editor();
        long version = edits.apply(editor);
        current = editor.toSnapshot(version, watermark);
        return current;
    }

    /**
     * Starts from an image, and what changed since it was made.
     *
     * @return the version that the edits lead to
     */
    public synchronized <E extends Exception> long resume(RegisterSnapshot image, Watermark watermark, Edits<E> edits)
            throws E {
        SnapshotEditor editor = new SnapshotEditor(image, PageSource.inMemory());
        long version = edits.apply(editor);
        current = editor.toSnapshot(Math.max(version, image.version()), watermark);
        return version;
    }

    /**
     * Writes the current register into a new image, and reads it from there: the pages that versions had in memory are released.
     * Changes go on meanwhile.
     *
     * @param token asked for once it is certain what the image holds; empty when it is not to be made
     */
    public void moveTo(ImageFile image, Supplier<Optional<UUID>> token) throws IOException {
        RegisterSnapshot before = current;
        RegisterSnapshot after = image.copy(before);
        Optional<UUID> known = token.get();
        if (known.isPresent()) {
            image.publish(known.get(), after);
            moved(before.table(), after.table());
        }
    }

    private synchronized void moved(PageTable before, PageTable after) {
        PageTable now = current.table();
        PageTable.Copy table = after.copy();
        for (int page = 0; page < PageTable.PAGES; page++) {
            if (!now.hasSame(page, before)) {
                table.put(page, now.page(page));
            }
        }
        current = current.on(table.done());
    }

    /** Pages that are not in an image. */
    public int pagesInMemory() {
        return current.table().pagesInMemory();
    }
}
