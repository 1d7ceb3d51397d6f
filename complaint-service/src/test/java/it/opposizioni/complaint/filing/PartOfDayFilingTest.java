package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of which their reporter knows the day and the part of it, and no time. */
@QuarkusTest
class PartOfDayFilingTest extends DeskScenario {

    private static final String TIME = "\"at\": \"2026-11-20T10:12:00+01:00\"";
    private static final String MORNING = "\"on\": \"2026-11-20\", \"partOfDay\": \"MORNING\"";

    @Inject
    ObjectMapper json;

    private static String told(String when) {
        return Filings.oneCall(Filings.CALLER).replace(TIME, when);
    }

    private static Response send(String body) {
        return giulia().contentType("application/json").body(body).post("/v1/complaints");
    }

    private static JsonPath complaint(String id) {
        return garante().get("/v1/complaints/{id}", id).jsonPath();
    }

    @Test
    void aPartOfADayIsTakenAndShownAsOne() {
        String id = Filings.file(giulia(), told(MORNING));

        giulia().get("/v1/complaints/{id}", id)
                .then()
                .body("calls.partOfDay", contains("MORNING"))
                .body("calls.at", contains("2026-11-20T06:00:00Z"));
        giulia().get("/v1/complaints")
                .then()
                .body("items[0].firstCallPart", equalTo("MORNING"))
                .body("items[0].lastCallPart", equalTo("MORNING"));
        giulia().header("Accept-Language", "en")
                .get("/v1/complaints/{id}/evidence", id)
                .then()
                .body("timeline.find { it.kind == 'CALL' }.partOfDay", equalTo("MORNING"))
                .body("flags.code", contains("SECTOR_BANNED"))
                .body("flags[0].text", startsWith("The call of 20 November 2026 in the morning offered"));
        // as it is stored: a release before this one reads the beginning
        assertThat(jdbc.query(
                        "select called_at::text || ' ' || part_of_day || ' ' || latest_at::text from complaint_call",
                        row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("MORNING", ":59:59.999999");
    }

    @Test
    void aTimeIsShownWithoutAPart() {
        String id = Filings.file(giulia(), told(TIME));

        giulia().get("/v1/complaints/{id}", id).then().body("calls[0].partOfDay", nullValue());
        giulia().get("/v1/complaints").then().body("items[0].firstCallPart", nullValue());
        garante()
                .get("/v1/complaints/{id}/evidence", id)
                .then()
                .body("timeline.find { it.kind == 'CALL' }.partOfDay", nullValue());
    }

    /** It is eleven on 25 November. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "withheld": false                                                    | /calls/0/at        | REQUIRED
            "on": "2026-11-20"                                                   | /calls/0/partOfDay | REQUIRED
            "partOfDay": "EVENING"                                               | /calls/0/on        | REQUIRED
            "at": "2026-11-20T10:12:00+01:00", "on": "2026-11-20", "partOfDay": "MORNING" | /calls/0/partOfDay | CONTRADICTION
            "at": "2026-11-20T10:12:00+01:00", "on": "2026-11-20"                | /calls/0/on        | CONTRADICTION
            "on": "2026-11-25", "partOfDay": "AFTERNOON"                         | /calls/0/partOfDay | IN_THE_FUTURE
            "on": "2026-11-26", "partOfDay": "NIGHT"                             | /calls/0/on        | IN_THE_FUTURE
            "on": "2024-11-24", "partOfDay": "NIGHT"                             | /calls/0/on        | TOO_OLD
            """)
    void exactlyOneWayAndNotOfTheFuture(String when, String pointer, String code) {
        Response answer = send(told(when));

        assertProblem(answer, 422);
        answer.then().body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "on": "2026-11-20", "partOfDay": "NOON"
            "on": "yesterday", "partOfDay": "MORNING"
            "on": "2026-02-30", "partOfDay": "MORNING"
            "on": "+999999999-12-31", "partOfDay": "EVENING"
            """)
    void whatIsNoPartOrNoDayIsAMistakeOfWhoAsks(String when) {
        assertThat(send(told(when)).statusCode()).isBetween(400, 422);
    }

    /** What had begun when it was told can have come. */
    @Test
    void ofTodayThePartThatHasBegunIsTaken() {
        String id = Filings.file(giulia(), told("\"on\": \"2026-11-25\", \"partOfDay\": \"MORNING\""));

        assertThat(jdbc.query(
                        "select latest_at = (select filed_at from complaint) from complaint_call",
                        row -> row.getBoolean(1)))
                .containsExactly(true);
        assertThat(complaint(id).getString("calls[0].partOfDay")).isEqualTo("MORNING");
    }

    /** The services that know what was so at an instant are asked about both ends. */
    @Test
    void theSourcesAreAskedAboutBothEnds() {
        try (EventProbe.Listener sources = probe.listen("portal", "complaint.events")) {
            String id = Filings.file(giulia(), told(MORNING));

            EventProbe.Event filed = sources.about(id);
            Contracts.assertFits("complaint-filed", filed.data());
            assertThat(filed.data().get("calls").findValuesAsText("at"))
                    .containsExactly("2026-11-20T06:00:00Z", "2026-11-20T11:59:59.999999Z");
            assertThat(filed.data().get("calls").findValuesAsText("callId"))
                    .containsOnly(complaint(id).getString("calls[0].id"));
        }
    }

    @Test
    void addedCallsAndTheDeskTakeIt() {
        String id = Filings.file(giulia(), told(TIME));
        String added = "{\"calls\": [{\"callerNumber\": \"%s\", %s, \"kind\": \"SILENT\"}]}"
                .formatted(Filings.CALLER, MORNING);
        Response first = giulia().contentType("application/json").body(added).post("/v1/complaints/{id}/calls", id);
        Response again = giulia().contentType("application/json").body(added).post("/v1/complaints/{id}/calls", id);

        // that at 10:12 may be another one
        first.then().statusCode(200).body("calls.partOfDay", contains(null, "MORNING"));
        again.then().statusCode(422).body("errors.code", contains("DUPLICATE"));

        JsonPath filed = file(filing(ENTRY).replace(TIME, MORNING))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(filed.getString("complaint.calls[0].partOfDay")).isEqualTo("MORNING");
        post(
                        filed.getString("complaint.id"),
                        "calls",
                        "{" + added.substring(1, added.length() - 1) + ", " + BY_POST + "}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DUPLICATE"));
    }

    /** As the release before wrote it, for the digest under an idempotency key. */
    @Test
    void aCallAtATimeIsWrittenAsBefore() throws JsonProcessingException {
        assertThat(json.readTree(json.writeValueAsString(new NewCall(
                                Filings.CALLER, null, null, OffsetDateTime.MIN, null, null, CallKind.HUMAN)))
                        .fieldNames())
                .toIterable()
                .containsExactly("callerNumber", "withheld", "numberUnknown", "at", "kind");
    }

    /** The figures say how many calls came, and of how many the hour is not known. */
    @Test
    void itIsInNoHour() {
        Filings.file(giulia(), told(MORNING));
        Filings.file(giulia(), told(TIME));

        JsonPath seen = garante().get("/v1/trends").jsonPath();
        assertThat(seen.getLong("calls")).isEqualTo(2);
        assertThat(seen.getLong("callsWithoutHour")).isEqualTo(1);
        assertThat(seen.<List<Integer>>getList("hours").stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
        assertThat(seen.getLong("hours[4][7]")).isZero();
    }

    @Test
    void atNightItIsOutOfHoursAndInTheEveningNobodyCanSay() {
        String night = Filings.file(giulia(), told("\"on\": \"2026-11-20\", \"partOfDay\": \"NIGHT\""));
        String evening = Filings.file(giulia(), told("\"on\": \"2026-11-20\", \"partOfDay\": \"EVENING\""));

        garante().get("/v1/complaints/{id}/evidence", night).then().body("flags.code", hasItem("OUT_OF_HOURS"));
        garante().get("/v1/complaints/{id}/evidence", evening).then().body("flags.code", not(hasItem("OUT_OF_HOURS")));
        garante()
                .get("/v1/complaints/{id}/evidence", evening)
                .then()
                .body("timeline.findAll { it.kind == 'CALL' && it.partOfDay == null }", empty());
    }
}
