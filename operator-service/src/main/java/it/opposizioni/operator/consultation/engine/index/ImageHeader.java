package it.opposizioni.operator.consultation.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The first bytes of an image: which register it is an image of, as of which version, how much of everything follows, and the
 * checksum of that; last, the header's own checksum.
 *
 * @param register of which database
 * @param size opposed numbers
 * @param pages that have a number, the others are empty
 * @param outside numbers outside the dense part
 * @param checksum CRC-32C of everything after the header
 */
record ImageHeader(UUID register, long version, Instant asOf, long size, int pages, int outside, int checksum) {

    static final int BYTES = 4 << 10;

    private static final long MAGIC = 0x3330_4544_4950_504FL; // "OPPIDE03"
    private static final int USED = 80;

    /** For each page a byte, 1 when it has a number. */
    static final int DIRECTORY_BYTES = PageTable.PAGES;

    static final long PAGES_AT = BYTES + (long) DIRECTORY_BYTES;

    /** After the pages, each at its own place: those without a number take no room on the disk. */
    static final long OUTSIDE_AT = PAGES_AT + (long) PageTable.PAGES * PageTable.PAGE_BYTES;

    long fileBytes() {
        return OUTSIDE_AT + (long) outside * Long.BYTES;
    }

    ByteBuffer toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC)
                .putInt(NumberingPlan.fingerprint())
                .putInt(PageTable.PAGE_BYTES)
                .putLong(register.getMostSignificantBits())
                .putLong(register.getLeastSignificantBits())
                .putLong(version)
                .putLong(asOf.getEpochSecond())
                .putInt(asOf.getNano())
                .putInt(pages)
                .putLong(size)
                .putInt(outside)
                .putInt(checksum);
        return bytes.putInt(USED, checksumOf(bytes)).position(0);
    }

    /** @throws CorruptedImageException it is no header, or one of another kind of image */
    static ImageHeader read(ByteBuffer bytes) throws IOException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < BYTES || bytes.getLong(0) != MAGIC) {
            throw new CorruptedImageException("no image of a register");
        }
        if (bytes.getInt(USED) != checksumOf(bytes)) {
            throw new CorruptedImageException("its header is torn");
        }
        bytes.position(Long.BYTES);
        if (bytes.getInt() != NumberingPlan.fingerprint() || bytes.getInt() != PageTable.PAGE_BYTES) {
            throw new CorruptedImageException("made for another numbering plan");
        }
        UUID register = new UUID(bytes.getLong(), bytes.getLong());
        long version = bytes.getLong();
        Instant asOf = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        int pages = bytes.getInt();
        long size = bytes.getLong();
        return new ImageHeader(register, version, asOf, size, pages, bytes.getInt(), bytes.getInt());
    }

    private static int checksumOf(ByteBuffer header) {
        CRC32C crc = new CRC32C();
        crc.update(header.duplicate().position(0).limit(USED));
        return (int) crc.getValue();
    }
}
