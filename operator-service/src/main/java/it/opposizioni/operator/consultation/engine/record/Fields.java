package it.opposizioni.operator.consultation.engine.record;

/**
 * Reads one record, as the description of this package defines it: where it ends, which field holds the number, and what else is in it
 * that decides about it. One instance is used for all records of a thread.
 */
public final class Fields {

    /** No separator was seen. */
    public static final byte NONE = 0;

    private final int column;
    private final byte delimiter;
    private final int longest;
    private final byte[] kinds;

    /** Where the next record begins. */
    int end;

    /** Where this one's content ends, before its line end. */
    public int content;

    /** The number: inside its quotes, if it has any. */
    public int from;

    public int to;

    /** The whole field: with its quotes. */
    public int fieldFrom;

    public int fieldTo;

    /** The delimiter of this record's fields, or {@link #NONE} where only one was seen and nothing was said. */
    public byte separator;

    /** A quoted field does not end as it should: the record is its first line. */
    public boolean unclosed;

    /** More bytes could make another record of it. */
    public boolean open;

    /** Outside of quotes is something that some programs end a line at and others do not. */
    public boolean lineSeparator;

    /** Another column may hold a formula: worth a closer look. */
    public boolean suspicious;

    /** There are places before its end where a program may end a line: in quotes, or a byte that means it in another encoding. */
    boolean cuts;

    /** How many lines end inside of quotes. */
    public int lineEnds;

    /** The first NUL, or -1. */
    public int zeroAt;

    /** How many other fields look like Italian telephone numbers. */
    public int otherNumbers;

    private int ownSeparators;

    /** Also its own, where they are part of a text in quotes. */
    private int otherSeparators;

    private boolean signs;

    private final FieldPlaces places;

    /** @param longest how many bytes a record may have; a field that is not closed by then counts as not quoted */
    public Fields(ListLayout layout, int longest) {
        this(layout, longest, null);
    }

    /** @param places gets where the fields of several columns are; numbers in others are not counted then */
    public Fields(ListLayout layout, int longest, FieldPlaces places) {
        this.places = places;
        this.column = layout.column();
        this.delimiter = (byte) layout.delimiter();
        this.longest = longest;
        this.kinds = ByteKind.table(layout);
    }

    /**
     * @param until end of what is there; the record ends there at the latest
     * @return {@link #end}
     */
    public int read(byte[] b, int start, int until) {
        reset(until);
        int at = start;
        for (int field = 0; ; field++) {
            int begin = at;
            boolean quoted = at < until && b[at] == '"';
            signs = false;
            if (quoted) {
                int close = closingQuote(b, at + 1, start, until);
                if (close < 0) {
                    return readFirstLine(b, start, until);
                }
                at = close + 1;
            } else {
                at = separatorOrEnd(b, at, until);
            }
            take(b, field, quoted ? begin + 1 : begin, quoted ? at - 1 : at, begin, at);
            if (at == until || ByteKind.endsLine(b[at])) {
                content = at;
                return endLine(b, until);
            }
            separator = b[at++];
            ownSeparators = ByteKind.bit(separator);
        }
    }

    private void reset(int until) {
        unclosed = false;
        open = false;
        lineSeparator = false;
        suspicious = false;
        cuts = false;
        lineEnds = 0;
        zeroAt = -1;
        otherNumbers = 0;
        ownSeparators = 0;
        otherSeparators = 0;
        separator = delimiter;
        from = -1;
        if (places != null) {
            places.clear();
        }
    }

    private void take(byte[] b, int field, int textFrom, int textTo, int wholeFrom, int wholeTo) {
        if (places != null) {
            places.put(field, textFrom, textTo);
        }
        if (field == column) {
            from = textFrom;
            to = textTo;
            fieldFrom = wholeFrom;
            fieldTo = wholeTo;
        } else if (places == null) {
            suspicious |= signs;
            otherNumbers += NumberField.looksLikeOne(b, textFrom, textTo) ? 1 : 0;
        }
    }

    /** @return {@link #end}; a record without that column has an empty number at its end */
    private int endLine(byte[] b, int until) {
        if (from < 0) {
            from = content;
            to = content;
            fieldFrom = content;
            fieldTo = content;
        }
        end = content;
        if (end < until) {
            boolean carriageReturn = b[end++] == '\r';
            if (carriageReturn && end < until) {
                end += b[end] == '\n' ? 1 : 0;
                return end;
            }
            open |= carriageReturn;
        } else {
            open = true;
        }
        return end;
    }

    /** Then quotes mean nothing: every line is a record of its own. */
    private int readFirstLine(byte[] b, int start, int until) {
        unclosed = true;
        lineEnds = 0;
        zeroAt = -1;
        from = -1;
        content = start;
        while (content < until && !ByteKind.endsLine(b[content])) {
            zeroAt = b[content] == 0 && zeroAt < 0 ? content : zeroAt;
            content++;
        }
        return endLine(b, until);
    }

    /** The end of a field without quotes. */
    private int separatorOrEnd(byte[] b, int start, int until) {
        int at = start;
        while (at < until) {
            byte c = b[at];
            switch (kinds[c & 0xFF]) {
                case ByteKind.LINE_END -> {
                    return at;
                }
                case ByteKind.SEPARATOR -> {
                    if (separates(c)) {
                        return at;
                    }
                    otherSeparators |= ByteKind.bit(c);
                }
                case ByteKind.ZERO -> zeroAt = zeroAt < 0 ? at : zeroAt;
                case ByteKind.BREAK -> lineSeparator = true;
                case ByteKind.LEAD -> {
                    lineSeparator |= ByteKind.isWideBreak(b, at, until);
                    signs = true;
                }
                case ByteKind.NEXT_LINE -> cuts = true;
                case ByteKind.SIGN -> signs = true;
                default -> {
                    // text
                }
            }
            at++;
        }
        return at;
    }

    /**
     * The quote that ends a field: followed by a separator or the end of the line, because programs do not agree about anything else.
     * A doubled one is part of the text.
     *
     * @return -1 when there is none
     */
    private int closingQuote(byte[] b, int start, int recordFrom, int until) {
        int limit = until - recordFrom > longest ? recordFrom + longest : until;
        for (int at = start; at < limit; at++) {
            byte c = b[at];
            switch (kinds[c & 0xFF]) {
                case ByteKind.QUOTE -> {
                    if (at + 1 == until || separates(b[at + 1]) || ByteKind.endsLine(b[at + 1])) {
                        return at;
                    }
                    if (b[++at] != '"') {
                        return -1;
                    }
                }
                case ByteKind.LINE_END -> {
                    lineEnds += c == '\n' && b[at - 1] == '\r' ? 0 : 1;
                    cuts = true;
                }
                case ByteKind.SEPARATOR -> otherSeparators |= ByteKind.bit(c);
                case ByteKind.ZERO -> zeroAt = zeroAt < 0 ? at : zeroAt;
                case ByteKind.BREAK, ByteKind.NEXT_LINE -> cuts = true;
                case ByteKind.LEAD -> {
                    cuts |= ByteKind.isWideBreak(b, at, until);
                    signs = true;
                }
                case ByteKind.SIGN -> signs = true;
                default -> {
                    // text
                }
            }
        }
        open = limit == until;
        return -1;
    }

    private boolean separates(byte c) {
        return separator == NONE ? c == ',' || c == ';' || c == '\t' : c == separator;
    }

    /** There is nothing in it but blanks. @param from where it begins */
    public boolean isBlank(byte[] b, int from) {
        for (int i = from; i < content; i++) {
            if (b[i] != ' ' && b[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A program that ends lines elsewhere, or splits at another separator, may find another number in the column. */
    public boolean isDoubtful() {
        if (cuts) {
            return true;
        }
        // no separator but the tab can be within a number
        return column == 0 ? ((ownSeparators | otherSeparators) & ByteKind.TAB) != 0 : otherSeparators != 0;
    }
}
