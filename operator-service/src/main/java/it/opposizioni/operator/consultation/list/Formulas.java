package it.opposizioni.operator.consultation.list;

/**
 * Takes the life out of what a spreadsheet would run as a formula (OWASP, CSV injection), by an apostrophe before it.
 *
 * <p>A cell begins at the beginning and after any comma, semicolon, tab or line end, whichever separator the file really has:
 * an Italian spreadsheet splits at semicolons what was written with commas. If the list has yet another separator, after that too. Blanks and quotes at its beginning are looked
 * through. It is dangerous when it begins with {@code =} or {@code @}, or with {@code +} or {@code -} and holds anything but
 * digits and the signs of a written number up to the next separator: a plain {@code +39 333 1234567} or {@code -1,5} stays.
 */
final class Formulas {

    private final byte delimiter;

    /** @param layout of a list that may have a separator of its own */
    Formulas(ListLayout layout) {
        this.delimiter = layout.delimiter() == ListLayout.ANY ? (byte) ',' : (byte) layout.delimiter();
    }

    /** Copies, neutralised. {@code doubleQuotes} doubles each quote, for text that becomes a quoted field itself. */
    void copy(byte[] b, int from, int to, boolean atCellStart, boolean doubleQuotes, Bytes out) {
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

    private boolean isDangerous(byte[] b, int at, int to) {
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

    private boolean isBoundary(byte c) {
        return c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n' || c == delimiter;
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
