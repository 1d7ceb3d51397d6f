package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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

    MediaIndexes(Path directory, ImageTokens tokens) {
        telephone = new MediumIndex(directory, "register.image", tokens, Registers::telephone);
        post = new MediumIndex(directory, "register-post.image", tokens, Registers::post);
    }

    Registers current() {
        return new Registers(telephone.current(), post.current());
    }

    /**
     * @return empty unless both media have an image of this database, of this version or an earlier one
     * @throws it.opposizioni.operator.consultation.engine.index.CorruptedImageException one cannot be used
     */
    Optional<Registers> images(long version) throws IOException {
        Optional<RegisterSnapshot> calls = telephone.image().filter(i -> i.version() <= version);
        Optional<RegisterSnapshot> mail = post.image().filter(i -> i.version() <= version);
        return calls.flatMap(t -> mail.map(p -> new Registers(t, p)));
    }

    /** Starts from images, and what changed since they were made. */
    void resume(Registers images, Watermark watermark, Edits edits) throws IOException {
        update((index, own) -> index.resume(images, watermark, own), edits);
    }

    /** Starts again from nothing, in new images. */
    void rebuild(Watermark watermark, Edits edits) throws IOException {
        update((index, own) -> index.rebuild(watermark, own), edits);
    }

    /** Moves to a newer version. */
    void advance(Watermark watermark, Edits edits) throws IOException {
        update((index, own) -> index.advance(watermark, own), edits);
    }

    private void update(Update update, Edits edits) throws IOException {
        update.apply(telephone, t -> update.apply(post, p -> edits.apply(new MediaEditor(t, p))));
    }

    void confirm(Watermark watermark) {
        telephone.confirm(watermark);
        post.confirm(watermark);
    }

    /** To registers that are not known as of any instant. */
    void clear() {
        telephone.clear();
        post.clear();
    }

    void save() throws IOException {
        telephone.save();
        post.save();
    }

    void compact(int pagesInMemory) throws IOException {
        telephone.compact(pagesInMemory);
        post.compact(pagesInMemory);
    }
}
