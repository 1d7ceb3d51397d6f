package it.opposizioni.portal.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.spreadsheet.Spreadsheet;
import it.opposizioni.portal.spreadsheet.SpreadsheetText;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table of an export, written row by row while its rows arrive: none of it is held. */
final class ExportedTable<T> {

    private final ExportedList<T> list;
    private final boolean spreadsheet;
    private final Lang lang;
    private final ObjectMapper json;

    /** @param spreadsheet whether it is one, or text that a spreadsheet of the language opens */
    ExportedTable(ExportedList<T> list, boolean spreadsheet, Lang lang, ObjectMapper json) {
        this.lang = lang;
        this.list = list;
        this.spreadsheet = spreadsheet;
        this.json = json;
    }

    @FunctionalInterface
    private interface Target {
        void row(List<String> cells) throws IOException;
    }

    /**
     * @param lines as the service sends them; the last one says how many rows came before it
     * @return how many rows there are
     * @throws IOException when the lines end before their end, among others
     */
    long write(InputStream lines, OutputStream out) throws IOException {
        if (spreadsheet) {
            // every cell of its kind is text, and nothing has to be guarded against
            Spreadsheet sheet = new Spreadsheet(out);
            long rows = write(lines, sheet::row);
            sheet.finish();
            return rows;
        }
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write(SpreadsheetText.BEGINNING);
        SpreadsheetText text = SpreadsheetText.in(lang);
        long rows = write(lines, cells -> csv.write(text.row(cells)));
        csv.flush();
        return rows;
    }

    private long write(InputStream lines, Target target) throws IOException {
        target.row(list.head());
        BufferedReader in = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        long rows = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            JsonNode line = json.readTree(text);
            if (line.has("items")) {
                return requireAll(rows, line.get("items").asLong());
            }
            target.row(list.row(json.treeToValue(line.path("item"), list.type())));
            rows++;
        }
        throw new EOFException("the list broke off after " + rows + " rows");
    }

    private static long requireAll(long rows, long sent) throws EOFException {
        if (rows != sent) {
            throw new EOFException("of " + sent + " rows " + rows + " came");
        }
        return rows;
    }
}
