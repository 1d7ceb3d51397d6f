package it.opposizioni.complaint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out is noted, with who, what for and which file it was. */
@QuarkusTest
class ExportResourceTest extends RunningService {

    private static final String DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String BODY = """
            {"list": "CASES", "format": "XLSX", "filters": "assignee=me", "purpose": " Ispezione a Squillo ", "rows": 12, "sha256": "%s"}
            """.formatted(DIGEST);

    @Inject
    Jdbc jdbc;

    private static Response note(String official, String body, String key) {
        return as(official, Role.REGULATOR)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/exports");
    }

    @Test
    void everyOfficialSeesWhatAllHaveTakenOut() {
        String key = UUID.randomUUID().toString();
        note("anna", BODY, key).then().statusCode(200).body("me", equalTo(true));
        // sent twice
        note("anna", BODY, key).then().statusCode(200);
        // ids of one instant are in no order
        clock.shift(Duration.ofSeconds(1));
        note("bruno", BODY.replace("CASES", "COMPLAINTS"), UUID.randomUUID().toString())
                .then()
                .statusCode(200);
        as("anna", Role.REGULATOR)
                .get("/v1/exports")
                .then()
                .body("items.list", contains("COMPLAINTS", "CASES"))
                .body("items.me", contains(false, true))
                .body("items[1].purpose", equalTo("Ispezione a Squillo"))
                .body("items[1].filters", equalTo("assignee=me"))
                .body("items[1].rows", equalTo(12))
                .body("items[1].sha256", equalTo(DIGEST));
        String next = as("anna", Role.REGULATOR).get("/v1/exports?limit=1").path("next");
        as("anna", Role.REGULATOR)
                .get("/v1/exports?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items.list", contains("CASES"));
    }

    private static Response complete(String id, String body) {
        return as("portal", Role.SITE)
                .contentType("application/json")
                .body(body)
                .put("/v1/exports/{id}/file", id);
    }

    private static String file(int rows, String digest) {
        return "{\"rows\": %d, \"sha256\": \"%s\"}".formatted(rows, digest);
    }

    /** What is written while it is sent has no digest before its end; and where it never comes to it, that is seen. */
    @Test
    void whichFileItBecameIsSaidAfterwardsOnce() {
        String open = BODY.replace(", \"rows\": 12, \"sha256\": \"" + DIGEST + "\"", "");
        String id = note("anna", open, UUID.randomUUID().toString())
                .then()
                .statusCode(200)
                .body("$", not(hasKey("rows")))
                .body("$", not(hasKey("sha256")))
                .extract()
                .path("id");
        as("bruno", Role.REGULATOR).get("/v1/exports").then().body("items[0]", not(hasKey("sha256")));
        complete(id, file(2_000_000, DIGEST)).then().statusCode(204);
        // sent twice
        complete(id, file(2_000_000, DIGEST)).then().statusCode(204);
        complete(id, file(2_000_001, DIGEST))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:export-complete"));
        as("bruno", Role.REGULATOR)
                .get("/v1/exports")
                .then()
                .body("items[0].rows", equalTo(2_000_000))
                .body("items[0].sha256", equalTo(DIGEST))
                .body("items[0].purpose", equalTo("Ispezione a Squillo"));
        assertProblem(complete(UUID.randomUUID().toString(), file(1, DIGEST)), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"rows\": 1}",
                "{\"rows\": -1, \"sha256\": \"e3\"}",
                "null",
                "[]",
                "{\"rows\": 99999999999}"
            })
    void aFileThatIsNoneIsRefused(String body) {
        String id = note("anna", BODY, UUID.randomUUID().toString()).path("id");
        assertProblem(complete(id, body), 400, 422);
    }

    @Test
    void aNoteSaysBothOrNeither() {
        Response answer = note(
                "anna", BODY.replace(", \"rows\": 12", ""), UUID.randomUUID().toString());
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly("/rows");
    }

    @Test
    void whatOfficialsWriteIsEncrypted() {
        note("anna", BODY, UUID.randomUUID().toString()).then().statusCode(200);
        assertThat(jdbc.query("select purpose || filters from desk_export", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("Squillo", "assignee");
    }

    @ParameterizedTest
    @CsvSource({
        "' Ispezione a Squillo ', ' ', /purpose",
        "12, -1, /rows",
        "e3b0, E3B0, /sha256",
    })
    void whatIsMissingIsNamed(String from, String to, String pointer) {
        Response answer = note("anna", BODY.replace(from, to), UUID.randomUUID().toString());
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
    }
}
