package it.opposizioni.operator.consultation.list;

/** Finds the field of a line that holds the number, and whether the line's quotes close. One instance is used for all lines. */
final class Fields {

    /** No separator was seen. */
    static final byte NONE = 0;

    private final int column;
    private final byte delimiter;

    /** The number: inside its quotes, if it has any. */
    int from;

    int to;

    /** The whole field: with its quotes. */
    int fieldFrom;

    int fieldTo;

    /** What stands between this line's fields, or {@link #NONE} where only one was seen and nothing was said. */
    byte separator;

    boolean unclosed;

    /** Another column may hold a formula: worth a closer look. */
    boolean suspicious;

    Fields(ListLayout layout) {
        this.column = layout.column();
        this.delimiter = (byte) layout.delimiter();
    }

    /** @param lineTo end of the line's content, without CR and LF */
    void read(byte[] b, int lineFrom, int lineTo) {
        unclosed = false;
        suspicious = false;
        separator = delimiter;
        setNumber(lineTo, lineTo, lineTo, lineTo);
        int at = lineFrom;
        for (int field = 0; at <= lineTo; field++) {
            int end = field(b, at, lineTo, field == column);
            if (unclosed) {
                return;
            }
            if (end < lineTo) {
                separator = b[end];
            }
            at = end + 1;
        }
    }

    /** @return where the field ends: at the separator, or at the line's end */
    private int field(byte[] b, int start, int lineTo, boolean isNumber) {
        int close = -1;
        int end = start;
        if (start < lineTo && b[start] == '"') {
            close = closingQuote(b, start + 1, lineTo);
            if (close < 0) {
                unclosed = true;
                return lineTo;
            }
            end = close + 1;
        }
        int afterQuote = end;
        while (end < lineTo && !separates(b[end])) {
            end++;
        }
        if (!isNumber) {
            suspicious |= hasFormulaSign(b, start, end);
        } else if (close >= 0 && end == afterQuote) {
            setNumber(start + 1, close, start, end);
        } else {
            // also with something between the quote and the separator: the whole is the field, and no number
            setNumber(start, end, start, end);
        }
        return end;
    }

    private void setNumber(int numberFrom, int numberTo, int wholeFrom, int wholeTo) {
        from = numberFrom;
        to = numberTo;
        fieldFrom = wholeFrom;
        fieldTo = wholeTo;
    }

    private boolean separates(byte c) {
        return separator == NONE ? c == ',' || c == ';' || c == '\t' : c == separator;
    }

    /** The quote that ends the field; a doubled one is part of the text. */
    private static int closingQuote(byte[] b, int at, int lineTo) {
        for (int i = at; i < lineTo; i++) {
            if (b[i] == '"') {
                if (i + 1 < lineTo && b[i + 1] == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean hasFormulaSign(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (c == '=' || c == '@' || c == '+' || c == '-') {
                return true;
            }
        }
        return false;
    }
}
