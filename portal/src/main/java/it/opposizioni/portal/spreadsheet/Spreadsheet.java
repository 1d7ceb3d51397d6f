package it.opposizioni.portal.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table as a spreadsheet (ECMA-376). Every cell is text: a program that reads a CSV takes a telephone number for a figure, and loses its plus and
 * its zeros. It is written row by row. Programs that read a zip archive from its beginning can read it too, which most of them cannot do with those
 * of fastexcel. What does not fit on a sheet goes on the next one, which repeats the first row.
 */
public final class Spreadsheet {

    /** On one sheet, for the programs that people have. */
    public static final int MOST_ROWS = 1_048_576;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final int mostRows;
    private final ZipOutputStream zip;
    private final Writer xml;
    private List<String> firstRow;
    private int sheets;
    private int rows;

    public Spreadsheet(OutputStream out) throws IOException {
        this(out, MOST_ROWS);
    }

    /** @param mostRows of a sheet; at least two */
    Spreadsheet(OutputStream out, int mostRows) throws IOException {
        this.mostRows = mostRows;
        this.zip = new ZipOutputStream(out);
        this.xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part("[Content_Types].xml", """
                <Types xmlns="%1$scontent-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="%2$sworksheet+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>
                </Types>
                """.formatted(PACKAGE, TYPE));
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        beginSheet();
    }

    public void row(List<String> cells) throws IOException {
        if (rows == mostRows) {
            endSheet();
            beginSheet();
            write(firstRow);
        }
        if (firstRow == null) {
            firstRow = List.copyOf(cells);
        }
        write(cells);
    }

    /** After the last row. The stream under it stays open. */
    public void finish() throws IOException {
        endSheet();
        StringBuilder names = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int sheet = 1; sheet <= sheets; sheet++) {
            names.append("<sheet name=\"Lista%2$s\" sheetId=\"%1$s\" r:id=\"r%1$s\"/>"
                    .formatted(sheet, sheet == 1 ? "" : " " + sheet));
            targets.append(relation(sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
        }
        part("xl/_rels/workbook.xml.rels", relations(targets.toString()));
        part("xl/workbook.xml", """
                <workbook xmlns="%s"
                 xmlns:r="%s">
                <sheets>%s</sheets></workbook>
                """.formatted(MAIN, OFFICE, names));
        zip.finish();
    }

    private void beginSheet() throws IOException {
        sheets++;
        rows = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        xml.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    private void endSheet() throws IOException {
        xml.write("</sheetData></worksheet>");
        xml.flush();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        xml.write(XML + content);
        xml.flush();
    }

    private void write(List<String> cells) throws IOException {
        rows++;
        xml.write("<row>");
        for (String cell : cells) {
            xml.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            text(cell);
            xml.write("</t></is></c>");
        }
        xml.write("</row>");
    }

    /** What XML has no place for becomes a space. */
    private void text(String cell) throws IOException {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '&' -> xml.write("&amp;");
                case '<' -> xml.write("&lt;");
                case '>' -> xml.write("&gt;");
                default -> xml.write(c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' ? c : ' ');
            }
        }
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>\n".formatted(PACKAGE, all);
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"r%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, OFFICE, kind, target);
    }
}
