package it.opposizioni.portal.spreadsheet;

import it.opposizioni.portal.i18n.Lang;
import java.util.List;
import java.util.stream.Stream;

/** A table as text that people open in a spreadsheet: what stands at its beginning, and rows as spreadsheets of a language expect them. */
public final class SpreadsheetText {

    /** Without it spreadsheets read accents as two characters each. */
    public static final String BEGINNING = "\uFEFF";

    private final String separator;

    private SpreadsheetText(String separator) {
        this.separator = separator;
    }

    /** Where decimals have a comma, it does not separate cells. */
    public static SpreadsheetText in(Lang lang) {
        return new SpreadsheetText(lang == Lang.IT ? ";" : ",");
    }

    /** One row with its end; no cell is a formula. */
    public String row(List<String> cells) {
        return Csv.line(cells.stream().map(Csv::plain).toList(), separator);
    }

    /** One row of figures, which stay figures also below zero. @param label of the row, in its first cell; no formula */
    public String row(String label, List<Long> figures) {
        Stream<String> cells =
                Stream.concat(Stream.of(Csv.plain(label)), figures.stream().map(String::valueOf));
        return Csv.line(cells.toList(), separator);
    }
}
