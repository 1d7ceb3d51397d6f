package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a list into chunks that end where a record ends. What is left of a chunk becomes the beginning of the next. */
public final class ListReader {

    private final InputStream list;
    private final ListLimits limits;
    private final RecordEnds ends;
    private byte[] rest = {};
    private TextChunk chunk;
    private int filled;
    private boolean ended;
    private long bytes;

    public ListReader(InputStream list, ListOptions options) {
        this.list = list;
        this.limits = options.limits();
        this.ends = new RecordEnds(options);
    }

    /** From now on this chunk is filled. */
    public void begin(TextChunk next) {
        chunk = next;
        filled = rest.length;
        makeRoom(bytes == 0 ? filled + 1 : Math.max(filled + 1, TextChunk.CAPACITY));
        System.arraycopy(rest, 0, chunk.in, 0, filled);
        ends.begin();
    }

    /**
     * Reads once.
     *
     * @return null, or why the list is refused in the line after those that were read
     */
    public Reason read() throws IOException {
        makeRoom(filled + 1);
        int read = list.read(chunk.in, filled, chunk.in.length - TextChunk.SLACK - filled);
        if (read < 0) {
            ended = true;
            ends.end(filled);
            return null;
        }
        filled += read;
        bytes += read;
        ends.find(chunk.in, filled, bytes == filled);
        if (bytes > limits.bytes()) {
            return Reason.TOO_MANY_BYTES;
        }
        return filled - ends.last() > limits.lineBytes() ? endless() : null;
    }

    /** Nothing more comes. */
    public boolean ended() {
        return ended;
    }

    /** A record has come to its end, or the list. */
    public boolean hasLines() {
        return ended || ends.last() > 0;
    }

    /** There is no room left in a chunk that has a record. */
    public boolean isFull() {
        return ended || ends.last() > 0 && filled == chunk.in.length - TextChunk.SLACK;
    }

    /** Ends the chunk after its last whole record. */
    public void end() {
        chunk.from = 0;
        chunk.to = ends.last();
        rest = Arrays.copyOfRange(chunk.in, chunk.to, filled);
        if (ended) {
            // so that nothing that was here before looks like the end of a last line that has none
            Arrays.fill(chunk.in, filled, filled + TextChunk.SLACK, (byte) 0);
        }
    }

    /** A long record makes a chunk larger, for good. */
    private void makeRoom(int needed) {
        int capacity = chunk.in.length - TextChunk.SLACK;
        if (needed > capacity) {
            chunk.in = Arrays.copyOf(chunk.in, Math.max(needed, capacity * 2) + TextChunk.SLACK);
        }
    }

    private Reason endless() {
        for (int i = ends.last(); i < filled; i++) {
            if (chunk.in[i] == 0) {
                return Reason.NOT_TEXT;
            }
        }
        return Reason.LINE_TOO_LONG;
    }
}
