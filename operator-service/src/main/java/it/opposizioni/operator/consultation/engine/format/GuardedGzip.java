package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Decompresses a list as it arrives, and refuses one that becomes far larger than any list of numbers would, or that is followed by
 * something else. The JDK's reader ends in silence at what follows, and at a second part that has not arrived yet (RFC 1952 2.2).
 */
public final class GuardedGzip extends InputStream {

    private static final int BUFFER = 64 << 10;

    /** Below this size the ratio tells nothing. */
    private static final long INNOCENT = 16 << 20;

    /** A name or comment may be of any length, and would be kept in memory. */
    private static final long MOST_WITHOUT_CONTENT = 1 << 20;

    private final Counted arrived;
    private final int inflation;
    private InputStream inflated;
    private long bytes;

    public GuardedGzip(InputStream compressed, ListLimits limits) {
        this.arrived = new Counted(compressed);
        this.inflation = limits.inflation();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int read;
        try {
            if (inflated == null) {
                inflated = GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(arrived, BUFFER))
                        .setDecompressConcatenated(true)
                        .get();
            }
            read = inflated.read(b, from, length);
        } catch (IOException e) {
            throw arrived.failure != null
                    ? arrived.failure
                    : (IOException) new ListRefusedException(Reason.BROKEN_COMPRESSION, 1).initCause(e);
        }
        if (read > 0) {
            arrived.withoutContent = 0;
            bytes += read;
        }
        if (bytes > INNOCENT && bytes / inflation > arrived.bytes) {
            throw new ListRefusedException(Reason.INFLATES_TOO_MUCH, 1);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        arrived.close();
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;
        private long withoutContent;
        private IOException failure;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            try {
                if (withoutContent > MOST_WITHOUT_CONTENT) {
                    throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
                }
                int read = super.read(b, from, length);
                bytes += Math.max(0, read);
                withoutContent += Math.max(0, read);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
