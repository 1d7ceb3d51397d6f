package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decompresses a list as it arrives, and refuses one that becomes far larger than any list of numbers would. */
public final class GuardedGzip extends InputStream {

    private static final int BUFFER = 64 << 10;

    /** Below this size the ratio tells nothing. */
    private static final long INNOCENT = 16 << 20;

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
                inflated = new GZIPInputStream(arrived, BUFFER);
            }
            read = inflated.read(b, from, length);
        } catch (ZipException | EOFException e) {
            throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
        }
        bytes += Math.max(0, read);
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

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            int read = super.read(b, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
