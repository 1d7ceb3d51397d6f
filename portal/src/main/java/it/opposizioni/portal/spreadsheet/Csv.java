package it.opposizioni.portal.spreadsheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables as text, as RFC 4180 has it. */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final Pattern IN_QUOTES = Pattern.compile("(?s).*[\",;\r\n].*");

    private Csv() {}

    /** One line with its end. @param separator a comma or a semicolon */
    static String line(List<String> cells, String separator) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(separator, "", "\r\n"));
    }

    /** What somebody wrote is never a formula of a spreadsheet; telephone numbers stay as they are. */
    static String plain(String cell) {
        boolean formula =
                !NUMBER.matcher(cell).matches() && FORMULA.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return IN_QUOTES.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
