package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.engine.index.ImageFile;
import it.opposizioni.operator.consultation.engine.index.RegisterImages;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex.Edits;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Who opposes one medium: the index, and the image that a restart finds. */
final class MediumIndex {

    private final RegisterIndex index = new RegisterIndex();
    private final RegisterImages images;
    private final AtomicReference<Unpublished> unpublished = new AtomicReference<>();

    /** A register that was read as a whole into an image which has yet to become a file. */
    private record Unpublished(ImageFile image, RegisterSnapshot register, UUID registerId) {}

    MediumIndex(RegisterImages images) {
        this.images = images;
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
    <E extends Exception> long resume(RegisterSnapshot image, Instant asOf, Edits<E> edits) throws E {
        return index.resume(image, asOf, edits);
    }

    /** As {@link RegisterIndex#advance}. */
    <E extends Exception> long advance(Instant asOf, Edits<E> edits) throws E {
        return index.advance(asOf, edits);
    }

    void confirm(Instant asOf) {
        index.confirm(asOf);
    }

    /**
     * Starts over, in a new image.
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

    /** Makes a file of what was read as a whole, so that the next start need not do it again. Who comes second waits until it is there. */
    synchronized void keep() throws IOException {
        Unpublished fresh = unpublished.getAndSet(null);
        if (fresh != null) {
            fresh.image().publish(fresh.registerId(), fresh.register());
        }
    }

    /** Makes a new image when more than so many pages lie in memory. */
    void tidy(int pagesInMemory, UUID registerId) throws IOException {
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
