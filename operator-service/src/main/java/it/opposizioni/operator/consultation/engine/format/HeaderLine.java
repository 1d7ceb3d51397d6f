package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.IOException;
import java.util.List;

/**
 * The names of a list's columns.
 *
 * @param delimiter between the columns, or {@link ListLayout#ANY} when there is but one
 */
public record HeaderLine(List<String> names, char delimiter) {

    private static final int MOST = 1_000;

    /** Peeks at the first record, without consuming it. */
    public static HeaderLine of(OpenedList list) throws IOException {
        boolean spreadsheet = list.format() == ListFormat.XLSX;
        char known = spreadsheet ? OpenedList.SPREADSHEET_DELIMITER : ListLayout.ANY;
        byte[] first = list.text().firstRecord(new ListLayout(0, known, ListLayout.Header.AUTO));
        ListEncoding encoding = ListEncoding.of(first);
        String line = new String(first, encoding.isWide() ? ListEncoding.UTF_8.charset() : encoding.charset());
        String plain = (line.startsWith("\uFEFF") ? line.substring(1) : line).stripTrailing();
        Character delimiter = spreadsheet
                ? (Character) OpenedList.SPREADSHEET_DELIMITER
                : DelimitedLine.delimiterOf(_ -> List.of(plain));
        return new HeaderLine(
                DelimitedLine.cells(plain, delimiter, MOST), delimiter == null ? ListLayout.ANY : delimiter);
    }

    /** Its place from 0, or -1. Capitals do not matter. */
    public int columnNamed(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        return -1;
    }
}
