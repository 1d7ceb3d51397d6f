package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.record.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where the last whole record of a chunk ends, while the chunk is filled. Where there is no quote, every line is a record, and one look
 * at the end is enough; only records with quotes are read from their beginning.
 */
final class RecordEnds {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x22222222_22222222L;
    private static final long ONES = 0x01010101_01010101L;
    private static final long HIGH_BITS = 0x80808080_80808080L;

    private final Fields fields;
    private final int longest;
    private int last;

    /** How far was looked for quotes, and for line ends where there are none. */
    private int looked;

    /** When the record with quotes that has not ended is worth another look: else a slow sender could have it read a million times. */
    private int nextLook;

    RecordEnds(ListOptions options) {
        this.longest = options.limits().lineBytes();
        this.fields = new Fields(options.layout(), longest);
    }

    /** Another chunk, which begins with a record. */
    void begin() {
        last = 0;
        looked = 0;
        nextLook = 0;
    }

    /** Where the record after the last whole one begins. */
    int last() {
        return last;
    }

    /** The list ends here. */
    void end(int filled) {
        last = filled;
    }

    /** @param first whether the chunk is the first of its list, which may begin with a byte order mark */
    void find(byte[] b, int filled, boolean first) {
        while (looked < filled) {
            int quote = quote(b, looked, filled);
            if (quote == filled) {
                last = lineStart(b, filled, filled);
                looked = filled;
                return;
            }
            int record = lineStart(b, quote, filled);
            last = record;
            looked = quote;
            if (filled < nextLook && filled - record <= longest) {
                return;
            }
            int end = fields.read(b, record == 0 && first ? byteOrderMark(b, filled) : record, filled);
            if (fields.open) {
                nextLook = filled + (filled - record);
                return;
            }
            last = end;
            looked = end;
        }
    }

    /** After the last line end before a place, from where was looked last; a CR at the very end may be half of one. */
    private int lineStart(byte[] b, int before, int filled) {
        for (int i = before; i > last && i >= looked; i--) {
            if (b[i - 1] == '\n' || b[i - 1] == '\r' && i < filled && b[i] != '\n') {
                return i;
            }
        }
        return last;
    }

    private static int byteOrderMark(byte[] b, int filled) {
        return filled >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF ? 3 : 0;
    }

    /** Of four times eight bytes at a time, whether one is a quote. */
    private static int quote(byte[] b, int from, int to) {
        int at = from;
        while (at <= to - 4 * Long.BYTES
                && (quotes(b, at)
                                | quotes(b, at + Long.BYTES)
                                | quotes(b, at + 2 * Long.BYTES)
                                | quotes(b, at + 3 * Long.BYTES))
                        == 0) {
            at += 4 * Long.BYTES;
        }
        while (at < to && b[at] != '"') {
            at++;
        }
        return at;
    }

    private static long quotes(byte[] b, int at) {
        long difference = (long) LONG.get(b, at) ^ QUOTES;
        return difference - ONES & ~difference & HIGH_BITS;
    }
}
