package it.opposizioni.portal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit on one sheet goes on the next ones, and the workbook names them all. */
class SpreadsheetTest {

    private static Map<String, Document> workbook(int mostRows, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spreadsheet spreadsheet = new Spreadsheet(out, mostRows);
        for (int i = 0; i < rows; i++) {
            spreadsheet.row(List.of(i == 0 ? "Chi" : "riga " + i));
        }
        spreadsheet.finish();
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), Jsoup.parse(xml, "", Parser.xmlParser()));
            }
        }
        return parts;
    }

    private static List<String> cells(Map<String, Document> workbook, int sheet) {
        return workbook.get("xl/worksheets/sheet" + sheet + ".xml").select("t").eachText();
    }

    @Test
    void everySheetBeginsWithTheFirstRow() throws IOException {
        Map<String, Document> workbook = workbook(3, 6);
        assertThat(cells(workbook, 1)).containsExactly("Chi", "riga 1", "riga 2");
        assertThat(cells(workbook, 2)).containsExactly("Chi", "riga 3", "riga 4");
        assertThat(cells(workbook, 3)).containsExactly("Chi", "riga 5");
        assertThat(workbook.get("xl/workbook.xml").select("sheet").eachAttr("name"))
                .containsExactly("Lista", "Lista 2", "Lista 3");
    }

    /** Each sheet that the workbook names is there under the name of its relation, and is of the kind of a sheet. */
    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "4, 2", "5, 2", "6, 3"})
    void thereAreAsManySheetsAsTheRowsNeed(int rows, int sheets) throws IOException {
        Map<String, Document> workbook = workbook(3, rows);
        List<String> named = workbook.get("xl/workbook.xml").select("sheet").eachAttr("r:id");
        assertThat(named).hasSize(sheets);
        Document relations = workbook.get("xl/_rels/workbook.xml.rels");
        assertThat(named)
                .allSatisfy(id -> assertThat(workbook)
                        .containsKey("xl/"
                                + relations
                                        .select("Relationship[Id=" + id + "]")
                                        .attr("Target")));
        Document types = workbook.get("[Content_Types].xml");
        assertThat(types.select("Default[Extension=xml]").attr("ContentType")).endsWith("worksheet+xml");
        assertThat(types.select("Override").eachAttr("PartName")).containsExactly("/xl/workbook.xml");
        assertThat(workbook.get("_rels/.rels").select("Relationship").attr("Target"))
                .isEqualTo("xl/workbook.xml");
    }
}
