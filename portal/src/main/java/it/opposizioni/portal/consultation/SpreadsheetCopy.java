package it.opposizioni.portal.consultation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A part of a result as a spreadsheet (ECMA-376), for those who uploaded one. Every cell is text: a program that reads the CSV takes a
 * telephone number for a figure, and loses its plus and its zeros. Written row by row, in a zip archive that also programs can read
 * which do so from its beginning; those of fastexcel most of them cannot.
 */
public final class SpreadsheetCopy {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Map<String, String> FRAME = new LinkedHashMap<>();

    static {
        FRAME.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>
                """);
        FRAME.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        FRAME.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        FRAME.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Lista" sheetId="1" r:id="r1"/></sheets></workbook>
                """);
    }

    private SpreadsheetCopy() {}

    /** @param csv separated by commas, in UTF-8, as the service writes what came as a spreadsheet */
    public static void write(InputStream csv, OutputStream out) throws IOException {
        try (CsvReader<CsvRecord> records =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8));
                ZipOutputStream zip = new ZipOutputStream(out);
                Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (Map.Entry<String, String> part : FRAME.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                xml.write(XML + part.getValue());
                xml.flush();
            }
            zip.putNextEntry(new ZipEntry(SHEET));
            xml.write(
                    XML + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (CsvRecord record : records) {
                row(record, xml);
            }
            xml.write("</sheetData></worksheet>");
        }
    }

    private static void row(CsvRecord record, Writer xml) throws IOException {
        xml.write("<row>");
        for (String field : record.getFields()) {
            xml.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            text(field, xml);
            xml.write("</t></is></c>");
        }
        xml.write("</row>");
    }

    /** What XML has no place for becomes a space. */
    private static void text(String field, Writer xml) throws IOException {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '&' -> xml.write("&amp;");
                case '<' -> xml.write("&lt;");
                case '>' -> xml.write("&gt;");
                default -> xml.write(c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' ? c : ' ');
            }
        }
    }

    private static String relation(String kind, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>
                """.formatted(kind, target);
    }
}
