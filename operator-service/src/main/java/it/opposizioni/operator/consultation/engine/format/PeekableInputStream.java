package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.kit.io.BulkInputStream;
import it.opposizioni.operator.consultation.engine.list.ListRecords;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose first bytes can be peeked at before they are read. */
public final class PeekableInputStream extends BulkInputStream {

    private static final int MOST = 64 << 10;

    private final InputStream in;
    private final byte[] head = new byte[MOST];
    private int filled;
    private int position;
    private boolean ended;
    private IOException broken;

    private PeekableInputStream(InputStream in) {
        this.in = in;
    }

    /** Waits for no more bytes than are needed to detect the format. */
    public static PeekableInputStream of(InputStream in) throws IOException {
        PeekableInputStream peekable = new PeekableInputStream(in);
        while (peekable.filled < 4 && peekable.more()) {
            // until the signature is there
        }
        return peekable;
    }

    /** What is known of the beginning. */
    public byte[] head() {
        return Arrays.copyOf(head, filled);
    }

    /** The first record without a byte order mark, or all that can be peeked at. */
    byte[] firstRecord(ListLayout layout) throws IOException {
        int looked = 0;
        while (true) {
            boolean all = ended || filled == MOST;
            byte[] first = all || endsLine(looked) ? new ListRecords(head(), layout, ended).next() : null;
            if (first != null || all) {
                return first == null ? head() : first;
            }
            looked = filled;
            more();
        }
    }

    private boolean endsLine(int looked) {
        // a CR is ambiguous until the next byte is known
        for (int i = Math.max(0, looked - 1); i < filled; i++) {
            if (head[i] == '\n' || head[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** As much as can be peeked at. */
    byte[] sample() throws IOException {
        while (more()) {
            // until it is full, or all is there
        }
        return head();
    }

    /** All of it can be peeked at. */
    boolean isWhole() {
        return ended;
    }

    private boolean more() throws IOException {
        if (ended || filled == MOST) {
            return false;
        }
        int read = readFurther(head, filled, MOST - filled);
        ended = read < 0;
        filled += Math.max(0, read);
        return !ended;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (position == filled) {
            return ended ? -1 : readFurther(b, from, length);
        }
        int part = Math.min(length, filled - position);
        System.arraycopy(head, position, b, from, part);
        position += part;
        return part;
    }

    /** A stream that failed while it was peeked at fails again at the same place when it is read: few streams can continue after that. */
    private int readFurther(byte[] b, int from, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        try {
            return in.read(b, from, length);
        } catch (IOException e) {
            broken = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
