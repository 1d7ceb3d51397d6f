package it.opposizioni.operator.consultation.engine.record;

/** What the bytes of a list mean when the ends of its records and fields are looked for. */
public final class ByteKind {

    static final byte TEXT = 0;
    static final byte LINE_END = 1;
    static final byte QUOTE = 2;
    static final byte SEPARATOR = 3;
    static final byte ZERO = 4;

    /** Vertical tab, form feed, and the separators of files, groups and records: some programs end a line there. */
    static final byte BREAK = 5;

    /** May begin one of the line separators beyond ASCII, or a sign that a spreadsheet reads as the beginning of a formula. */
    static final byte LEAD = 6;

    /** Part of a letter in UTF-8, an ellipsis in windows-1252, the end of a line in ISO-8859-1. */
    static final byte NEXT_LINE = 7;

    /** May begin a formula. */
    static final byte SIGN = 8;

    public static final byte[] USUAL_SEPARATORS = {',', ';', '\t', '|'};
    static final int TAB = 4;
    public static final int UNUSUAL = 16;

    private ByteKind() {}

    /** By unsigned byte. */
    static byte[] table(ListLayout layout) {
        byte[] kinds = new byte[256];
        kinds[0] = ZERO;
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
        kinds['"'] = QUOTE;
        put(kinds, BREAK, 0x0B, 0x0C, 0x1C, 0x1D, 0x1E);
        put(kinds, LEAD, 0xC2, 0xE2, 0xEF);
        put(kinds, NEXT_LINE, 0x85);
        put(kinds, SIGN, '=', '@', '+', '-');
        for (byte usual : USUAL_SEPARATORS) {
            kinds[usual] = SEPARATOR;
        }
        if (layout.delimiter() != ListLayout.ANY) {
            kinds[layout.delimiter()] = SEPARATOR;
        }
        return kinds;
    }

    private static void put(byte[] kinds, byte kind, int... bytes) {
        for (int b : bytes) {
            kinds[b] = kind;
        }
    }

    public static boolean endsLine(byte c) {
        return c == '\n' || c == '\r';
    }

    /** NEL, U+2028 or U+2029 in UTF-8 begins there. */
    static boolean isWideBreak(byte[] b, int at, int to) {
        return b[at] == (byte) 0xC2 && at + 1 < to && b[at + 1] == (byte) 0x85
                || b[at] == (byte) 0xE2
                        && at + 2 < to
                        && b[at + 1] == (byte) 0x80
                        && (b[at + 2] == (byte) 0xA8 || b[at + 2] == (byte) 0xA9);
    }

    /** Of a separator, in a set of those that were seen. */
    public static int bit(byte separator) {
        return switch (separator) {
            case ',' -> 1;
            case ';' -> 2;
            case '\t' -> TAB;
            case '|' -> 8;
            default -> UNUSUAL;
        };
    }
}
