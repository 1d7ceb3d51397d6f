package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.engine.list.ListRecords;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Inspects the first lines of a list: its delimiter, whether it has a header, which column has the numbers. */
public final class PreviewMaker {

    private static final int ROWS_SHOWN = 5;
    private static final int LINES_LOOKED_AT = 200;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 100;
    private static final double HOLDS_NUMBERS = 0.1;
    private static final int MOST_DIGITS_IN_A_HEADER = 3;

    private PreviewMaker() {}

    /** @throws ListRefusedException when it is no text, or there is nothing in it */
    public static Preview of(OpenedList list) throws IOException {
        return of(list, null);
    }

    /**
     * The list as it looks with something else between its columns; a spreadsheet has nothing there.
     *
     * @param chosen null: what most lines have
     * @throws ListRefusedException when it is no text, or there is nothing in it
     */
    public static Preview of(OpenedList list, Delimiter chosen) throws IOException {
        byte[] sample = list.text().sample();
        for (byte b : sample) {
            if (b == 0) {
                throw new ListRefusedException(Reason.NOT_TEXT, 1);
            }
        }
        Sample text = new Sample(sample, charset(list, sample), list.text().isWhole());
        Character delimiter = delimiter(list, chosen, text);
        List<String> lines = text.records(delimiter == null ? ListLayout.ANY : delimiter);
        if (lines.isEmpty()) {
            throw new ListRefusedException(Reason.EMPTY, 1);
        }
        List<List<String>> rows = lines.stream()
                .map(line -> DelimitedLine.cells(line, delimiter, MOST_COLUMNS))
                .toList();
        return describe(list, delimiter, rows);
    }

    private static Character delimiter(OpenedList list, Delimiter chosen, Sample text) {
        if (list.format() == ListFormat.XLSX) {
            return OpenedList.SPREADSHEET_DELIMITER;
        }
        return chosen == null
                ? DelimitedLine.delimiterOf(candidate -> text.records(candidate.character()))
                : (Character) chosen.character();
    }

    /** Only the bytes of the whole sample show whether it is UTF-8: the first bytes may have been ASCII alone. */
    private static Charset charset(OpenedList list, byte[] sample) {
        return list.encoding() == ListEncoding.WINDOWS_1252 || ListEncoding.of(sample) == ListEncoding.WINDOWS_1252
                ? ListEncoding.WINDOWS_1252.charset()
                : StandardCharsets.UTF_8;
    }

    /** The beginning of a list. @param whole nothing follows */
    private record Sample(byte[] bytes, Charset charset, boolean whole) {

        /** Those that the comparison would find with this between the columns; but for the last one if it is cut off. */
        List<String> records(char delimiter) {
            ListRecords records = new ListRecords(bytes, new ListLayout(0, delimiter, ListLayout.Header.AUTO), whole);
            List<String> texts = new ArrayList<>();
            for (byte[] record = records.next();
                    record != null && texts.size() < LINES_LOOKED_AT;
                    record = records.next()) {
                String text = new String(record, charset);
                if (!text.isBlank()) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }

    private static Preview describe(OpenedList list, Character delimiter, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> body = rows.subList(Math.min(1, rows.size() - 1), rows.size());
        double[] shares = IntStream.range(0, columns)
                .mapToDouble(column -> share(body, column))
                .toArray();
        Integer best = null;
        for (int column = 0; column < columns; column++) {
            if (shares[column] > 0 && (best == null || shares[column] > shares[best])) {
                best = column;
            }
        }
        List<String> first = rows.getFirst();
        boolean header = isHeader(cell(first, best == null ? 0 : best));
        List<Preview.Column> described = IntStream.range(0, columns)
                .mapToObj(
                        column -> new Preview.Column(column, header ? cut(cell(first, column)) : null, shares[column]))
                .toList();
        List<List<String>> shown = rows.stream()
                .skip(header ? 1 : 0)
                .limit(ROWS_SHOWN)
                .map(row -> row.stream().map(PreviewMaker::cut).toList())
                .toList();
        ListFormat format = list.format() != null ? list.format() : columns > 1 ? ListFormat.CSV : ListFormat.TXT;
        ListEncoding encoding = list.encoding() == ListEncoding.UTF_8 && charsetIsOld(list)
                ? ListEncoding.WINDOWS_1252
                : list.encoding();
        List<Integer> numberColumns = IntStream.range(0, columns)
                .filter(column -> shares[column] >= HOLDS_NUMBERS)
                .boxed()
                .toList();
        return new Preview(
                format,
                encoding,
                delimiter == null ? null : delimiter.toString(),
                header,
                best,
                numberColumns,
                described,
                shown);
    }

    private static boolean charsetIsOld(OpenedList list) {
        return ListEncoding.of(list.text().head()) == ListEncoding.WINDOWS_1252;
    }

    private static double share(List<List<String>> rows, int column) {
        long cells = rows.stream().filter(row -> !cell(row, column).isBlank()).count();
        long numbers = rows.stream()
                .filter(row -> PhoneNumber.tryParse(cell(row, column)).isPresent())
                .count();
        return cells == 0 ? 0 : Math.round(1000.0 * numbers / cells) / 1000.0;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** The same rule as the comparison's own. */
    private static boolean isHeader(String cell) {
        long digits = cell.chars().filter(c -> c >= '0' && c <= '9').count();
        return cell.chars().anyMatch(Character::isLetter) && digits <= MOST_DIGITS_IN_A_HEADER;
    }

    private static String cut(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL - 1) + "…";
    }
}
