package it.opposizioni.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.portal.layout.ActiveFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The file that leaves: a table without formulas, and a manifest whose digest is that of the table. */
class ExportArchiveTest {

    private static final ExportClient.Export NOTED = new ExportClient.Export(
            UUID.fromString("018f0000-0000-7000-8000-0000000000e7"),
            Instant.parse("2026-11-25T10:00:00Z"),
            null,
            true,
            "CASES",
            "CSV",
            "assignee=me",
            "Ispezione 12",
            2,
            "");

    /** A list of so many rows, in pages as the service gives them. */
    private record Many(int all, List<List<String>> first, List<Integer> asked) implements ExportedList {

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
        public List<ActiveFilter> chips() {
            return List.of();
        }

        @Override
        public List<String> head() {
            return List.of("Fascicolo", "Chi");
        }

        @Override
        public Rows rows(String cursor, int limit) {
            asked.add(limit);
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(all, from + limit);
            List<List<String>> rows =
                    new ArrayList<>(Collections.nCopies(to - from, List.of("FAS-2026-7K3M-Q9XD", "+390687654321")));
            for (int i = 0; cursor == null && i < first.size(); i++) {
                rows.set(i, first.get(i));
            }
            return new Rows(rows, to == all ? null : String.valueOf(to));
        }
    }

    private static ExportedTable read(int rows, boolean spreadsheet, String... names) {
        List<List<String>> first =
                List.of(names).stream().map(name -> List.of("FAS-1", name)).toList();
        return ExportedTable.read(new Many(rows, first, new ArrayList<>()), spreadsheet)
                .orElseThrow();
    }

    @Test
    void theManifestHasTheDigestOfTheTable() throws Exception {
        ExportedTable table = read(2, false);
        Map<String, byte[]> parts = unzip(ExportArchive.of("fascicoli.csv", table, NOTED, new ObjectMapper()));
        assertThat(parts).containsOnlyKeys("fascicoli.csv", "manifest.json");
        JsonNode manifest = new ObjectMapper().readTree(parts.get("manifest.json"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.get("fascicoli.csv"));
        assertThat(manifest.at("/files/0/sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(digest))
                .isEqualTo(table.sha256());
        assertThat(manifest.at("/files/0/name").asText()).isEqualTo("fascicoli.csv");
        assertThat(manifest.at("/rows").asInt()).isEqualTo(2);
        assertThat(manifest.at("/purpose").asText()).isEqualTo("Ispezione 12");
        assertThat(manifest.at("/export").asText()).isEqualTo(NOTED.id().toString());
    }

    @Test
    void noCellIsAFormulaAndANumberStaysANumber() {
        String csv = text(read(5, false, "=cmd|' /C calc'!A0", "+1+1", "-2", "@x, \"y\""));
        assertThat(csv.lines())
                .containsExactly(
                        "Fascicolo,Chi",
                        "FAS-1,'=cmd|' /C calc'!A0",
                        "FAS-1,'+1+1",
                        "FAS-1,'-2",
                        "FAS-1,\"'@x, \"\"y\"\"\"",
                        "FAS-2026-7K3M-Q9XD,+390687654321");
    }

    @Test
    void everyCellOfASpreadsheetIsText() throws IOException {
        String sheet = new String(
                unzip(read(1, true, "=1+1").bytes()).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet).contains(">=1+1<").doesNotContain("<f>", "'=1+1");
        assertThat(sheet.split("t=\"inlineStr\"", -1)).hasSize(5);
    }

    @Test
    void aFileHasAnEnd() {
        assertThat(read(ExportedTable.MOST_ROWS, false).rows()).isEqualTo(ExportedTable.MOST_ROWS);
        Many tooMany = new Many(ExportedTable.MOST_ROWS * 100, List.of(), new ArrayList<>());
        assertThat(ExportedTable.read(tooMany, false)).isEmpty();
        assertThat(tooMany.asked()).hasSizeLessThan(60).containsOnly(200);
    }

    private static String text(ExportedTable table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
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
}
