package it.opposizioni.operator.consultation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same contacts get the same answer in every format and compression. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ListFormatsTest extends ConsultingTest {

    private static final String OPPOSED = "+393331234567";
    private static final String SEMICOLONS = "Nome;Telefono\nRossi;333 123 4567\nNiccolò;06 42986411\n";
    private static final String COMMAS = "Nome,Telefono\nRossi,333 123 4567\nNiccolò,06 42986411\n";
    private static final String[][] ROWS = {{"Nome", "Telefono"}, {"Rossi", "333 123 4567"}, {"Niccolò", "06 42986411"}
    };

    @BeforeEach
    void anOpposedNumber() {
        register.oppose(OPPOSED);
    }

    @Test
    void everyFormatGetsTheSameAnswer() {
        byte[] utf8 = Lists.bytes(SEMICOLONS);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("CSV", utf8);
        forms.put("CSV with a mark", Lists.bytes("\uFEFF" + SEMICOLONS));
        forms.put("CSV of Windows", SEMICOLONS.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")));
        forms.put("CSV with tabs", Lists.bytes(SEMICOLONS.replace(';', '\t')));
        forms.put("CSV in UTF-16", ("\uFEFF" + SEMICOLONS).getBytes(StandardCharsets.UTF_16LE));
        forms.put("CSV in UTF-16 without a mark", SEMICOLONS.getBytes(StandardCharsets.UTF_16BE));
        forms.put("CSV in gzip", Lists.gzip(utf8));
        forms.put("CSV in zip", Lists.zip("contatti.csv", utf8));
        forms.put("XLSX", Lists.xlsx(ROWS));
        forms.put("XLSX in zip", Lists.zip("contatti.xlsx", Lists.xlsx(ROWS)));
        forms.put("CSV in a streamed zip", Lists.zip64("contatti.csv", utf8));
        forms.put("XLSX that was streamed", Lists.streamedXlsx(ROWS));
        forms.put("XLSX in gzip", Lists.gzip(Lists.xlsx(ROWS)));
        forms.forEach((form, list) -> {
            String id = consultations.sealed(send(list, "Telefono"));
            market.operator(Market.ACME)
                    .get("/v1/consultations/" + id)
                    .then()
                    .body("format", equalTo(form.startsWith("XLSX") ? "XLSX" : "CSV"))
                    .body(
                            "compression",
                            equalTo(form.endsWith("gzip") ? "GZIP" : form.endsWith("zip") ? "ZIP" : "NONE"))
                    .body("received", equalTo(2))
                    .body("opposed", equalTo(1))
                    .body("callable", equalTo(1))
                    .body("inputBytes", equalTo(list.length));
            assertThat(market.file(Market.ACME, id, "callable").lines())
                    .as(form)
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("Niccol")
                    .endsWith("06 42986411");
            assertThat(market.file(Market.ACME, id, "opposed")).as(form).contains("333 123 4567");
        });
    }

    @Test
    void theEncodingOfTheRequestIsTakenOff() {
        Response answer = market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .header("Idempotency-Key", "k")
                .queryParam("campaign", campaign)
                .queryParam("column", "1")
                .body(Lists.gzip(Lists.bytes(COMMAS)))
                .post("/v1/consultations");
        answer.then().statusCode(202).body("opposed", equalTo(1)).body("callable", equalTo(1));
        market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Content-Encoding", "br")
                .header("Idempotency-Key", "k2")
                .queryParam("campaign", campaign)
                .body("x")
                .post("/v1/consultations")
                .then()
                .statusCode(415);
        market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .header("Idempotency-Key", "k3")
                .queryParam("campaign", campaign)
                .body("no gzip")
                .post("/v1/consultations")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("BROKEN_COMPRESSION"));
    }

    @Test
    void nothingMayFollowTheEndOfGzip() {
        byte[] gzip = Lists.gzip(Lists.bytes(COMMAS));
        byte[] followed = Arrays.copyOf(gzip, gzip.length + 20);
        for (String column : List.of("1", "ask")) {
            send(followed, column).then().statusCode(422).body("errors[0].code", equalTo("BROKEN_COMPRESSION"));
        }
    }

    @Test
    void aResultGoesBackCompressedAsItsListCame() throws IOException {
        String id = consultations.sealed(send(Lists.zip("contatti.csv", Lists.bytes(COMMAS)), "Telefono"));
        String plain = market.file(Market.ACME, id, "callable");
        String sealedAt =
                market.operator(Market.ACME).get("/v1/consultations/" + id).path("sealedAt");
        String name = "callable-" + Rome.day(Instant.parse(sealedAt)) + "-" + id + ".csv";
        Response zip = file(id, "application/zip", name + ".zip");
        try (ZipInputStream archive = new ZipInputStream(zip.asInputStream())) {
            assertThat(archive.getNextEntry().getName()).isEqualTo(name);
            assertThat(archive.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(plain);
            assertThat(archive.getNextEntry()).isNull();
        }
        Response gzip = file(id, "application/gzip", name + ".gz");
        assertThat(new GZIPInputStream(gzip.asInputStream()).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(plain);
        assertThat(file(id, "*/*", name).asString()).isEqualTo(plain);
    }

    private Response file(String id, String accepted, String name) {
        Response file =
                market.operator(Market.ACME).accept(accepted).get("/v1/consultations/" + id + "/files/callable");
        file.then()
                .statusCode(200)
                .contentType(accepted.equals("*/*") ? "text/csv" : accepted)
                .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "\""))
                .header("Vary", equalTo("Accept"));
        return file;
    }

    @Test
    void numbersOfASpreadsheetAreReadInEveryCellType() {
        String sheet = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="B1" t="str"><v>Telefono</v></c></row>
                <row r="3"><c r="B3"><v>3.331234567E9</v></c></row>
                <row r="4"><c r="B4"><v>3331234567.0</v></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>a, "b"</t></is></c><c r="B5" t="inlineStr"><is><r><t>06 </t></r><r><t>42986411</t></r></is></c></row>
                </sheetData></worksheet>""";
        String id = consultations.sealed(send(Lists.xlsxOf(sheet), "1"));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("received", equalTo(3))
                .body("opposed", equalTo(2))
                .body("callable", equalTo(1));
        assertThat(market.file(Market.ACME, id, "callable")).endsWith("\"a, \"\"b\"\"\",06 42986411\n");
    }

    private Response send(byte[] list, String column) {
        return consultations.upload(campaign, list, column == null ? Map.of() : Map.of("column", column));
    }
}
