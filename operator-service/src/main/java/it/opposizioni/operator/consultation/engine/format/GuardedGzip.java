package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.kit.io.BulkInputStream;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Decompresses a list as it arrives, and refuses one that becomes far larger than any list of numbers would, or that is followed by
 * something else. The JDK's reader ends in silence at what follows, and at a second part that has not arrived yet (RFC 1952 2.2).
 */
public final class GuardedGzip extends BulkInputStream {

    private static final int BUFFER = 64 << 10;

    /** A name or comment may be of any length, and would be kept in memory. */
    private static final long MOST_WITHOUT_CONTENT = 1 << 20;

    private final CompressedInput arrived;
    private InputStream inflated;

    public GuardedGzip(InputStream compressed, ListLimits limits) {
        this.arrived = new CompressedInput(compressed, limits, Long.MAX_VALUE, MOST_WITHOUT_CONTENT);
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
            throw arrived.failure(Reason.BROKEN_COMPRESSION, e);
        }
        arrived.inflated(read);
        return read;
    }

    @Override
    public void close() throws IOException {
        arrived.close();
    }
}
