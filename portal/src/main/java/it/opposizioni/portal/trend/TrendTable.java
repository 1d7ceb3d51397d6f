package it.opposizioni.portal.trend;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.spreadsheet.SpreadsheetText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures as a table, for the page and as a file.
 *
 * @param head of all columns; the first one names the rows
 */
record TrendTable(List<String> head, List<Row> rows) {

    /** @param counts one for each column but the first */
    record Row(String label, List<Long> counts) {}

    /** What somebody wrote is never a formula. */
    String csv(Lang lang) {
        SpreadsheetText text = SpreadsheetText.in(lang);
        return rows.stream()
                .map(row -> text.row(row.label(), row.counts()))
                .collect(Collectors.joining("", SpreadsheetText.BEGINNING + text.row(head), ""));
    }
}
