package it.opposizioni.operator.consultation.list;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the life out of what a spreadsheet would run as a formula (OWASP, CSV injection), by an apostrophe before it.
 *
 * <p>A cell begins at the beginning and after any comma, semicolon, tab or line end, whichever separator the file really has:
 * an Italian spreadsheet splits at semicolons what was written with commas. Blanks and quotes at its beginning are looked
 * through. It is dangerous when it begins with {@code =} or {@code @}, or with {@code +} or {@code -} and holds anything but
 * digits and the signs of a written number up to the next separator: a plain {@code +39 333 1234567} or {@code -1,5} stays.
 */
final class Formulas {

    private Formulas() {}

    /** Copies, neutralised. {@code doubleQuotes} doubles each quote, for text that becomes a quoted field itself. */
    static void copy(byte[] b, int from, int to, boolean atCellStart, boolean doubleQuotes, OutputStream out)
            throws IOException {
        boolean start = atCellStart;
        int copied = from;
        for (int i = from; i < to; i++) {
            byte c = b[i];
            boolean dangerous = start && isDangerous(b, i, to);
            if (dangerous || doubleQuotes && c == '"') {
                out.write(b, copied, i - copied);
                out.write(dangerous ? '\'' : '"');
                copied = i;
            }
            start = isBoundary(c) || start && (c == ' ' || c == '"');
        }
        out.write(b, copied, to - copied);
    }

    private static boolean isDangerous(byte[] b, int at, int to) {
        byte c = b[at];
        if (c == '=' || c == '@') {
            return true;
        }
        if (c != '+' && c != '-') {
            return false;
        }
        for (int i = at + 1; i < to && !isBoundary(b[i]); i++) {
            if (!isPartOfAWrittenNumber(b[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(byte c) {
        return Fields.isSeparator(c) || c == '\r' || c == '\n';
    }

    private static boolean isPartOfAWrittenNumber(byte c) {
        return c >= '0' && c <= '9'
                || c == ' '
                || c == '+'
                || c == '-'
                || c == '.'
                || c == '/'
                || c == '('
                || c == ')'
                || c == '"'
                || c == '\'';
    }
}
