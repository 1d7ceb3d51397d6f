package it.opposizioni.portal.export;

import it.opposizioni.portal.consultation.SpreadsheetCopy;
import it.opposizioni.portal.spreadsheet.Csv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The table of an export as the bytes of a file. It is made whole before it leaves, because its digest is noted first; so it has an end. */
final class ExportedTable {

    /** Some megabytes. */
    static final int MOST_ROWS = 10_000;

    /** As many as the service gives at once. */
    private static final int AT_ONCE = 200;

    private final byte[] bytes;
    private final int rows;

    private ExportedTable(byte[] bytes, int rows) {
        this.bytes = bytes;
        this.rows = rows;
    }

    /** @return empty when there are more rows than a file may have */
    static Optional<ExportedTable> read(ExportedList list, boolean spreadsheet) {
        StringBuilder text = new StringBuilder(Csv.line(list.head()));
        int rows = 0;
        String cursor = null;
        do {
            ExportedList.Rows some = list.rows(cursor, AT_ONCE);
            some.rows().forEach(row -> text.append(Csv.line(spreadsheet ? row : plain(row))));
            rows += some.rows().size();
            cursor = some.next();
            if (rows > MOST_ROWS || rows == MOST_ROWS && cursor != null) {
                return Optional.empty();
            }
        } while (cursor != null);
        byte[] csv = text.toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(new ExportedTable(spreadsheet ? spreadsheet(csv) : csv, rows));
    }

    /** In a spreadsheet of its own kind every cell is text, and nothing has to be guarded against. */
    private static List<String> plain(List<String> row) {
        return row.stream().map(Csv::plain).toList();
    }

    private static byte[] spreadsheet(byte[] csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SpreadsheetCopy.write(new ByteArrayInputStream(csv), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    int rows() {
        return rows;
    }

    /** In hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
