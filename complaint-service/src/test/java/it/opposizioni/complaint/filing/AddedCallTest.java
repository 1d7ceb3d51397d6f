package it.opposizioni.complaint.filing;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A call that is added to a complaint that there is. */
@QuarkusTest
class AddedCallTest extends RunningService {

    private static final String REGISTRATION = "it.opposizioni.registry.registration-stated.v1";
    private static final String CALLER = "it.opposizioni.operator.caller-stated.v1";

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    private static String file() {
        return Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
    }

    /** A call at each of these times. */
    private static Response add(RequestSpecification reporter, String id, String... times) {
        String calls = Stream.of(times)
                .map(at -> "{\"callerNumber\": \"%s\", \"at\": \"%s\", \"kind\": \"SILENT\"}"
                        .formatted(Filings.CALLER, at))
                .collect(Collectors.joining(", "));
        return reporter.contentType("application/json")
                .body("{\"calls\": [" + calls + "]}")
                .post("/v1/complaints/{id}/calls", id);
    }

    /** The last call is not known to be opposed before the sources have said so. */
    private void answer(String id, List<String> calls, int version, String statedAt) throws Exception {
        StringBuilder registration = new StringBuilder();
        StringBuilder caller = new StringBuilder();
        for (String call : calls) {
            registration.append(registration.isEmpty() ? "" : ",").append("""
                    {"callId": "%s", "at": "2026-11-20T09:12:00Z", "status": "NOT_OPPOSED", "heldByReporter": false}""".formatted(call));
            caller.append(caller.isEmpty() ? "" : ",").append("""
                    {"callId": "%s", "at": "2026-11-20T09:12:00Z"}""".formatted(call));
        }
        String data = "{\"complaintId\": \"%s\", \"statedAt\": \"%s\", \"calls\": [%s]}";
        probe.publish(
                "registry.events",
                Event.of(REGISTRATION, id, version, json.readTree(data.formatted(id, statedAt, registration))));
        probe.publish(
                "operator.events", Event.of(CALLER, id, version, json.readTree(data.formatted(id, statedAt, caller))));
    }

    private static List<String> calls(String id) {
        return giulia().get("/v1/complaints/{id}", id).path("calls.id");
    }

    private boolean isAsked(String id) {
        return jdbc.exists("select from evidence_request where complaint_id = ?", UUID.fromString(id));
    }

    private static boolean isQuestionAbout(String id, Event event) {
        return event.aggregateId().equals(id) && event.type().equals("it.opposizioni.complaint.evidence-requested.v1");
    }

    @Test
    void standsWithTheOthersAndBothSourcesAreAskedAboutAll() throws Exception {
        String id = file();
        List<String> first = calls(id);
        answer(id, first, 1, "2026-11-25T10:00:01Z");
        await().until(() -> !isAsked(id));
        clock.set(NOW.plus(Duration.ofHours(1)));
        try (EventProbe.Listener sources = probe.listen("portal", "complaint.events")) {
            add(giulia(), id, "2026-11-21T10:12:00+01:00")
                    .then()
                    .statusCode(200)
                    .body("calls.at", contains("2026-11-20T09:12:00Z", "2026-11-21T09:12:00Z"))
                    .body("calls.kind", contains("HUMAN", "SILENT"))
                    .body("callsLeft", equalTo(8))
                    .body("stage", equalTo("EVIDENCE_COLLECTED"));
            await().until(() -> sources.soFar().stream().anyMatch(event -> isQuestionAbout(id, event)));
            Event asked = sources.soFar().stream()
                    .filter(event -> isQuestionAbout(id, event))
                    .findFirst()
                    .orElseThrow();
            Contracts.assertFits("evidence-requested", asked.data());
            assertThat(asked.data().get("round").asInt()).isGreaterThan(1);
            assertThat(asked.data().get("sources")).hasSize(2);
            assertThat(asked.data().get("calls")).hasSize(2);
        }
        giulia().get("/v1/complaints/{id}/evidence", id).then().body("reasons.code", hasItem("CALL_NOT_STATED"));

        // what was stated before knows nothing of the new call, and is no answer
        assertThat(isAsked(id)).isTrue();
        answer(id, calls(id), 2, "2026-11-25T11:00:01Z");
        await().until(() -> !isAsked(id));
        assertThat(giulia().get("/v1/complaints/{id}/evidence", id).<List<String>>path("reasons.code"))
                .doesNotContain("CALL_NOT_STATED");
    }

    @Test
    void isTakenOnceHoweverOftenItIsSent() {
        String id = file();
        for (int i = 0; i < 2; i++) {
            add(
                            giulia().header("Idempotency-Key", "8b0f6a46-95c5-4d8f-8f63-0d7b0ce2b001"),
                            id,
                            "2026-11-21T10:12:00+01:00")
                    .then()
                    .statusCode(200)
                    .body("calls.size()", equalTo(2));
        }
        add(giulia(), id, "2026-11-21T10:12:00+01:00")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DUPLICATE"));
    }

    @Test
    void mistakesAreNamedAndTenAreEnough() {
        String id = file();
        giulia().contentType("application/json")
                .body("{\"calls\": [{\"withheld\": true, \"numberUnknown\": true}, null]}")
                .post("/v1/complaints/{id}/calls", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calls/0/at", "/calls/0/kind", "/calls/0/withheld", "/calls/1"));
        for (int hour = 10; hour < 19; hour++) {
            add(giulia(), id, "2026-11-21T%d:12:00+01:00".formatted(hour))
                    .then()
                    .statusCode(200);
        }
        add(giulia(), id, "2026-11-21T20:12:00+01:00").then().statusCode(422).body("errors.code", contains("TOO_MANY"));
        assertThat(calls(id)).hasSize(10);
    }

    @Test
    void severalComeTogetherAllOrNone() {
        String id = file();
        add(giulia(), id, "2026-11-21T10:12:00+01:00", "2026-11-22T10:12:00+01:00")
                .then()
                .statusCode(200)
                .body("calls.size()", equalTo(3));
        // the first of these is right
        add(giulia(), id, "2026-11-23T10:12:00+01:00", "2026-11-22T10:12:00+01:00", "2026-11-27T10:12:00+01:00")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calls/1", "/calls/2/at"))
                .body("errors.code", contains("DUPLICATE", "IN_THE_FUTURE"));
        add(
                        giulia(),
                        id,
                        IntStream.range(10, 18)
                                .mapToObj("2026-11-23T%d:12:00+01:00"::formatted)
                                .toArray(String[]::new))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calls"))
                .body("errors.code", contains("TOO_MANY"));
        assertThat(calls(id)).hasSize(3);
        assertProblem(add(giulia(), id), 422);
    }

    @Test
    void comesTooLateOnceSomebodyWorksOnTheComplaint() {
        String id = file();
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        assertProblem(add(giulia(), id, "2026-11-21T10:12:00+01:00"), 409);
        giulia().get("/v1/complaints/{id}", id)
                .then()
                .body("calls.size()", equalTo(1))
                .body("callsLeft", equalTo(0));
    }

    @Test
    void isNoWayIntoSomebodyElsesComplaint() {
        String id = file();
        assertProblem(add(marco(), id, "2026-11-21T10:12:00+01:00"), 404);
        assertProblem(add(giulia(), UUID.randomUUID().toString(), "2026-11-21T10:12:00+01:00"), 404);
    }
}
