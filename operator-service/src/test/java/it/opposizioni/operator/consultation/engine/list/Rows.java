package it.opposizioni.operator.consultation.engine.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text with columns as spreadsheets read it, and the readers of programming languages: a quote at the beginning of a field opens, the
 * next one that is not doubled closes, and what follows up to the separator is taken as it is.
 *
 * @param quotesOpen the text ends inside of quotes
 */
record Rows(List<List<String>> rows, boolean quotesOpen) {

    private static final Pattern LINE_END = Pattern.compile("[\r\n]");

    static Rows of(String text, char separator) {
        return of(text, separator, LINE_END, false);
    }

    /**
     * @param lineEnd the last character of each
     * @param strict whether a quote closes before a separator or a line end only
     */
    static Rows of(String text, char separator, Pattern lineEnd, boolean strict) {
        Set<Integer> ends = new HashSet<>();
        lineEnd.matcher(text).results().forEach(end -> ends.add(end.start()));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean begins = true;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else if (c == '"') {
                    String next = text.substring(i + 1, Math.min(text.length(), i + 2));
                    quoted = strict && !next.isEmpty() && !("\r\n" + separator).contains(next);
                } else {
                    cell.append(c);
                }
            } else if (begins && c == '"') {
                quoted = true;
                begins = false;
            } else if (c == separator || ends.contains(i)) {
                row.add(cell.toString());
                cell.setLength(0);
                begins = true;
                if (c != separator) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
                begins = false;
            }
        }
        row.add(cell.toString());
        rows.add(row);
        return new Rows(rows, quoted);
    }
}
