package it.opposizioni.portal.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures as a table, for the page and as a file.
 *
 * @param head of all columns; the first one names the rows
 */
record TrendTable(List<String> head, List<Row> rows) {

    /** @param counts one for each column but the first */
    record Row(String label, List<Long> counts) {}

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    /** As RFC 4180 has it; what somebody wrote is never a formula. */
    String csv() {
        List<String> lines = new ArrayList<>(List.of(line(head)));
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            row.counts().forEach(count -> cells.add(String.valueOf(count)));
            lines.add(line(cells));
        });
        return String.join("", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TrendTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula =
                !NUMBER.matcher(text).matches() && FORMULA.matcher(text).matches();
        String plain = formula ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
