package it.opposizioni.operator.consultation.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The first bytes of an image: by which token its database knows it, as of which version, how much of everything follows, and the
 * checksum of that; last, the header's own checksum.
 *
 * @param token random, of this image alone
 * @param size opposed numbers
 * @param pages that have a number, the others are empty
 * @param outside numbers outside the dense part
 * @param checksum CRC-32C of everything after the header
 */
record ImageHeader(UUID token, long version, long size, int pages, int outside, int checksum) {

    static final int BYTES = 4 << 10;

    private static final long MAGIC = 0x3430_4544_4950_504FL; // "OPPIDE04"
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
                .putLong(token.getMostSignificantBits())
                .putLong(token.getLeastSignificantBits())
                .putLong(version)
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
        UUID token = new UUID(bytes.getLong(), bytes.getLong());
        long version = bytes.getLong();
        int pages = bytes.getInt();
        long size = bytes.getLong();
        return new ImageHeader(token, version, size, pages, bytes.getInt(), bytes.getInt());
    }

    private static int checksumOf(ByteBuffer header) {
        CRC32C crc = new CRC32C();
        crc.update(header.duplicate().position(0).limit(USED));
        return (int) crc.getValue();
    }
}
