package it.opposizioni.complaint.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EvidenceResourceTest extends RunningService {

    private static final String REGISTRY = "registry.events";
    private static final String OPERATORS = "operator.events";
    private static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    /** A complaint of one call from a declared number. */
    private record Filed(String id, String callId) {}

    private static Filed file(RequestSpecification person) {
        JsonPath complaint = person.contentType("application/json")
                .body(Filings.oneCall(Filings.CALLER))
                .post("/v1/complaints")
                .jsonPath();
        return new Filed(complaint.getString("id"), complaint.getString("calls[0].id"));
    }

    private Event registration(Filed filed, long version, String status, boolean held) {
        String opposition = status.equals("NOT_OPPOSED") ? "" : """
            "oppositionId": "019ab000-0000-7000-8000-000000000021", "effectiveFrom": "2026-10-01T10:00:00Z",
            "activeFrom": "2026-10-16T22:00:00Z", "consentsRevokedAsOf": "2026-10-01T10:00:00Z",
            """;
        return event(
                RegistrationStatement.TYPE, filed, version, """
                {"complaintId": "%s", "statedAt": "2026-11-25T10:00:01Z", "calls": [
                  {"callId": "%s", "at": "2026-11-20T09:12:00Z", "calledNumber": "+393331234567", "status": "%s",
                   %s "heldByReporter": %s}]}
                """, filed.id(), filed.callId(), status, opposition, held);
    }

    private Event caller(Filed filed, long version) {
        return event(CallerStatement.TYPE, filed, version, """
            {"complaintId": "%s", "statedAt": "2026-11-25T10:00:02Z", "calls": [
              {"callId": "%s", "at": "2026-11-20T09:12:00Z", "callerNumber": "+390687654321",
               "declaredBy": [{"operatorId": "018f0000-0000-7000-8000-000000000003",
                 "name": "Squillo Contact S.r.l.", "seat": "Via Po 2, Torino", "role": "OUTSOURCER",
                 "state": "ACTIVE", "declaredFrom": "2026-01-10T08:00:00Z"}],
               "principals": [{"operatorId": "018f0000-0000-7000-8000-000000000001",
                 "name": "Acme Energia S.p.A.", "mandateId": "018f0000-0000-7000-8000-0000000000aa",
                 "from": "2026-02-01", "until": null}],
               "consultations": [{"consultationId": "018f0000-0000-7000-8000-0000000000bb",
                 "operatorId": "018f0000-0000-7000-8000-000000000001", "operatorName": "Acme Energia S.p.A.",
                 "onBehalfOf": null, "medium": "TELEPHONE", "answer": "OPPOSED", "receiptCode": "7K3MQ9XD40TQ2B8C",
                 "sealedAt": "2026-11-12T08:00:00Z", "validUntil": "2026-11-27T23:00:00Z"}]}]}
            """, filed.id(), filed.callId());
    }

    private Event event(String type, Filed filed, long version, String data, Object... values) {
        try {
            return Event.of(type, filed.id(), version, json.readTree(data.formatted(values)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonPath complaint(RequestSpecification reader, Filed filed) {
        return reader.get("/v1/complaints/{id}", filed.id()).jsonPath();
    }

    private static JsonPath evidence(RequestSpecification reader, Filed filed) {
        return reader.get("/v1/complaints/{id}/evidence", filed.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitCollected(Filed filed) {
        await().untilAsserted(() ->
                assertThat(complaint(garante(), filed).getString("stage")).isEqualTo("EVIDENCE_COLLECTED"));
    }

    @Test
    void saysWhatIsStillAwaited() {
        Filed filed = file(giulia());

        assertThat(evidence(giulia(), filed).getBoolean("complete")).isFalse();
        assertThat(evidence(giulia(), filed).getList("reasons.code"))
                .isEqualTo(List.of("AWAITING_REGISTER", "AWAITING_OPERATORS"));

        probe.publish(OPERATORS, caller(filed, 1));
        await().untilAsserted(() ->
                assertThat(evidence(garante(), filed).getList("reasons.code")).isEqualTo(List.of("AWAITING_REGISTER")));
        assertThat(complaint(garante(), filed).getString("stage")).isEqualTo("FILED");
    }

    @Test
    void assemblesTheTimelineAndAssessesIt() {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            Filed filed = file(giulia());
            probe.publish(REGISTRY, registration(filed, 1, "ACTIVE", true));
            probe.publish(OPERATORS, caller(filed, 1));
            awaitCollected(filed);

            garante()
                    .header("Accept-Language", "en")
                    .get("/v1/complaints/{id}/evidence", filed.id())
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en")
                    .body("complete", equalTo(true))
                    .body("assessment", equalTo("VIOLATION_LIKELY"))
                    .body("grade", equalTo("B"))
                    .body(
                            "reasons.code",
                            contains("OPPOSED_AND_ACTIVE", "CALLER_DECLARED", "CALLED_FOR", "TOLD_OPPOSED"))
                    .body("reasons.norm", everyItem(notNullValue()))
                    .body(
                            "timeline.kind",
                            hasItems("OPPOSITION_ACTIVE", "CONSULTATION_SEALED", "MANDATE_BEGAN", "CALL"))
                    .body("timeline.source", hasItems("REPORTER", "REGISTER", "OPERATORS"))
                    .body("timeline.find { it.kind == 'CONSULTATION_SEALED' }.receipt", equalTo("7K3MQ9XD40TQ2B8C"))
                    .body(
                            "timeline.find { it.kind == 'CONSULTATION_SEALED' }.text",
                            equalTo("Acme Energia S.p.A. consults the register: the called number was in the list and"
                                    + " was in the register."))
                    .body("timeline.statedAt", everyItem(notNullValue()))
                    .body("verdicts.topic", contains("CALLED_NUMBER", "CALLER", "COMPARISON"))
                    .body(
                            "verdicts.statedAt",
                            contains("2026-11-25T10:00:01Z", "2026-11-25T10:00:02Z", "2026-11-25T10:00:02Z"))
                    .body("verdicts.lines.answer", contains(List.of("YES"), List.of("YES"), List.of("YES")))
                    .body("verdicts[2].lines[0].proof.reference", equalTo("7K3MQ9XD40TQ2B8C"))
                    .body(
                            "timeline.find { it.kind == 'CONSULTATION_EXPIRED' }.text",
                            equalTo("The consultation of Acme Energia S.p.A. will expire."))
                    .body("timeline.findAll { it.ahead }.kind", contains("CONSULTATION_EXPIRED"));
            giulia().get("/v1/complaints/{id}/evidence", filed.id())
                    .then()
                    .body("assessment", equalTo("VIOLATION_LIKELY"))
                    .body("timeline.kind", hasItem("OPPOSITION_ACTIVE"))
                    .body("verdicts[0].lines[0].proof.kind", equalTo("OPPOSITION"))
                    .body("verdicts[2].lines[0].proof", nullValue())
                    .body("timeline.kind", not(hasItem("CONSULTATION_SEALED")))
                    .body("timeline.kind", not(hasItem("MANDATE_BEGAN")));

            assertThat(portal.about(filed.id()).type()).isEqualTo("it.opposizioni.complaint.complaint-filed.v1");
            assertThat(portal.about(filed.id()).data().get("stage").asText()).isEqualTo("FILED");
            Event collected = portal.about(filed.id());
            assertThat(collected.type()).isEqualTo(STAGE_CHANGED);
            assertThat(collected.data().get("stage").asText()).isEqualTo("EVIDENCE_COLLECTED");
            assertThat(collected.data().get("assessment").asText()).isEqualTo("VIOLATION_LIKELY");
            assertThat(collected.aggregateVersion()).isEqualTo(3);
        }
    }

    /** They rest on what was reported alone, are shown to both, and what is found does not depend on them. */
    @Test
    void flagsWhatBreaksTheHoursAndTheBanOfASector() {
        String sunday = Filings.oneCall(Filings.CALLER).replace("2026-11-20T10:12", "2026-11-22T10:12");
        String id = Filings.file(giulia(), sunday);

        for (RequestSpecification reader : List.of(giulia(), garante())) {
            reader.header("Accept-Language", "en")
                    .get("/v1/complaints/{id}/evidence", id)
                    .then()
                    .statusCode(200)
                    .body("assessment", equalTo("INCOMPLETE"))
                    .body("flags.code", contains("DAY_WITHOUT_CALLS", "SECTOR_BANNED"))
                    .body("flags.norm", contains("Garante 148/2024 (GU 24A01602)", "decreto bollette 2026"))
                    .body("flags.since", contains("2024-09-28", "2026-06-19"))
                    .body("flags.sourceName", everyItem(equalTo("the reporter")))
                    .body(
                            "flags[0].text",
                            equalTo("The call of 22 November 2026 at 10:12 came on a Sunday or a public holiday, when"
                                    + " no calls are allowed."));
        }
    }

    /** deploy/docs/threats.md T7: three times each, in any order, with a correction among them: always the same end, and announced once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderAndRepetitionLeavesTheSameState(long seed) {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            Filed filed = file(giulia());
            List<Event> threeTimes = new ArrayList<>();
            List<Event> once = List.of(
                    registration(filed, 1, "NOT_OPPOSED", false),
                    registration(filed, 2, "ACTIVE", true),
                    caller(filed, 1));
            for (int i = 0; i < 3; i++) {
                threeTimes.addAll(once);
            }
            Collections.shuffle(threeTimes, new Random(seed));
            threeTimes.forEach(e -> probe.publish(e.type().equals(CallerStatement.TYPE) ? OPERATORS : REGISTRY, e));
            Filed marker = file(marco());
            probe.publish(REGISTRY, registration(marker, 1, "ACTIVE", true));
            probe.publish(OPERATORS, caller(marker, 1));
            awaitCollected(marker);
            awaitCollected(filed);

            assertThat(complaint(garante(), filed).getString("assessment")).isEqualTo("VIOLATION_LIKELY");
            assertThat(complaint(giulia(), filed).getList("timeline.stage"))
                    .isEqualTo(List.of("FILED", "EVIDENCE_COLLECTED"));
            await().until(() -> portal.soFar().stream().anyMatch(e -> isCollected(e, marker)));
            assertThat(portal.soFar().stream().filter(e -> isCollected(e, filed)))
                    .hasSize(1);
        }
    }

    private static boolean isCollected(Event event, Filed filed) {
        return event.aggregateId().equals(filed.id())
                && event.type().equals(STAGE_CHANGED)
                && event.data().get("stage").asText().equals("EVIDENCE_COLLECTED");
    }

    /** deploy/docs/threats.md T2: the complaint form is no way to ask whether somebody else's line is registered. */
    @Test
    void aReporterLearnsNothingAboutAStrangersLine() {
        Filed strangers = file(giulia());
        Filed nobodys = file(giulia());
        probe.publish(REGISTRY, registration(strangers, 1, "ACTIVE", false));
        probe.publish(REGISTRY, registration(nobodys, 1, "NOT_OPPOSED", false));
        probe.publish(OPERATORS, caller(strangers, 1));
        probe.publish(OPERATORS, caller(nobodys, 1));
        awaitCollected(strangers);
        awaitCollected(nobodys);

        assertThat(readable(
                        giulia().get("/v1/complaints/{id}/evidence", strangers.id())
                                .asString(),
                        strangers))
                .isEqualTo(readable(
                        giulia().get("/v1/complaints/{id}/evidence", nobodys.id())
                                .asString(),
                        nobodys));
        assertThat(complaint(giulia(), strangers).getString("assessment"))
                .isEqualTo(complaint(giulia(), nobodys).getString("assessment"))
                .isEqualTo("NOT_OPPOSED");
        giulia().get("/v1/complaints?assessment=VIOLATION_LIKELY").then().body("items.id", equalTo(List.of()));
        assertThat(complaint(garante(), strangers).getString("assessment")).isEqualTo("VIOLATION_LIKELY");
    }

    private static String readable(String body, Filed filed) {
        return body.replace(filed.id(), "ID").replace(filed.callId(), "CALL");
    }

    @Test
    void aStatementThatIsNoneIsADeadLetterAndTheNextOneCounts() {
        Filed filed = file(giulia());
        Event none = event(RegistrationStatement.TYPE, filed, 1, "{\"complaintId\": \"%s\", \"calls\": 7}", filed.id());
        probe.publish(REGISTRY, none);
        probe.publish(REGISTRY, registration(filed, 1, "ACTIVE", true));
        probe.publish(OPERATORS, caller(filed, 1));

        awaitCollected(filed);
        await().until(() ->
                jdbc.exists("select from failed_event where dead_at is not null and event_id = ?", none.id()));
    }

    @Test
    void aStatementAboutAComplaintThatIsNotHereHarmsNobody() {
        Filed unknown =
                new Filed(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        Filed filed = file(giulia());
        probe.publish(REGISTRY, registration(unknown, 1, "ACTIVE", true));
        probe.publish(REGISTRY, registration(filed, 1, "ACTIVE", true));
        probe.publish(OPERATORS, caller(filed, 1));

        awaitCollected(filed);
        garante().get("/v1/complaints/{id}/evidence", unknown.id()).then().statusCode(404);
    }
}
