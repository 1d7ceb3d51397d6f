package it.opposizioni.portal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.ActiveFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that leaves: a table without formulas, and after it a manifest whose digest is that of the table. */
class ExportArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ExportClient.Export NOTED = new ExportClient.Export(
            UUID.fromString("018f0000-0000-7000-8000-0000000000e7"),
            Instant.parse("2026-11-25T10:00:00Z"),
            null,
            true,
            "CASES",
            "CSV",
            "assignee=me",
            "Ispezione 12",
            null,
            null);

    /** One column of the table. */
    private record Name(String name) {}

    private record Names() implements ExportedList<Name> {

        @Override
        public String code() {
            return "CASES";
        }

        @Override
        public String path() {
            return "authority/cases";
        }

        @Override
        public String title() {
            return "Fascicoli";
        }

        @Override
        public String fileName() {
            return "fascicoli";
        }

        @Override
        public Map<String, String> filters() {
            return Map.of();
        }

        @Override
        public Map<String, String> inAddress() {
            return filters();
        }

        @Override
        public NumberFilter byNumber() {
            return NumberFilter.NONE;
        }

        @Override
        public List<ActiveFilter> chips() {
            return List.of();
        }

        @Override
        public List<String> head() {
            return List.of("Fascicolo", "Chi");
        }

        @Override
        public InputStream open(RowClient rows) {
            return InputStream.nullInputStream();
        }

        @Override
        public Class<Name> type() {
            return Name.class;
        }

        @Override
        public List<String> row(Name item) {
            return List.of("FAS-1", item.name());
        }
    }

    private static ExportedTable<Name> table(boolean spreadsheet) {
        return new ExportedTable<>(new Names(), spreadsheet, Lang.IT, JSON);
    }

    private static InputStream lines(String... names) {
        String sent = Stream.of(names).map(ExportArchiveTest::line).collect(Collectors.joining()) + "{\"items\":"
                + names.length + "}\n";
        return new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String name) {
        return JSON.createObjectNode()
                        .set("item", JSON.createObjectNode().put("name", name))
                        .toString()
                + "\n";
    }

    private static byte[] written(boolean spreadsheet, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(table(spreadsheet).write(lines(names), out)).isEqualTo(names.length);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theManifestHasTheDigestOfTheTableWhichIsNotedBefore(boolean spreadsheet) throws Exception {
        List<ExportEndClient.ExportedFile> noted = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportArchive(NOTED, (_, file) -> noted.add(file), JSON)
                .write("fascicoli", table(spreadsheet), lines("Squillo", "Trillo"), out);
        Map<String, byte[]> parts = unzip(out.toByteArray());
        assertThat(parts.keySet()).containsExactly("fascicoli", "manifest.json");
        JsonNode manifest = JSON.readTree(parts.get("manifest.json"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.get("fascicoli"));
        assertThat(manifest.at("/files/0/sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(manifest.at("/files/0/name").asText()).isEqualTo("fascicoli");
        assertThat(manifest.at("/files/0/bytes").asInt()).isEqualTo(parts.get("fascicoli").length);
        assertThat(manifest.at("/rows").asInt()).isEqualTo(2);
        assertThat(manifest.at("/purpose").asText()).isEqualTo("Ispezione 12");
        assertThat(manifest.at("/export").asText()).isEqualTo(NOTED.id().toString());
        assertThat(noted)
                .containsExactly(
                        new ExportEndClient.ExportedFile(2, HexFormat.of().formatHex(digest)));
    }

    /** What could not be noted, or broke off, is no whole file. */
    @Test
    void withoutItsNoteTheArchiveHasNoManifest() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportEndClient down = (_, _) -> {
            throw new IllegalStateException("down");
        };
        assertThatThrownBy(() ->
                        new ExportArchive(NOTED, down, JSON).write("fascicoli", table(false), lines("Squillo"), out))
                .hasMessage("down");
        assertThat(unzip(out.toByteArray())).containsOnlyKeys("fascicoli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"item\":{\"name\":\"a\"}}\n", "{\"item\":{\"name\":\"a\"}}\n{\"items\":2}\n"})
    void aListThatBreaksOffIsNotTakenForAWholeOne(String sent) {
        InputStream lines = new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> table(false).write(lines, OutputStream.nullOutputStream()))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void noCellIsAFormulaAndANumberStaysANumber() throws IOException {
        String csv = new String(
                written(false, "=cmd|' /C calc'!A0", "+1+1", "-2", "@x, \"y\"", "+390687654321"),
                StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFFFascicolo;Chi",
                        "FAS-1;'=cmd|' /C calc'!A0",
                        "FAS-1;'+1+1",
                        "FAS-1;'-2",
                        "FAS-1;\"'@x, \"\"y\"\"\"",
                        "FAS-1;+390687654321");
    }

    @Test
    void inEnglishSpreadsheetsExpectCommas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportedTable<>(new Names(), false, Lang.EN, JSON).write(lines("Squillo"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFFascicolo,Chi\r\nFAS-1,Squillo\r\n");
    }

    @Test
    void everyCellOfASpreadsheetIsText() throws IOException {
        String sheet = new String(unzip(written(true, "=1+1")).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet).contains(">=1+1<").doesNotContain("<f>", "'=1+1");
        assertThat(sheet.split("t=\"inlineStr\"", -1)).hasSize(5);
    }

    /** Far more than there were allowed when it was made whole first: what is written is never far behind what was read. */
    @Test
    void aLongListIsNotHeld() throws IOException {
        int rows = 300_000;
        byte[] line = line("Squillo Contact S.r.l.").getBytes(StandardCharsets.UTF_8);
        AtomicLong read = new AtomicLong();
        InputStream lines = new InputStream() {
            private final byte[] end = ("{\"items\":" + rows + "}\n").getBytes(StandardCharsets.UTF_8);
            private final long all = (long) rows * line.length;

            @Override
            public int read() {
                long at = read.getAndIncrement();
                if (at < all) {
                    return line[(int) (at % line.length)];
                }
                return at - all < end.length ? end[(int) (at - all)] : -1;
            }
        };
        long perRow = "FAS-1;Squillo Contact S.r.l.\r\n".length();
        AtomicLong written = new AtomicLong();
        AtomicLong furthest = new AtomicLong();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int single) {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                long rowsRead = read.get() / line.length;
                furthest.accumulateAndGet(rowsRead - written.addAndGet(length) / perRow, Math::max);
            }
        };
        assertThat(table(false).write(lines, out)).isEqualTo(rows);
        assertThat(written.get())
                .isEqualTo("\uFEFFFascicolo;Chi\r\n".getBytes(StandardCharsets.UTF_8).length + rows * perRow);
        assertThat(furthest.get()).as("rows that were read and not yet written").isLessThan(2_000);
    }
}
