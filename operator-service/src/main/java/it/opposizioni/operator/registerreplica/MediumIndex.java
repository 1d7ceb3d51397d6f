package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.engine.index.ImageFile;
import it.opposizioni.operator.consultation.engine.index.RegisterImages;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex.Edits;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Who opposes one medium: the index, and the image from which a restart resumes. */
final class MediumIndex {

    private final RegisterIndex index = new RegisterIndex();
    private final RegisterImages images;
    private final Function<Registers, RegisterSnapshot> own;
    private final AtomicReference<Unpublished> unpublished = new AtomicReference<>();

    /** A register that was read as a whole into an image which is not a file yet. */
    private record Unpublished(ImageFile image, RegisterSnapshot register, UUID registerId) {}

    /** @param own the register of this medium */
    MediumIndex(Path directory, String image, Function<Registers, RegisterSnapshot> own) {
        this.images = new RegisterImages(directory, image);
        this.own = own;
    }

    RegisterSnapshot current() {
        return index.current();
    }

    /**
     * @return empty when there is none
     * @throws it.opposizioni.operator.consultation.engine.index.CorruptedImageException it cannot be used
     */
    Optional<RegisterSnapshot> image(UUID registerId) throws IOException {
        images.discardUnfinished();
        return images.open(registerId);
    }

    /** As {@link RegisterIndex#resume}. */
    <E extends Exception> long resume(Registers from, Instant asOf, Edits<E> edits) throws E {
        return index.resume(own.apply(from), asOf, edits);
    }

    /** As {@link RegisterIndex#advance}. */
    <E extends Exception> long advance(Instant asOf, Edits<E> edits) throws E {
        return index.advance(asOf, edits);
    }

    void confirm(Instant asOf) {
        index.confirm(asOf);
    }

    /**
     * Starts again from nothing, in a new image.
     *
     * @return the version that the edits lead to
     */
    long rebuild(UUID registerId, Instant asOf, Edits<IOException> edits) throws IOException {
        Unpublished before = unpublished.getAndSet(null);
        if (before != null) {
            before.image().discard();
        }
        ImageFile image = images.begin();
        RegisterSnapshot whole;
        try {
            whole = index.rebuild(image, asOf, edits);
        } catch (IOException | RuntimeException e) {
            image.discard();
            throw e;
        }
        unpublished.set(new Unpublished(image, whole, registerId));
        return whole.version();
    }

    /** Makes a file of what was read as a whole, so that the next start need not do it again. A second caller waits until it exists. */
    synchronized void save() throws IOException {
        Unpublished fresh = unpublished.getAndSet(null);
        if (fresh != null) {
            fresh.image().publish(fresh.registerId(), fresh.register());
        }
    }

    /** Makes a new image when more than so many pages are in memory. */
    void compact(int pagesInMemory, UUID registerId) throws IOException {
        if (index.pagesInMemory() > pagesInMemory) {
            ImageFile image = images.begin();
            try {
                index.moveTo(image, registerId);
            } finally {
                image.discard();
            }
        }
    }
}
