package it.opposizioni.operator.consultation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Archives, spreadsheets and texts that are made to do harm, or are broken: refused in words, and nothing left
 * (deploy/docs/threats.md T17).
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HostileArchiveTest extends ConsultingTest {

    private static final byte[] LIST = Lists.bytes("+393331234567\n");
    private static final String SHEET_OF =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @Test
    void archivesWithoutOneListAreRefused() {
        assertRefused("NO_LIST_INSIDE", Lists.zip(Map.of()));
        assertRefused("NO_LIST_INSIDE", Lists.zip("__MACOSX/._list.csv", LIST));
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a.csv", LIST);
        two.put("b.csv", LIST);
        assertRefused("SEVERAL_LISTS_INSIDE", Lists.zip(two));
        assertRefused("NOT_TEXT", Lists.zip("a.zip", Lists.zip("b.zip", Lists.zip("c.csv", LIST))));
        assertRefused("EMPTY", Lists.zip("a.csv", new byte[0]));
        assertRefused("BROKEN_ARCHIVE", Arrays.copyOf(Lists.zip("a.csv", new byte[5_000]), 60));
        assertRefused("BROKEN_ARCHIVE", withPassword(Lists.zip("a.csv", LIST)));
        for (int method : new int[] {6, 9, 12, 14, 93, 95, 98, 99}) {
            assertRefused("BROKEN_ARCHIVE", withMethod(method, Lists.zip("a.csv", LIST)));
            assertRefused("BROKEN_ARCHIVE", withMethod(method, stored("a.csv", LIST)));
        }
        assertRefused("BROKEN_ARCHIVE", withWrongChecksum(Lists.zip("a.csv", LIST)));
        assertRefused("BROKEN_ARCHIVE", withWrongChecksum(Lists.zip64("a.csv", LIST)));
    }

    @Test
    void namesInAnArchiveAreNoPaths() {
        String id = consultations.sealed(send(Lists.zip("../../../../../../tmp/../etc/passwd", LIST)));
        assertThat(market.file(Market.ACME, id, "callable")).isEqualTo("+393331234567\n");
        consultations.sealed(send(Lists.zip("C:\\windows\\\u0000x.csv", LIST)));
    }

    @Test
    void aBombOfAnArchiveIsStopped() {
        byte[] much = Lists.bytes("+393331234567\n".repeat(1_500_000));
        byte[] bomb = Lists.zip("bomb.csv", much);
        long before = heap();
        assertFails("INFLATES_TOO_MUCH", send(bomb));
        assertThat(heap() - before).isLessThan(64L << 20);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused("NOT_TEXT", Lists.bytes("+393331234567\n\0\0\0\n"));
        assertRefused("NOT_TEXT", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0});
        assertRefused("NOT_TEXT", Lists.gzip(new byte[10_000]));
        assertRefused("EMPTY", new byte[0]);
        assertRefused("EMPTY", Lists.bytes("\n\r\n  \n"));
        assertRefused("EMPTY", "\uFEFF\n".getBytes(StandardCharsets.UTF_16LE));
        assertRefused("EMPTY", Lists.gzip(new byte[0]));
    }

    @Test
    void brokenCompressionIsRefused() {
        byte[] whole = Lists.gzip(Lists.bytes("+393331234567\n".repeat(1_000)));
        assertRefused("BROKEN_COMPRESSION", Arrays.copyOf(whole, whole.length - 4));
        assertRefused("BROKEN_COMPRESSION", Arrays.copyOf(whole, 12));
        whole[whole.length - 8] ^= 0x55;
        assertRefused("BROKEN_COMPRESSION", whole);
        assertRefused("BROKEN_COMPRESSION", new byte[] {0x1F, (byte) 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
    }

    @Test
    void aSpreadsheetReachesForNothingOutside() {
        String cells = SHEET_OF.formatted("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>+393331234567</t></is></c></row>");
        for (String entity : new String[] {"SYSTEM \"file:///etc/hostname\"", "\"+393331234567\""}) {
            Response answer = send(Lists.xlsxOf("<!DOCTYPE w [<!ENTITY e " + entity + ">]>" + cells));
            if (answer.statusCode() == 202) {
                String id = consultations.sealed(answer);
                market.operator(Market.ACME)
                        .get("/v1/consultations/" + id)
                        .then()
                        .body("received", equalTo(1))
                        .body("valid", equalTo(1));
            } else {
                answer.then().statusCode(422).body("errors[0].code", equalTo("BROKEN_ARCHIVE"));
            }
        }
    }

    @Test
    void spreadsheetsThatGrowAreStopped() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        Response answer = send(Lists.xlsxOf(
                laughs + "]>" + SHEET_OF.formatted("<row><c t=\"inlineStr\"><is><t>&a29;</t></is></c></row>")));
        assertRefusedOrFailed(answer);
        assertRefusedOrFailed(send(Lists.xlsxOf(
                SHEET_OF.formatted("<row r=\"999999999\"><c t=\"inlineStr\"><is><t>1</t></is></c></row>"))));
        assertRefusedOrFailed(send(Lists.xlsxOf(
                SHEET_OF.formatted("<row><c t=\"inlineStr\"><is><t>" + "9".repeat(1 << 20) + "</t></is></c></row>"))));
        assertRefusedOrFailed(send(Lists.xlsxOf("<worksheet><sheetData><row><c><v>1</v>")));
        assertRefusedOrFailed(send(Lists.zip("xl/worksheets/sheet1.xml", LIST)));
    }

    private void assertRefusedOrFailed(Response answer) {
        if (answer.statusCode() == 202) {
            consultations.awaitState(answer.path("id"), "FAILED");
        } else {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(413, 422);
        }
    }

    private void assertRefused(String code, byte[] list) {
        Response answer = send(list);
        assertThat(answer.statusCode()).as(code + ": " + answer.asString()).isIn(413, 422);
        answer.then().contentType("application/problem+json").body("errors[0].code", equalTo(code));
    }

    /** One that was kept first: refused as soon as it shows. */
    private void assertFails(String code, Response accepted) {
        if (accepted.statusCode() == 202) {
            String id = accepted.path("id");
            consultations.awaitState(id, "FAILED");
            market.operator(Market.ACME).get("/v1/consultations/" + id).then().body("failure", equalTo(code));
        } else {
            accepted.then().statusCode(413).body("errors[0].code", equalTo(code));
        }
    }

    private Response send(byte[] list) {
        return consultations.upload(campaign, list, Map.of());
    }

    /** As the first entry's header says; without a password it cannot be read. */
    private static byte[] withPassword(byte[] zip) {
        zip[6] |= 1;
        return zip;
    }

    /** Whose sizes stand before it: readers open its decoder at once. */
    private static byte[] stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withMethod(int method, byte[] zip) {
        zip[8] = (byte) method;
        return zip;
    }

    /** What follows the content says that it is another. */
    private static byte[] withWrongChecksum(byte[] zip) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 7 && zip[i + 3] == 8) {
                zip[i + 4] ^= 1;
            }
        }
        return zip;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
