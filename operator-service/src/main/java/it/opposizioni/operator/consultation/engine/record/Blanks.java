package it.opposizioni.operator.consultation.engine.record;

/** What stands for nothing at the beginning of a cell: blanks of any width, control characters, marks that cannot be seen. */
final class Blanks {

    private Blanks() {}

    /** How many bytes the blank has that begins there, in UTF-8 or an encoding of one byte; 0 when no blank begins there. */
    static int length(byte[] b, int at, int to) {
        int c = b[at] & 0xFF;
        if (c <= ' ' || c == 0x7F) {
            return 1;
        }
        if (c < 0x80) {
            return 0;
        }
        int next = at + 1 < to ? b[at + 1] & 0xFF : 0;
        // NEL, no-break space and soft hyphen
        if (c == 0xC2) {
            return next == 0x85 || next == 0xA0 || next == 0xAD ? 2 : 0;
        }
        if (c == 0x85 || c == 0xA0 || c == 0xAD) {
            return 1;
        }
        int last = at + 2 < to ? b[at + 2] & 0xFF : 0;
        return isWide(c << 16 | next << 8 | last) ? 3 : 0;
    }

    private static boolean isWide(int bytes) {
        return bytes >= 0xE28080 && bytes <= 0xE2808F // U+2000 to U+200F
                || bytes >= 0xE280A8 && bytes <= 0xE280AF // U+2028 to U+202F
                || bytes >= 0xE2819F && bytes <= 0xE281AF // U+205F to U+206F
                || bytes == 0xE38080 // ideographic space
                || bytes == 0xE19A80 // ogham space mark
                || bytes == 0xE1A08E // Mongolian vowel separator
                || bytes == 0xEFBBBF // byte order mark
                || bytes == 0xE385A4 // Hangul filler
                || bytes == 0xEFBEA0; // the same, half-width
    }
}
