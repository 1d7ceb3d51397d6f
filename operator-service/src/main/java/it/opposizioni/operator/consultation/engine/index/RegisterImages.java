package it.opposizioni.operator.consultation.engine.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The directory that a restart finds a register's image in. It holds no secret and nothing that the database does not. */
public final class RegisterImages {

    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final String name;

    /** @param name of the image; a directory has several */
    public RegisterImages(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /**
     * Maps the image that was published last: no number of it is read but for the checksum.
     *
     * @param known whether the database knows an image by its token. It knows those that were made of it: not those of another one, nor
     *     those made after the backup that it was restored from
     * @return empty when there is none
     * @throws CorruptedImageException it cannot be used
     */
    public Optional<RegisterSnapshot> open(Predicate<UUID> known) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(name), StandardOpenOption.READ)) {
            ByteBuffer first = ByteBuffer.allocate(ImageHeader.BYTES);
            while (first.hasRemaining() && channel.read(first, first.position()) >= 0) {
                // continues
            }
            ImageHeader header = ImageHeader.read(first.flip());
            if (!known.test(header.token())) {
                throw new CorruptedImageException("its database does not know it");
            }
            if (channel.size() != header.fileBytes()) {
                throw new CorruptedImageException("its length is wrong");
            }
            return Optional.of(read(header, channel.map(MapMode.READ_ONLY, 0, header.fileBytes(), Arena.ofAuto())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Begins a new image; the present one stays until the new one is whole. */
    public ImageFile begin() throws IOException {
        Files.createDirectories(directory);
        Path temporary = directory.resolve(name + "." + UUID.randomUUID() + UNFINISHED);
        return new ImageFile(temporary, directory.resolve(name));
    }

    /** Deletes what a process left that died while it made an image, and nothing of one that makes one now in the same directory. */
    public void discardUnfinished() throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, name + ".*" + UNFINISHED)) {
                for (Path file : left) {
                    if (!ImageFile.isBeingMadeElsewhere(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static RegisterSnapshot read(ImageHeader header, MemorySegment file) throws IOException {
        MemorySegment tail = file.asSlice(ImageHeader.OUTSIDE_AT);
        if (ImageFile.checksum(file, tail) != header.checksum()) {
            throw new CorruptedImageException("its content is torn");
        }
        MemorySegment pages = ImageFile.pages(file);
        PageTable.Copy table = PageTable.inImage(pages);
        for (int page = 0; page < PageTable.PAGES; page++) {
            if (ImageFile.isUsed(file, page)) {
                table.put(page, pages.asSlice((long) page * PageTable.PAGE_BYTES, PageTable.PAGE_BYTES));
            }
        }
        NumbersOutsidePlan outside = new NumbersOutsidePlan(tail.toArray(ValueLayout.JAVA_LONG));
        return new RegisterSnapshot(header.version(), null, header.size(), table.done(), outside, Map.of());
    }
}
