package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.record.Fields;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.util.Arrays;

/** Cuts the beginning of a list into the records that the comparison will find in it, to show them to people. */
public final class ListRecords {

    /** When so much follows an opening quote without a closing one, it opens nothing; less may only be cut off. */
    private static final int LONGEST_SHOWN = 8 << 10;

    private final byte[] text;
    private final boolean whole;
    private final Fields fields;
    private int at;

    /**
     * @param text may begin with a UTF-8 byte order mark, which belongs to no record
     * @param whole nothing follows
     */
    public ListRecords(byte[] text, ListLayout layout, boolean whole) {
        this.text = text;
        this.whole = whole;
        this.fields = new Fields(layout, ListLimits.DEFAULT.lineBytes());
        boolean marked = text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        this.at = marked ? 3 : 0;
    }

    /** The next record without its line end; null when there is none, or it is cut off. */
    public byte[] next() {
        if (at == text.length) {
            return null;
        }
        int from = at;
        at = fields.read(text, from, text.length);
        boolean mayGoOn = fields.open && !whole;
        if (mayGoOn && (!fields.unclosed || at == text.length || text.length - from < LONGEST_SHOWN)) {
            at = text.length;
            return null;
        }
        return Arrays.copyOfRange(text, from, fields.content);
    }
}
