package it.opposizioni.operator.consultation.list;

/** Finds the first field of a line, and whether the line's quotes close. One instance is used for all lines. */
final class Fields {

    int from;
    int to;

    /** Where the columns after the number begin: at the separator, or at the line's end. */
    int rest;

    boolean unclosed;

    /** A column after the number may hold a formula: worth a closer look. */
    boolean suspicious;

    /** @param to end of the line's content, without CR and LF */
    void read(byte[] b, int lineFrom, int lineTo) {
        unclosed = false;
        suspicious = false;
        if (lineFrom < lineTo && b[lineFrom] == '"') {
            quotedNumber(b, lineFrom, lineTo);
        } else {
            from = lineFrom;
            to = lineFrom;
            while (to < lineTo && !isSeparator(b[to])) {
                to++;
            }
            rest = to;
        }
        if (!unclosed && rest < lineTo) {
            columns(b, rest, lineTo, b[rest]);
        }
    }

    static boolean isSeparator(byte c) {
        return c == ',' || c == ';' || c == '\t';
    }

    private void quotedNumber(byte[] b, int lineFrom, int lineTo) {
        int close = closingQuote(b, lineFrom + 1, lineTo);
        unclosed = close < 0;
        if (unclosed) {
            from = lineFrom;
            to = lineTo;
            rest = lineTo;
            return;
        }
        from = lineFrom + 1;
        to = close;
        rest = close + 1;
        while (rest < lineTo && !isSeparator(b[rest])) {
            rest++;
        }
        if (rest > close + 1) {
            // something between the quote and the separator: the whole is the field, and no number
            from = lineFrom;
            to = rest;
        }
    }

    private void columns(byte[] b, int first, int lineTo, byte separator) {
        int at = first;
        while (at < lineTo) {
            byte c = b[at];
            if (c == separator && at + 1 < lineTo && b[at + 1] == '"') {
                int close = closingQuote(b, at + 2, lineTo);
                if (close < 0) {
                    unclosed = true;
                    return;
                }
                suspicious |= hasFormulaSign(b, at + 2, close);
                at = close + 1;
            } else {
                suspicious |= isFormulaSign(c);
                at++;
            }
        }
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
            if (isFormulaSign(b[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFormulaSign(byte c) {
        return c == '=' || c == '@' || c == '+' || c == '-';
    }
}
