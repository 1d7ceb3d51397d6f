package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The indexes of both media, which change together: each change is read once, for both, so that they are of one version. */
final class MediaIndexes {

    private final MediumIndex telephone;
    private final MediumIndex post;

    /** Changes both indexes. */
    @FunctionalInterface
    interface Edits {
        /** @return the version that this leads to */
        long apply(MediaEditor editor) throws IOException;
    }

    /** Brings the index of one medium to its next version. */
    @FunctionalInterface
    private interface Update {
        long apply(MediumIndex index, RegisterIndex.Edits<IOException> edits) throws IOException;
    }

    MediaIndexes(Path directory) {
        telephone = new MediumIndex(directory, "register.image", Registers::telephone);
        post = new MediumIndex(directory, "register-post.image", Registers::post);
    }

    Registers current() {
        return new Registers(telephone.current(), post.current());
    }

    /**
     * @return empty unless both media have an image of this register, of this version or an earlier one
     * @throws it.opposizioni.operator.consultation.engine.index.CorruptedImageException one cannot be used
     */
    Optional<Registers> images(UUID registerId, long version) throws IOException {
        Optional<RegisterSnapshot> calls = telephone.image(registerId).filter(i -> i.version() <= version);
        Optional<RegisterSnapshot> mail = post.image(registerId).filter(i -> i.version() <= version);
        return calls.flatMap(t -> mail.map(p -> new Registers(t, p)));
    }

    /** Starts from images, and what changed since they were made. */
    void resume(Registers images, Instant asOf, Edits edits) throws IOException {
        update((index, own) -> index.resume(images, asOf, own), edits);
    }

    /** Starts again from nothing, in new images. */
    void rebuild(UUID registerId, Instant asOf, Edits edits) throws IOException {
        update((index, own) -> index.rebuild(registerId, asOf, own), edits);
    }

    /** Moves to a newer version. */
    void advance(Instant asOf, Edits edits) throws IOException {
        update((index, own) -> index.advance(asOf, own), edits);
    }

    private void update(Update update, Edits edits) throws IOException {
        update.apply(telephone, t -> update.apply(post, p -> edits.apply(new MediaEditor(t, p))));
    }

    void confirm(Instant asOf) {
        telephone.confirm(asOf);
        post.confirm(asOf);
    }

    void save() throws IOException {
        telephone.save();
        post.save();
    }

    void compact(int pagesInMemory, UUID registerId) throws IOException {
        telephone.compact(pagesInMemory, registerId);
        post.compact(pagesInMemory, registerId);
    }
}
