package it.opposizioni.portal.consultation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.portal.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A part of a result as a spreadsheet, for those who uploaded one. */
final class SpreadsheetCopy {

    private SpreadsheetCopy() {}

    /** @param csv separated by commas, in UTF-8, as the service writes what came as a spreadsheet */
    static void write(InputStream csv, OutputStream out) throws IOException {
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            Spreadsheet sheet = new Spreadsheet(out);
            for (CsvRecord record : records) {
                sheet.row(record.getFields());
            }
            sheet.finish();
        }
    }
}
