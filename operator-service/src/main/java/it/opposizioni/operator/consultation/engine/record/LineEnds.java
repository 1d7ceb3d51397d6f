package it.opposizioni.operator.consultation.engine.record;

/** Where programs end lines; each sort of them at all those of the one before as well. */
public enum LineEnds {
    /** LF, CRLF and CR: also here. */
    USUAL,
    /** And those of Unicode: VT, FF, NEL, U+2028, U+2029; NEL in one byte too, because nobody knows how a file is read. */
    UNICODE,
    /** And the separators of files, groups and records, as some programming languages have it. */
    ANY;

    /** Whether a line ends with this byte. */
    public boolean isOne(byte[] b, int at) {
        byte c = b[at];
        if (c == '\n' || c == '\r') {
            return true;
        }
        return switch (this) {
            case USUAL -> false;
            case UNICODE -> isUnicode(b, at, c);
            case ANY -> isUnicode(b, at, c) || c >= 0x1C && c <= 0x1E;
        };
    }

    private static boolean isUnicode(byte[] b, int at, byte c) {
        boolean wide = c == (byte) 0xA8 || c == (byte) 0xA9;
        return c == 0x0B
                || c == 0x0C
                || c == (byte) 0x85
                || wide && at >= 2 && b[at - 2] == (byte) 0xE2 && b[at - 1] == (byte) 0x80;
    }

    /** Whether there is one that the sort before does not know. */
    public boolean isIn(byte[] b, int from, int to) {
        LineEnds before = values()[ordinal() - 1];
        for (int i = from; i < to; i++) {
            if (isOne(b, i) && !before.isOne(b, i)) {
                return true;
            }
        }
        return false;
    }
}
