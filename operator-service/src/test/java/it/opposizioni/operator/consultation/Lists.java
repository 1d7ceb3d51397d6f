package it.opposizioni.operator.consultation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lists in every format and compression. */
public final class Lists {

    public static final String TWO_CONTACTS = "Telefono;Nome\n+393331234567;Rossi\n06 42986411;Verdi\n";

    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Contatti" sheetId="1" r:id="rId1"/></sheets></workbook>
            """;
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """;

    private Lists() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] content) {
        return packed(out -> {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    public static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    /** @param entries in the order of the map */
    public static byte[] zip(Map<String, byte[]> entries) {
        return packed(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    /** As writers do who do not know how long it will be: its sizes stand after it, in eight bytes. */
    public static byte[] zip64(String name, byte[] content) {
        return packed(out -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                zip.setUseZip64(Zip64Mode.Always);
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(content);
                zip.closeArchiveEntry();
            }
        });
    }

    /** A workbook of a program that writes such archives. */
    public static byte[] streamedXlsx(String[]... rows) {
        return packed(out -> {
            try (Workbook workbook = new Workbook(out, "test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Contatti");
                for (int row = 0; row < rows.length; row++) {
                    for (int column = 0; column < rows[row].length; column++) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
        });
    }

    /** A workbook of one sheet, the cells as texts within. */
    public static byte[] xlsx(String[]... rows) {
        String cells = Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
        return xlsxOf("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + cells + "</sheetData></worksheet>");
    }

    /** @param sheet the XML of its only sheet */
    public static byte[] xlsxOf(String sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("xl/workbook.xml", bytes(WORKBOOK));
        parts.put("xl/_rels/workbook.xml.rels", bytes(RELATIONS));
        parts.put("xl/worksheets/sheet1.xml", bytes(sheet));
        return zip(parts);
    }

    @FunctionalInterface
    private interface Packer {
        void into(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packer packer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            packer.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
