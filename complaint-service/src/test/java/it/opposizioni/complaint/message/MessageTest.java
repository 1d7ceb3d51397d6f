package it.opposizioni.complaint.message;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reporter tells the authority in words after the filing, and who reads it. */
@QuarkusTest
class MessageTest extends RunningService {

    private static final String WORDS = "Hanno richiamato da un altro numero.";

    @Inject
    Jdbc jdbc;

    private static String file() {
        return Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
    }

    private static Response write(RequestSpecification who, String id, String text, String key) {
        return who.contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\": \"" + text + "\"}")
                .post("/v1/complaints/{id}/messages", id);
    }

    private static Response write(String id, String text) {
        return write(giulia(), id, text, UUID.randomUUID().toString());
    }

    private static Response read(RequestSpecification who, String id) {
        return who.get("/v1/complaints/{id}/messages", id);
    }

    @Test
    void isReadByWhoWroteItAndByTheAuthority() {
        String id = file();
        write(id, "  " + WORDS + " ").then().statusCode(201).body("left", equalTo(9));
        clock.set(NOW.plusSeconds(1));
        write(id, "Ancora ieri.").then().statusCode(201).body("items.text", contains(WORDS, "Ancora ieri."));
        for (RequestSpecification reader : List.of(giulia(), garante())) {
            read(reader, id)
                    .then()
                    .statusCode(200)
                    .body("items.text", contains(WORDS, "Ancora ieri."))
                    .body("items.writtenAt", contains("2026-11-25T10:00:00Z", "2026-11-25T10:00:01Z"))
                    .body("items[0].complaint", equalTo(id))
                    .body("left", equalTo(8));
        }
        assertProblem(read(marco(), id), 404);
        assertProblem(write(marco(), id, WORDS, UUID.randomUUID().toString()), 404);
        for (Role role : List.of(Role.OPERATOR, Role.REGISTRAR)) {
            assertProblem(read(as("nobody", role), id), 403);
        }
        assertThat(jdbc.query("select text from complaint_message", row -> row.getString(1)))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(stored -> assertThat(stored).doesNotContain("richiamato"));
    }

    @Test
    void everyLookOfTheAuthorityIsNotedAndTheReporterHasItAmongTheData() {
        String id = file();
        read(garante(), id).then().statusCode(200).body("items", hasSize(0));
        giulia().get("/v1/accesses").then().body("items", empty());
        write(id, WORDS).then().statusCode(201);
        read(garante(), id).then().statusCode(200);
        // the release before knows no other kind for it
        giulia().get("/v1/accesses").then().body("items.kind", contains("COMPLAINT"));
        JsonNode messages = requireExplained(giulia().header("Accept-Language", "en")
                        .get("/v1/my-data")
                        .asString())
                .get("data")
                .get("messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).get("text").asText()).isEqualTo(WORDS);
    }

    @Test
    void thoseOfACaseAreReadTogetherAndNoted() {
        String id = file();
        write(id, WORDS).then().statusCode(201);
        UUID caseId = UUID.randomUUID();
        jdbc.update(
                "insert into case_file (id, version, code, stage, opened_at) values (?, 1, ?, 'OPEN', now())",
                caseId,
                "FAS-" + caseId);
        jdbc.update("update complaint set case_id = ? where id = ?", caseId, UUID.fromString(id));
        garante()
                .get("/v1/cases/{id}/messages", caseId)
                .then()
                .statusCode(200)
                .body("items.text", contains(WORDS))
                .body("items.complaint", contains(id));
        giulia().get("/v1/accesses").then().body("items.purpose", hasItem("CASE_WORKED_ON"));
        garante().get("/v1/cases/{id}/messages", UUID.randomUUID()).then().body("items", hasSize(0));
        jdbc.update("update complaint set case_id = null where id = ?", UUID.fromString(id));
        jdbc.update("delete from case_file where id = ?", caseId);
    }

    @Test
    void sentTwiceItIsThereOnceAndTenAreTheMost() {
        String id = file();
        String key = UUID.randomUUID().toString();
        write(giulia(), id, WORDS, key).then().statusCode(201);
        write(giulia(), id, WORDS, key).then().statusCode(201).body("items", hasSize(1));
        for (int i = 2; i <= 10; i++) {
            write(id, WORDS).then().statusCode(201).body("left", equalTo(10 - i));
        }
        write(id, WORDS).then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:message-limit-reached"));
        read(giulia(), id).then().body("items", hasSize(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "closed"})
    void nothingIsAddedToWhatIsOver(String how) {
        String id = file();
        write(id, WORDS).then().statusCode(201);
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        write(id, WORDS).then().statusCode(201);
        if (how.equals("withdrawn")) {
            giulia().post("/v1/complaints/{id}/withdrawal", id).then().statusCode(200);
        } else {
            garante()
                    .contentType("application/json")
                    .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Niente.\"}")
                    .post("/v1/complaints/{id}/closure", id)
                    .then()
                    .statusCode(200);
        }
        assertProblem(write(id, WORDS), 409);
        read(giulia(), id).then().body("items", hasSize(2)).body("left", equalTo(0));
    }

    @Test
    void whatIsEmptyTooLongOrInvisibleIsRefused() {
        String id = file();
        for (String text : List.of("", "  ", "x".repeat(2_001), "\\u0007")) {
            write(id, text).then().statusCode(422).body("errors.pointer", contains("/text"));
        }
        write(id, "x".repeat(2_000)).then().statusCode(201).body("items", hasSize(1));
    }
}
