package it.opposizioni.operator.consultation.engine.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * An image that is being made. Its pages are usable as memory from the first on; it becomes a file that a restart finds only
 * when it is whole, checksummed and on the disk, by a change of its name.
 */
public final class ImageFile implements PageSource {

    private final Path temporary;
    private final Path target;
    private final MemorySegment mapped;

    /** Open and locked until the image is a file or is discarded: another process that shares the directory leaves it alone. */
    private final FileChannel channel;

    ImageFile(Path temporary, Path target) throws IOException {
        this.temporary = temporary;
        this.target = target;
        channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            channel.tryLock();
            mapped = channel.map(MapMode.READ_WRITE, 0, ImageHeader.OUTSIDE_AT, Arena.ofAuto());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether a process makes this image that is alive, and not this one. */
    static boolean isBeingMadeElsewhere(Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (NoSuchFileException _) {
            // it is an image by now
            return true;
        }
    }

    @Override
    public MemorySegment page(int page) {
        return pages(mapped).asSlice((long) page * PageTable.PAGE_BYTES, PageTable.PAGE_BYTES);
    }

    /** All pages of an image. */
    static MemorySegment pages(MemorySegment file) {
        return file.asSlice(ImageHeader.PAGES_AT, (long) PageTable.PAGES * PageTable.PAGE_BYTES);
    }

    /** Makes a register whose pages are in this file, and which starts without any number. */
    SnapshotEditor editor() {
        return new SnapshotEditor(RegisterSnapshot.empty(), this, PageTable.inImage(pages(mapped)));
    }

    /** Copies a register into this file. */
    RegisterSnapshot copy(RegisterSnapshot register) {
        PageTable from = register.table();
        PageTable.Copy to = PageTable.inImage(pages(mapped));
        for (int page = 0; page < PageTable.PAGES; page++) {
            MemorySegment content = from.page(page);
            if (content != PageTable.EMPTY_PAGE) {
                to.put(page, page(page).copyFrom(content));
            }
        }
        return register.on(to.done());
    }

    /**
     * @param token by which the database knows this image; it must be there before the image is
     * @param register whose pages are all in this file
     */
    public void publish(UUID token, RegisterSnapshot register) throws IOException {
        int pages = writeDirectory(register.table());
        long[] outside = register.outside().entries();
        MemorySegment tail = MemorySegment.ofArray(outside);
        int checksum = checksum(mapped, tail);
        ImageHeader header =
                new ImageHeader(token, register.version(), register.size(), pages, outside.length, checksum);
        write(channel, tail, ImageHeader.OUTSIDE_AT);
        channel.force(false);
        channel.write(header.toBytes(), 0);
        channel.force(true);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        channel.close();
    }

    /** It is no longer needed; pages of it that are in use stay as long as they are. */
    public void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }

    private int writeDirectory(PageTable table) {
        int pages = 0;
        for (int page = 0; page < PageTable.PAGES; page++) {
            boolean used = table.page(page) != PageTable.EMPTY_PAGE;
            mapped.set(ValueLayout.JAVA_BYTE, (long) ImageHeader.BYTES + page, (byte) (used ? 1 : 0));
            pages += used ? 1 : 0;
        }
        return pages;
    }

    private static void write(FileChannel channel, MemorySegment content, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) content.byteSize());
        MemorySegment.ofBuffer(bytes).copyFrom(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }

    /** Of all that is there: pages without a number would be read from nowhere, and stay in memory. */
    static int checksum(MemorySegment file, MemorySegment outside) {
        CRC32C crc = new CRC32C();
        crc.update(file.asSlice(ImageHeader.BYTES, ImageHeader.DIRECTORY_BYTES).asByteBuffer());
        for (int page = 0; page < PageTable.PAGES; page++) {
            if (isUsed(file, page)) {
                long at = ImageHeader.PAGES_AT + (long) page * PageTable.PAGE_BYTES;
                crc.update(file.asSlice(at, PageTable.PAGE_BYTES).asByteBuffer());
            }
        }
        crc.update(outside.toArray(ValueLayout.JAVA_BYTE));
        return (int) crc.getValue();
    }

    static boolean isUsed(MemorySegment file, int page) {
        return file.get(ValueLayout.JAVA_BYTE, (long) ImageHeader.BYTES + page) != 0;
    }
}
