package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.ImageFile;
import it.opposizioni.operator.consultation.engine.index.RegisterImages;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex.Edits;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Who opposes one medium: the index, and the image from which a restart resumes. */
final class MediumIndex {

    private final RegisterIndex index = new RegisterIndex();
    private final RegisterImages images;
    private final Function<Registers, RegisterSnapshot> own;
    private final ImageTokens tokens;
    private final String name;
    private final AtomicReference<Unpublished> unpublished = new AtomicReference<>();

    /** A register that was read as a whole into an image which is not a file yet. */
    private record Unpublished(ImageFile image, RegisterSnapshot register) {}

    /** @param own the register of this medium */
    MediumIndex(Path directory, String image, ImageTokens tokens, Function<Registers, RegisterSnapshot> own) {
        this.images = new RegisterImages(directory, image);
        this.name = image;
        this.tokens = tokens;
        this.own = own;
    }

    RegisterSnapshot current() {
        return index.current();
    }

    /**
     * Tidies up first, an image that is not a file yet included.
     *
     * @return empty when there is none
     * @throws it.opposizioni.operator.consultation.engine.index.CorruptedImageException it cannot be used
     */
    synchronized Optional<RegisterSnapshot> image() throws IOException {
        discardUnpublished();
        images.discardUnfinished();
        return images.open(tokens::isKnown);
    }

    /** As {@link RegisterIndex#resume}. */
    <E extends Exception> long resume(Registers from, Watermark watermark, Edits<E> edits) throws E {
        return index.resume(own.apply(from), watermark, edits);
    }

    /** As {@link RegisterIndex#advance}. */
    <E extends Exception> long advance(Watermark watermark, Edits<E> edits) throws E {
        return index.advance(watermark, edits);
    }

    void confirm(Watermark watermark) {
        index.confirm(watermark);
    }

    void clear() {
        index.clear();
    }

    /**
     * Starts again from nothing, in a new image.
     *
     * @return the version that the edits lead to
     */
    long rebuild(Watermark watermark, Edits<IOException> edits) throws IOException {
        discardUnpublished();
        ImageFile image = images.begin();
        RegisterSnapshot whole;
        try {
            whole = index.rebuild(image, watermark, edits);
        } catch (IOException | RuntimeException e) {
            image.discard();
            throw e;
        }
        unpublished.set(new Unpublished(image, whole));
        return whole.version();
    }

    private void discardUnpublished() throws IOException {
        Unpublished before = unpublished.getAndSet(null);
        if (before != null) {
            before.image().discard();
        }
    }

    /** Makes a file of what was read as a whole, so that the next start need not do it again. A second caller waits until it exists. */
    synchronized void save() throws IOException {
        Unpublished fresh = unpublished.getAndSet(null);
        if (fresh != null) {
            Optional<UUID> token = tokens.next(name);
            if (token.isPresent()) {
                fresh.image().publish(token.get(), fresh.register());
            } else {
                fresh.image().discard();
            }
        }
    }

    /** Makes a new image when more than so many pages are in memory. */
    synchronized void compact(int pagesInMemory) throws IOException {
        if (index.pagesInMemory() > pagesInMemory) {
            ImageFile image = images.begin();
            try {
                index.moveTo(image, () -> tokens.next(name));
            } finally {
                image.discard();
            }
        }
    }
}
