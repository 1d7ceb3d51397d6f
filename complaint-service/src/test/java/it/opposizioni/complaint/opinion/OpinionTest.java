package it.opposizioni.complaint.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What reporters think once their complaint is closed. */
@QuarkusTest
class OpinionTest extends RunningService {

    private static final String WORDS = "Ho capito tutto, ma dopo mesi.";

    @Inject
    Jdbc jdbc;

    private static String closed(RequestSpecification reporter) {
        String id = Filings.file(reporter, Filings.twoCalls());
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        garante()
                .contentType(ContentType.JSON)
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Niente.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static Response give(RequestSpecification who, String id, int clear, int quick) {
        return who.contentType(ContentType.JSON)
                .body("{\"clear\": %d, \"quick\": %d, \"words\": \"%s\"}".formatted(clear, quick, WORDS))
                .put("/v1/complaints/{id}/opinion", id);
    }

    @Test
    void isGivenOnceAndChangedForFourteenDays() {
        String id = closed(giulia());
        giulia().get("/v1/complaints/{id}/opinion", id)
                .then()
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("given", nullValue());
        give(giulia(), id, 5, 2)
                .then()
                .statusCode(200)
                .body("given.clear", equalTo(5))
                .body("given.quick", equalTo(2))
                .body("given.words", equalTo(WORDS))
                .body("changeableUntil", equalTo("2026-12-09"));
        clock.set(NOW.plus(Duration.ofDays(14)));
        give(giulia(), id, 4, 4).then().statusCode(200).body("changeableUntil", equalTo("2026-12-09"));
        clock.set(NOW.plus(Duration.ofDays(15)));
        give(giulia(), id, 1, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:opinion-not-possible"));
        giulia().get("/v1/complaints/{id}/opinion", id)
                .then()
                .body("possible", equalTo(false))
                .body("given.clear", equalTo(4));
        assertThat(jdbc.query("select words from complaint_opinion", row -> row.getString(1)))
                .singleElement()
                .satisfies(stored -> assertThat(stored).doesNotContain(WORDS));
        assertThat(giulia().get("/v1/my-data").asString()).contains(WORDS);
    }

    @Test
    void isForTheReporterOfAClosedComplaint() {
        String id = closed(giulia());
        assertProblem(give(marco(), id, 1, 1), 404);
        assertProblem(marco().get("/v1/complaints/{id}/opinion", id), 404);
        String open = Filings.file(giulia(), Filings.twoCalls());
        assertProblem(give(giulia(), open, 1, 1), 409);
        giulia().post("/v1/complaints/{id}/withdrawal", open).then().statusCode(200);
        assertProblem(give(giulia(), open, 1, 1), 409);
    }

    @Test
    void isReadByTheAuthorityAndTheLookIsNoted() {
        String id = closed(giulia());
        garante()
                .get("/v1/complaints/{id}/opinion", id)
                .then()
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("given", nullValue());
        giulia().get("/v1/accesses").then().body("items.kind", not(hasItem("OPINION")));
        give(giulia(), id, 5, 2).then().statusCode(200);
        giulia().get("/v1/accesses").then().body("items.kind", not(hasItem("OPINION")));
        garante()
                .get("/v1/complaints/{id}/opinion", id)
                .then()
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("changeableUntil", nullValue())
                .body("given.clear", equalTo(5))
                .body("given.words", equalTo(WORDS));
        giulia().get("/v1/accesses").then().body("items.kind", hasItem("OPINION"));
        assertProblem(marco().get("/v1/complaints/{id}/opinion", id), 404);
    }

    @Test
    void isFromOneToFive() {
        String id = closed(giulia());
        giulia().contentType(ContentType.JSON)
                .body("{\"clear\": 6}")
                .put("/v1/complaints/{id}/opinion", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/clear", "/quick"));
    }

    @Test
    void smallCountsAreHidden() {
        for (int i = 0; i < 4; i++) {
            RequestSpecification reporter = as("opinion-" + i, Role.CITIZEN);
            give(as("opinion-" + i, Role.CITIZEN), closed(reporter), 5, 1)
                    .then()
                    .statusCode(200);
        }
        garante()
                .get("/v1/opinion-figures")
                .then()
                .statusCode(200)
                .body("opinions", nullValue())
                .body("clear.'5'", nullValue());
        give(as("opinion-4", Role.CITIZEN), closed(as("opinion-4", Role.CITIZEN)), 5, 1)
                .then()
                .statusCode(200);
        Response shown = garante().get("/v1/opinion-figures");
        shown.then().body("opinions", equalTo(5)).body("clear.'5'", equalTo(5)).body("quick.'1'", equalTo(5));
        assertThat(shown.asString()).doesNotContain(WORDS);
    }
}
