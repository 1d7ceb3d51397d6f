package it.opposizioni.portal.trend;

import it.opposizioni.portal.spreadsheet.Csv;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures as a table, for the page and as a file.
 *
 * @param head of all columns; the first one names the rows
 */
record TrendTable(List<String> head, List<Row> rows) {

    /** @param counts one for each column but the first */
    record Row(String label, List<Long> counts) {}

    /** What somebody wrote is never a formula. */
    String csv() {
        List<String> lines = new ArrayList<>(List.of(Csv.line(head)));
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(Csv.plain(row.label())));
            row.counts().forEach(count -> cells.add(String.valueOf(count)));
            lines.add(Csv.line(cells));
        });
        return String.join("", lines);
    }
}
