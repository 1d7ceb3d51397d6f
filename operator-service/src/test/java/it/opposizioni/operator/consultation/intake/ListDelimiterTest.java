package it.opposizioni.operator.consultation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list whose delimiter was not detected correctly: its sender states it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ListDelimiterTest extends ConsultingTest {

    private static final String OPPOSED = "+393331234567";
    private static final String EXEMPTED = "+393337654321";

    /** The semicolon is in every line too, and the first candidate. */
    private static final String BARS = """
            Nome|Via;civico|Telefono
            Rossi|Roma;1|333 123 4567
            Verdi|Bari;2|06 42986411
            Bianchi|=Via;3|333 765 4321
            """;

    @BeforeEach
    void anOpposedAndAnExemptedNumber() {
        register.oppose(OPPOSED);
        register.oppose(EXEMPTED);
        register.exempt(EXEMPTED, Market.ACME, Instant.parse("2026-01-01T00:00:00Z"), null);
    }

    @Test
    void theRowsAreShownSplitByIt() throws IOException {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("text", Lists.bytes(BARS));
        forms.put("wide text", ("\uFEFF" + BARS).getBytes(StandardCharsets.UTF_16LE));
        forms.put("gzip", Lists.gzip(Lists.bytes(BARS)));
        forms.put("zip", Lists.zip("contatti.csv", Lists.bytes(BARS)));
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            String id = waiting(form.getValue());
            List<String> before = stored(id);
            preview(id, null).statusCode(200).body("delimiter", equalTo(";")).body("suggestedColumn", nullValue());
            preview(id, "PIPE")
                    .statusCode(200)
                    .body("delimiter", equalTo("|"))
                    .body("format", equalTo("CSV"))
                    .body("header", equalTo(true))
                    .body("columns.name", equalTo(List.of("Nome", "Via;civico", "Telefono")))
                    .body("suggestedColumn", equalTo(2))
                    .body("rows[0]", equalTo(List.of("Rossi", "Roma;1", "333 123 4567")));
            preview(id, "TAB")
                    .statusCode(200)
                    .body("format", equalTo("TXT"))
                    .body("columns.name", equalTo(List.of("Nome|Via;civico|Telefono")));
            preview(id, "SEMICOLON").statusCode(200).body("columns.size()", equalTo(2));
            preview(id, null).body("delimiter", equalTo(";"));
            assertThat(stored(id)).as(form.getKey()).isEqualTo(before);
        }
    }

    @Test
    void theListIsComparedSplitByItAndSoIsItsRepetition() {
        String id = waiting(Lists.bytes(BARS));
        choose(id, Map.of("column", 2, "delimiter", "PIPE")).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        requireResult(id);
        String again = consultations.sealed(consultations.repeat(id, "again"));
        requireResult(again);
    }

    private void requireResult(String id) {
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("format", equalTo("CSV"))
                .body("received", equalTo(3))
                .body("opposed", equalTo(1))
                .body("exempted", equalTo(1))
                .body("callable", equalTo(1));
        assertThat(market.file(Market.ACME, id, "callable"))
                .isEqualTo("Nome|Via;civico|Telefono\nVerdi|Bari;2|06 42986411\n");
        assertThat(market.file(Market.ACME, id, "exempted"))
                .isEqualTo("Nome|Via;civico|Telefono|exempted_until\nBianchi|'=Via;3|333 765 4321|\n");
    }

    @Test
    void withoutItTheListIsComparedAsItWasDetected() {
        String id = waiting(Lists.bytes("Nome;Telefono\nRossi;333 123 4567\n"));
        choose(id, Map.of("column", 1)).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("received", equalTo(1))
                .body("opposed", equalTo(1));
    }

    /** Few lines have a bar, so that none was detected: what the first line is depends on it, and what the list is too. */
    @Test
    void whatIsNotGivenIsDetectedInTheColumnsSplitByIt() {
        String id = waiting(Lists.bytes("Cliente|Anno 2026\n333 123 4567|\n06 42986411\n06 42986412\n"));
        preview(id, null)
                .body("delimiter", nullValue())
                .body("format", equalTo("TXT"))
                .body("header", equalTo(false));
        preview(id, "PIPE").body("format", equalTo("CSV")).body("header", equalTo(true));
        choose(id, Map.of("column", 0, "delimiter", "PIPE")).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("format", equalTo("CSV"))
                .body("received", equalTo(3))
                .body("opposed", equalTo(1));
    }

    @Test
    void aKeyIdentifiesOneRepetition() {
        String list = "333 123 4567|a\n333 765 4321|b\n06 42986411\n06 42986412\n06 42986413\n";
        String bars = sealed(list, "PIPE");
        String tabs = sealed(list, "TAB");
        consultations.repeat(bars, "again").then().statusCode(202);
        consultations.repeat(bars, "again").then().statusCode(202);
        consultations.repeat(tabs, "again").then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
    }

    private String sealed(String list, String delimiter) {
        String id = waiting(Lists.bytes(list));
        choose(id, Map.of("column", 0, "header", false, "delimiter", delimiter))
                .then()
                .statusCode(202);
        consultations.awaitState(id, "SEALED");
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void aSpreadsheetHasNone(Delimiter delimiter) {
        String id = waiting(Lists.xlsx(new String[][] {{"Nome", "Telefono"}, {"Rossi", "333 123 4567"}}));
        preview(id, delimiter.name())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/delimiter"))
                .body("errors[0].code", equalTo("SPREADSHEET"));
        choose(id, Map.of("column", 1, "delimiter", delimiter.name()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/delimiter"));
        assertThat(consultations.state(id)).isEqualTo("CHOOSING");
        choose(id, Map.of("column", 1)).then().statusCode(202);
    }

    @Test
    void itIsOneOfFour() {
        String id = waiting(Lists.bytes(BARS));
        for (String wrong : List.of("DOT", "|", "pipe")) {
            requireUnknown(preview(id, wrong));
            requireUnknown(choose(id, Map.of("column", 1, "delimiter", wrong)).then());
        }
        requireUnknown(choose(id, Map.of("column", 1, "delimiter", "")).then());
        assertThat(consultations.state(id)).isEqualTo("CHOOSING");
    }

    private static void requireUnknown(ValidatableResponse answer) {
        answer.statusCode(422)
                .body("errors[0].pointer", equalTo("/delimiter"))
                .body("errors[0].code", equalTo("UNKNOWN_VALUE"));
    }

    @Test
    void aDeletedListIsNotSplitAgain() throws IOException {
        String id = waiting(Lists.bytes(BARS));
        Files.delete(Consultations.files(id).resolve("input"));
        preview(id, null).statusCode(200);
        preview(id, "PIPE").statusCode(410).body("detail", containsString("inviala di nuovo"));
        choose(id, Map.of("column", 2, "delimiter", "PIPE")).then().statusCode(410);
        market.operator(Market.ACME)
                .post("/v1/consultations/" + id + "/cancellation")
                .then()
                .statusCode(200);
        preview(id, "PIPE").statusCode(409);
        preview(UUID.randomUUID().toString(), "PIPE").statusCode(404);
    }

    private String waiting(byte[] list) {
        return consultations
                .upload(campaign, list, Map.of("column", "ask"))
                .then()
                .statusCode(202)
                .body("state", equalTo("CHOOSING"))
                .extract()
                .path("id");
    }

    private ValidatableResponse preview(String id, String delimiter) {
        return market.operator(Market.ACME)
                .queryParams(delimiter == null ? Map.of() : Map.of("delimiter", delimiter))
                .get("/v1/consultations/" + id + "/preview")
                .then();
    }

    private Response choose(String id, Map<String, Object> columns) {
        return market.operator(Market.ACME).body(columns).post("/v1/consultations/" + id + "/columns");
    }

    private static List<String> stored(String id) throws IOException {
        try (Stream<Path> files = Files.list(Consultations.files(id))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
