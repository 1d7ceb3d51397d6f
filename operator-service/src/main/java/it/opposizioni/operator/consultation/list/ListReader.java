package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a list into pieces that end where a line ends. What is left of a piece becomes the beginning of the next. */
final class ListReader {

    private final InputStream list;
    private final ListLimits limits;
    private byte[] rest = {};
    private Piece piece;
    private int filled;
    private int cut;
    private boolean ended;
    private long bytes;

    ListReader(InputStream list, ListLimits limits) {
        this.list = list;
        this.limits = limits;
    }

    void begin(Piece next) {
        piece = next;
        cut = 0;
        filled = rest.length;
        makeRoom(bytes == 0 ? filled + 1 : Math.max(filled + 1, Piece.CAPACITY));
        System.arraycopy(rest, 0, piece.in, 0, filled);
    }

    /**
     * Reads once.
     *
     * @return null, or why the list is refused in the line after those that were read
     */
    Reason read() throws IOException {
        makeRoom(filled + 1);
        int read = list.read(piece.in, filled, piece.in.length - Piece.SLACK - filled);
        if (read < 0) {
            ended = true;
            cut = filled;
            return null;
        }
        int before = filled;
        filled += read;
        bytes += read;
        for (int i = filled; i > before; i--) {
            if (piece.in[i - 1] == '\n') {
                cut = i;
                break;
            }
        }
        if (bytes > limits.bytes()) {
            return Reason.TOO_MANY_BYTES;
        }
        return filled - cut > limits.lineBytes() ? endless() : null;
    }

    /** Nothing more comes. */
    boolean ended() {
        return ended;
    }

    /** A line has come to its end, or the list. */
    boolean hasLines() {
        return ended || cut > 0;
    }

    /** There is no room left in a piece that has a line. */
    boolean isFull() {
        return ended || cut > 0 && filled == piece.in.length - Piece.SLACK;
    }

    /** Ends the piece after its last whole line. */
    void end() {
        piece.from = 0;
        piece.to = cut;
        rest = Arrays.copyOfRange(piece.in, cut, filled);
        if (ended) {
            // so that nothing that was here before looks like the end of a last line that has none
            Arrays.fill(piece.in, filled, filled + Piece.SLACK, (byte) 0);
        }
    }

    /** A long line makes a piece larger, for good. */
    private void makeRoom(int needed) {
        int capacity = piece.in.length - Piece.SLACK;
        if (needed > capacity) {
            piece.in = Arrays.copyOf(piece.in, Math.max(needed, capacity * 2) + Piece.SLACK);
        }
    }

    private Reason endless() {
        for (int i = cut; i < filled; i++) {
            if (piece.in[i] == 0) {
                return Reason.NOT_TEXT;
            }
        }
        return Reason.LINE_TOO_LONG;
    }
}
