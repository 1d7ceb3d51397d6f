package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what goes into an archive's decompression, to be compared with what comes out of it. */
final class Inflating extends FilterInputStream {

    /** Below this size the ratio tells nothing. */
    private static final long INNOCENT = 16 << 20;

    private final ListLimits limits;
    private long in;
    private long out;
    private IOException failure;

    Inflating(InputStream compressed, ListLimits limits) {
        super(compressed);
        this.limits = limits;
    }

    /** So much more came out. */
    void inflated(long bytes) throws ListRefusedException {
        out += Math.max(0, bytes);
        if (out > limits.bytes()) {
            throw new ListRefusedException(Reason.TOO_MANY_BYTES, 1);
        }
        if (out > INNOCENT && out / limits.inflation() > in) {
            throw new ListRefusedException(Reason.INFLATES_TOO_MUCH, 1);
        }
    }

    /** What the stream below threw; null: nothing. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        try {
            int read = super.read(b, from, length);
            in += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
