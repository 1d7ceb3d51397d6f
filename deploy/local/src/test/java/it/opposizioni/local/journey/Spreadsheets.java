package it.opposizioni.local.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest XLSX workbook that spreadsheet programs open (ECMA-376 part 1). */
final class Spreadsheets {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Spreadsheets() {}

    static Path write(Path file, List<List<String>> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>
                    """.formatted(PACKAGE, TYPE, TYPE));
            entry(zip, "_rels/.rels", related("officeDocument", "xl/workbook.xml"));
            entry(zip, "xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml"));
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Lista" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.formatted(SHEETS, OFFICE));
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    rows.stream()
                            .map(Spreadsheets::row)
                            .collect(Collectors.joining(
                                    "",
                                    "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>",
                                    "</sheetData></worksheet>")));
        }
        return file;
    }

    private static String related(String kind, String target) {
        return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                .formatted(PACKAGE, OFFICE, kind, target);
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml.strip()).getBytes(StandardCharsets.UTF_8));
    }
}
