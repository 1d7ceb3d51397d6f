package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplaintResourceTest extends RunningService {

    @Inject
    DataSource database;

    private static String file() {
        return Filings.file(giulia(), Filings.twoCalls());
    }

    private static Response close(String id, String outcome) {
        return garante()
                .contentType("application/json")
                .body("{\"outcome\": \"%s\", \"reason\": \"La chiamata non è provata.\"}".formatted(outcome))
                .post("/v1/complaints/{id}/closure", id);
    }

    private static Response takeInCharge(String id) {
        return garante().post("/v1/complaints/{id}/taking-in-charge", id);
    }

    @Test
    void isFiledAndShownToItsReporter() {
        Response filed = giulia().contentType("application/json")
                .body(Filings.twoCalls())
                .post("/v1/complaints");
        String id = filed.path("id");
        filed.then().statusCode(201).header("Location", endsWith("/v1/complaints/" + id));

        giulia().get("/v1/complaints/{id}", id)
                .then()
                .statusCode(200)
                .body("code", matchesPattern("SEG-2026(-[0-9A-HJKMNP-TV-Z]{4}){2}"))
                .body("stage", equalTo("FILED"))
                .body("assessment", equalTo("INCOMPLETE"))
                .body("calledNumber", equalTo(Filings.CALLED))
                .body("calls.callerNumber", contains(Filings.CALLER, null))
                .body("calls.withheld", contains(false, true))
                .body("calls.callerKind", contains("FIXED", null))
                .body("company", equalTo("Acme Energia"))
                .body("product", equalTo("ENERGY"))
                .body("text", equalTo(Filings.WORDS))
                .body("consentGiven", equalTo(false))
                .body("askedToStop", equalTo(true))
                .body("timeline.stage", contains("FILED"))
                .body("timeline.actor", contains("REPORTER"))
                .body("next.actor", equalTo("REGISTER"))
                .body("next.latestDate", equalTo("2026-11-26"))
                .body("possibleActs", contains("WITHDRAW"));
        assertThat(giulia().get("/v1/complaints/{id}", id).asString()).isEqualTo(filed.asString());
    }

    @Test
    void namesEveryMistakeInTheReadersLanguage() {
        giulia().contentType("application/json")
                .header("Accept-Language", "en")
                .body("{\"calledNumber\": \"abc\", \"calls\": [{\"withheld\": true, \"callerNumber\": \"112\"}]}")
                .post("/v1/complaints")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", equalTo("Data to be corrected"))
                .body(
                        "errors.pointer",
                        hasItems("/calledNumber", "/calls/0/withheld", "/calls/0/at", "/calls/0/kind", "/product"));
    }

    @Test
    void goesThroughItsLifeWithEveryStepKept() {
        String id = file();
        takeInCharge(id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("TAKEN_IN_CHARGE"))
                .body("next.actor", equalTo("REGULATOR"))
                .body("next.latestDate", equalTo("2027-08-25"))
                .body("possibleActs", contains("INVESTIGATE", "NOT_UPHOLD", "DECLARE_OUTSIDE_SCOPE"));
        clock.set(NOW.plus(Duration.ofHours(1)));
        garante().post("/v1/complaints/{id}/investigation", id).then().statusCode(200);
        clock.set(NOW.plus(Duration.ofHours(2)));
        close(id, "NOT_UPHELD").then().statusCode(200).body("stage", equalTo("CLOSED_NOT_UPHELD"));

        giulia().get("/v1/complaints/{id}", id)
                .then()
                .body(
                        "timeline.stage",
                        contains("FILED", "TAKEN_IN_CHARGE", "UNDER_INVESTIGATION", "CLOSED_NOT_UPHELD"))
                .body("timeline.actor", contains("REPORTER", "REGULATOR", "REGULATOR", "REGULATOR"))
                .body("timeline[3].at", equalTo("2026-11-25T12:00:00Z"))
                .body("timeline[3].reason", equalTo("La chiamata non è provata."))
                .body("next.actor", equalTo("NOBODY"))
                .body("next.latestDate", nullValue())
                .body("possibleActs", empty());
    }

    @Test
    void aStepThatIsNotPossibleAnyMoreIsAConflictThatSaysSo() {
        String id = file();
        close(id, "NOT_UPHELD")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:complaint-stage-conflict"));
        giulia().post("/v1/complaints/{id}/withdrawal", id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("WITHDRAWN"));

        takeInCharge(id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:complaint-stage-conflict"))
                .body("detail", not(equalTo("")));
        giulia().post("/v1/complaints/{id}/withdrawal", id).then().statusCode(409);
    }

    @Test
    void ofTwoOfficialsAtOnceOneActs() throws Exception {
        String id = file();
        Callable<Integer> act = () -> takeInCharge(id).statusCode();
        try (ExecutorService officials = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : officials.invokeAll(List.of(act, act, act, act))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        }
    }

    @Test
    void somebodyElsesComplaintDoesNotExist() {
        String id = file();

        for (RequestSpecification stranger : List.of(marco(), marco())) {
            stranger.get("/v1/complaints/{id}", id).then().statusCode(404);
        }
        marco().post("/v1/complaints/{id}/withdrawal", id).then().statusCode(404);
        marco().get("/v1/complaints/{id}/evidence", id).then().statusCode(404);
        marco().get("/v1/complaints").then().statusCode(200).body("items", empty());
        assertThat(marco().get("/v1/complaints/{id}", id).jsonPath().getString("detail"))
                .isEqualTo(marco().get("/v1/complaints/{id}", UUID.randomUUID())
                        .jsonPath()
                        .getString("detail"));
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
    }

    @Test
    void theSameKeyFilesOnce() {
        String key = UUID.randomUUID().toString();
        Response first = giulia().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Filings.twoCalls())
                .post("/v1/complaints");
        Response second = giulia().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Filings.twoCalls())
                .post("/v1/complaints");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        giulia().get("/v1/complaints").then().body("items", hasSize(1));
        giulia().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Filings.oneCall("112"))
                .post("/v1/complaints")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:idempotency-key-reused"));
        // the same key of somebody else is another key
        marco().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Filings.twoCalls())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void theRegulatorFiltersAndPages() {
        String oldest = Filings.file(giulia(), Filings.oneCall("06 8765 4321"));
        clock.set(NOW.plus(Duration.ofDays(1)));
        String middle = Filings.file(marco(), Filings.oneCall("112"));
        clock.set(NOW.plus(Duration.ofDays(2)));
        String newest = Filings.file(giulia(), Filings.twoCalls());
        takeInCharge(middle);

        assertThat(ids("")).containsExactly(newest, middle, oldest);
        assertThat(ids("?stage=FILED")).containsExactly(newest, oldest);
        // each stage is read by itself: together they are in one order, and end where a page does
        assertThat(ids("?stage=FILED&stage=TAKEN_IN_CHARGE")).containsExactly(newest, middle, oldest);
        Response ofTwo = garante().get("/v1/complaints?stage=FILED&stage=TAKEN_IN_CHARGE&limit=2");
        assertThat(ofTwo.jsonPath().getList("items.id")).containsExactly(newest, middle);
        assertThat(ids("?stage=FILED&stage=TAKEN_IN_CHARGE&limit=2&cursor=" + ofTwo.path("next")))
                .containsExactly(oldest);
        assertThat(ids("?assessment=INCOMPLETE")).hasSize(3);
        assertThat(ids("?assessment=NOT_OPPOSED")).isEmpty();
        assertThat(ids("?from=2026-11-26")).containsExactly(newest, middle);
        assertThat(ids("?to=2026-11-26")).containsExactly(middle, oldest);
        assertThat(ids("?from=2026-11-26&to=2026-11-26")).containsExactly(middle);
        assertThat(ids("?callerNumber=0687654321")).containsExactly(newest, oldest);
        assertThat(ids("?callerNumber=112")).containsExactly(middle);
        assertThat(ids("?stage=&assessment=&from=&to=&callerNumber=&cursor=&limit="))
                .hasSize(3);

        Response first = garante().get("/v1/complaints?limit=2");
        assertThat(first.jsonPath().getList("items.id")).containsExactly(newest, middle);
        assertThat(first.header("Link")).contains("rel=\"next\"").contains("limit=2");
        Response last = garante().get("/v1/complaints?limit=2&cursor=" + first.path("next"));
        assertThat(last.jsonPath().getList("items.id")).containsExactly(oldest);
        assertThat(last.<String>path("next")).isNull();
        assertThat(last.header("Link")).isNull();
    }

    private static List<String> ids(String query) {
        return garante()
                .get("/v1/complaints" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void theReportersOwnWordsAndNumbersAreNotReadableInTheDatabase() throws SQLException {
        String id = file();
        takeInCharge(id);
        close(id, "NOT_UPHELD");

        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select c::text || coalesce(string_agg(s::text, ''), '') from complaint c "
                                + "join complaint_stage_change s on s.complaint_id = c.id group by c.*")) {
            rows.next();
            assertThat(rows.getString(1))
                    .doesNotContain(Filings.WORDS)
                    .doesNotContain("Acme")
                    .doesNotContain("provata");
        }
    }

    @Test
    void oneEagerPersonIsSlowedDown() {
        for (int i = 0; i < 30; i++) {
            as("eager", Role.CITIZEN)
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/complaints")
                    .then()
                    .statusCode(422);
        }
        for (int i = 0; i < 20; i++) {
            Filings.file(as("eager", Role.CITIZEN), Filings.oneCall("112"));
        }
        as("eager", Role.CITIZEN)
                .contentType("application/json")
                .body(Filings.oneCall("112"))
                .post("/v1/complaints")
                .then()
                .statusCode(429)
                .header("Retry-After", not(nullValue()));
        Filings.file(giulia(), Filings.oneCall("112"));
    }
}
