package it.opposizioni.operator.consultation.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * An image that is being made. Its pages are usable as memory from the first on; it becomes a file that a restart finds only
 * when it is whole, checksummed and on the disk, by a change of its name.
 */
public final class ImageFile implements PageSource {

    private static final long MOST_BYTES = ImageHeader.PAGES_AT + (long) PageTable.PAGES * PageTable.PAGE_BYTES;
    private static final int CHECKSUM_CHUNK = 1 << 30;

    private final Path temporary;
    private final Path target;
    private final MemorySegment mapped;
    private int pages;

    ImageFile(Path temporary, Path target) throws IOException {
        this.temporary = temporary;
        this.target = target;
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            mapped = channel.map(MapMode.READ_WRITE, 0, MOST_BYTES, Arena.ofAuto());
        }
    }

    @Override
    public long next() {
        return mapped.address() + ImageHeader.PAGES_AT + (long) pages++ * PageTable.PAGE_BYTES;
    }

    @Override
    public MemorySegment owner() {
        return mapped;
    }

    /** Makes a register whose pages are in this file, and which starts without any number. */
    SnapshotEditor editor() {
        return new SnapshotEditor(RegisterSnapshot.empty(), this);
    }

    /** Copies a register into this file. */
    RegisterSnapshot copy(RegisterSnapshot register) {
        PageTable from = register.table();
        PageTable.Copy to = PageTable.empty().copy();
        for (int page = 0; page < PageTable.PAGES; page++) {
            long address = from.page(page);
            if (address != PageTable.EMPTY_PAGE) {
                long here = next();
                Memory.copy(address, here, PageTable.PAGE_BYTES);
                to.put(page, here, mapped);
            }
        }
        return register.on(to.done());
    }

    /** @param register whose pages are all in this file */
    public void publish(UUID registerId, RegisterSnapshot register) throws IOException {
        writeDirectory(register.table());
        long[] outside = register.outside().entries();
        Instant asOf = register.asOf();
        ImageHeader header =
                new ImageHeader(registerId, register.version(), asOf, register.size(), pages, outside.length, 0);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(header.outsideAt());
            MemorySegment tail = MemorySegment.ofArray(outside);
            write(channel, tail, header.outsideAt());
            int checksum = checksum(mapped.asSlice(ImageHeader.BYTES, header.outsideAt() - ImageHeader.BYTES), tail);
            channel.force(false);
            channel.write(
                    new ImageHeader(
                                    registerId,
                                    register.version(),
                                    asOf,
                                    register.size(),
                                    pages,
                                    outside.length,
                                    checksum)
                            .toBytes(),
                    0);
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** It is not wanted any more; pages of it that are in use stay as long as they are. */
    public void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }

    private void writeDirectory(PageTable table) {
        long at = mapped.address() + ImageHeader.BYTES;
        for (int page = 0; page < PageTable.PAGES; page++) {
            long address = table.page(page);
            int place = address == PageTable.EMPTY_PAGE
                    ? -1
                    : (int) ((address - mapped.address() - ImageHeader.PAGES_AT) / PageTable.PAGE_BYTES);
            Memory.half(at + (long) page * Integer.BYTES, place);
        }
    }

    private static void write(FileChannel channel, MemorySegment content, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) content.byteSize());
        MemorySegment.ofBuffer(bytes).copyFrom(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }

    static int checksum(MemorySegment pages, MemorySegment outside) {
        CRC32C crc = new CRC32C();
        for (long at = 0; at < pages.byteSize(); at += CHECKSUM_CHUNK) {
            crc.update(pages.asSlice(at, Math.min(CHECKSUM_CHUNK, pages.byteSize() - at))
                    .asByteBuffer());
        }
        crc.update(outside.toArray(ValueLayout.JAVA_BYTE));
        return (int) crc.getValue();
    }
}
