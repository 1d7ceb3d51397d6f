package it.opposizioni.portal.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class SpreadsheetCopyTest {

    @Test
    void everyCellIsTextAsItStandsInTheList() throws IOException {
        Document sheet = copyOf("""
                nome,telefono
                "Rossi, Anna",0039 351 999 0001
                Bruno,+39 351 999 0002
                "detto ""il Moro\""",'=1+1
                """);
        assertThat(sheet.select("row")).hasSize(4);
        assertThat(sheet.select("c is t").eachText())
                .containsExactly(
                        "nome",
                        "telefono",
                        "Rossi, Anna",
                        "0039 351 999 0001",
                        "Bruno",
                        "+39 351 999 0002",
                        "detto \"il Moro\"",
                        "'=1+1");
    }

    @Test
    void charactersThatXmlForbidsDoNotCorruptTheSheet() throws IOException {
        assertThat(copyOf("R&D <b>\u0001,\uD83D\uDE00 \uFFFF\n").select("t").eachText())
                .containsExactly("R&D <b>", "\uD83D\uDE00");
    }

    @Test
    void aLongListIsWrittenToItsEnd() throws IOException {
        assertThat(copyOf("+39 351 999 0001,Anna\n".repeat(2_500)).select("row"))
                .hasSize(2_500);
    }

    @Test
    void anEmptyPartIsASheetWithoutRows() throws IOException {
        assertThat(copyOf("").select("row")).isEmpty();
    }

    private static Document copyOf(String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetCopy.write(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
                }
            }
        }
        throw new AssertionError("no sheet in the workbook");
    }
}
