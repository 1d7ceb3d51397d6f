package it.opposizioni.operator.consultation.engine.record;

/**
 * Neutralises what a spreadsheet would run as a formula (OWASP, CSV injection), by an apostrophe before it.
 *
 * <p>A cell begins at the beginning and after any comma, semicolon, tab or line end, whichever separator the file really has:
 * an Italian spreadsheet splits at semicolons what was written with commas. If the list has yet another separator, after that too.
 * Quotes, blanks and invisible characters at its beginning are skipped. It is dangerous when it begins with {@code =} or
 * {@code @}, or with {@code +} or {@code -} and holds anything but digits and the signs of a written number up to the next separator: a
 * plain {@code +39 333 1234567} or {@code -1,5} stays. The full-width and small forms of these signs count as well, because
 * spreadsheets fold them.
 */
public final class Formulas {

    private final byte delimiter;

    /** @param layout of a list that may have a separator of its own */
    public Formulas(ListLayout layout) {
        this.delimiter = layout.delimiter() == ListLayout.ANY ? (byte) ',' : (byte) layout.delimiter();
    }

    /** Copies, neutralised. {@code doubleQuotes} doubles each quote, for text that becomes a quoted field itself. */
    public void copy(byte[] b, int from, int to, boolean atCellStart, boolean doubleQuotes, Bytes out) {
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
            if (isBoundary(c)) {
                start = true;
            } else if (start) {
                int blank = c == '"' ? 1 : Blanks.length(b, i, to);
                start = blank > 0;
                i += Math.max(0, blank - 1);
            }
        }
        out.write(b, copied, to - copied);
    }

    private boolean isDangerous(byte[] b, int at, int to) {
        int length = 1;
        byte sign = b[at];
        if (sign < 0) {
            sign = wideSign(b, at, to);
            length = 3;
        }
        if (sign == '=' || sign == '@') {
            return true;
        }
        if (sign != '+' && sign != '-') {
            return false;
        }
        for (int i = at + length; i < to && !isBoundary(b[i]); i++) {
            if (!isPartOfAWrittenNumber(b[i])) {
                return true;
            }
        }
        return false;
    }

    /** What a full-width, small, raised or lowered sign stands for, in UTF-8; 0 when it is none of those that matter. */
    private static byte wideSign(byte[] b, int at, int to) {
        if (to - at < 3) {
            return 0;
        }
        return switch ((b[at] & 0xFF) << 16 | (b[at + 1] & 0xFF) << 8 | b[at + 2] & 0xFF) {
            case 0xEFBC9D, 0xEFB9A6, 0xE281BC, 0xE2828C -> '=';
            case 0xEFBCA0, 0xEFB9AB -> '@';
            case 0xEFBC8B, 0xEFB9A2, 0xEFACA9, 0xE281BA, 0xE2828A -> '+';
            case 0xEFBC8D, 0xEFB9A3, 0xE28892, 0xE281BB, 0xE2828B -> '-';
            default -> 0;
        };
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
