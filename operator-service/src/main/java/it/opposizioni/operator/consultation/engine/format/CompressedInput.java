package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.kit.io.BulkFilterInputStream;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;

/**
 * What goes into a decompression, counted to be compared with what comes out of it. Remembers what the stream below threw: that is not
 * the fault of what was compressed.
 */
final class CompressedInput extends BulkFilterInputStream {

    /** Below this size the ratio means nothing. */
    private static final long INNOCENT = 16 << 20;

    private final int inflation;
    private final long mostInflated;
    private final long mostWithoutContent;
    private long compressed;
    private long inflated;
    private long withoutContent;
    private IOException failure;

    /** @param mostWithoutContent how many bytes may go in before anything comes out */
    CompressedInput(InputStream compressed, ListLimits limits, long mostInflated, long mostWithoutContent) {
        super(compressed);
        this.inflation = limits.inflation();
        this.mostInflated = mostInflated;
        this.mostWithoutContent = mostWithoutContent;
    }

    /** Of an archive, which may be a spreadsheet much larger than the list in it, but not larger than a list may be. */
    static CompressedInput ofArchive(InputStream compressed, ListLimits limits) {
        return new CompressedInput(compressed, limits, limits.bytes(), Long.MAX_VALUE);
    }

    /** So much more came out; nothing at its end. */
    void inflated(int bytes) throws ListRefusedException {
        if (bytes > 0) {
            withoutContent = 0;
            inflated += bytes;
        }
        if (inflated > mostInflated) {
            throw new ListRefusedException(Reason.TOO_MANY_BYTES, 1);
        }
        if (inflated > INNOCENT && inflated / inflation > compressed) {
            throw new ListRefusedException(Reason.INFLATES_TOO_MUCH, 1);
        }
    }

    /** Why a decompression failed: for what the stream below threw, or else because what was compressed is broken. */
    IOException failure(Reason broken, Throwable thrown) {
        return failure != null ? failure : (IOException) new ListRefusedException(broken, 1).initCause(thrown);
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        try {
            if (withoutContent > mostWithoutContent) {
                throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
            }
            int read = super.read(b, from, length);
            compressed += Math.max(0, read);
            withoutContent += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
