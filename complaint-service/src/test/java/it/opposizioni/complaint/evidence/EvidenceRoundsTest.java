package it.opposizioni.complaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.evidence.request.EvidenceRounds;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Evidence that does not come is asked for again, until it has come or the legal period is over. */
@QuarkusTest
class EvidenceRoundsTest extends RunningService {

    private static final String CHANGED = "it.opposizioni.complaint.evidence-changed.v1";
    private static final String REQUESTED = "it.opposizioni.complaint.evidence-requested.v1";

    @Inject
    EvidenceRounds rounds;

    @Inject
    ArrivedStatements statements;

    @Inject
    OutboxEvents outbox;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    private record Filed(String id, String callId) {}

    private Filed file() {
        JsonPath complaint = giulia().contentType("application/json")
                .body(Filings.oneCall(Filings.CALLER))
                .post("/v1/complaints")
                .jsonPath();
        return new Filed(complaint.getString("id"), complaint.getString("calls[0].id"));
    }

    private List<Emitted> requested() {
        return outbox.ofType(REQUESTED);
    }

    private void askAgainAfter(Duration pause) {
        clock.shift(pause);
        rounds.askAgain();
    }

    private void registration(Filed filed, long version, String status) {
        deliver(RegistrationStatement.TYPE, filed, version, """
            {"complaintId": "%s", "statedAt": "%s", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "calledNumber": "+393331234567", "status": "%s", "effectiveFrom": "2026-10-01T10:00:00Z",
              "activeFrom": "2026-10-16T22:00:00Z", "heldByReporter": true}]}
            """.formatted(
                        filed.id(), clock.instant(), filed.callId(), status));
    }

    private void caller(Filed filed, long version) {
        deliver(CallerStatement.TYPE, filed, version, """
            {"complaintId": "%s", "statedAt": "%s", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "callerNumber": "+390687654321", "declaredBy": [], "principals": [], "consultations": []}]}
            """.formatted(filed.id(), clock.instant(), filed.callId()));
    }

    private void deliver(String type, Filed filed, long version, String data) {
        try {
            IncomingEvents.deliver(statements, IncomingEvents.event(type, filed.id(), version, json.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonPath shown(Filed filed) {
        return giulia().header("Accept-Language", "en")
                .get("/v1/complaints/{id}/evidence", filed.id())
                .jsonPath();
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAndCompletesTheComplaint() {
        Filed filed = file();
        caller(filed, 1);
        askAgainAfter(Duration.ofMinutes(4));
        assertThat(requested()).isEmpty();

        askAgainAfter(Duration.ofMinutes(1));

        Emitted second = requested().getFirst();
        assertThat(requested()).hasSize(1);
        Contracts.assertFits("evidence-requested", second.data());
        assertThat(second.aggregateId()).isEqualTo(filed.id());
        assertThat(second.data().get("round").asInt()).isEqualTo(2);
        assertThat(second.data().get("sources"))
                .extracting(source -> source.asText())
                .containsExactly("REGISTER");
        assertThat(second.data().get("calls").get(0).get("callId").asText()).isEqualTo(filed.callId());

        registration(filed, 2, "ACTIVE");
        assertThat(garante().get("/v1/complaints/{id}", filed.id()).jsonPath().getString("stage"))
                .isEqualTo("EVIDENCE_COLLECTED");
        askAgainAfter(Duration.ofDays(100));
        assertThat(requested()).hasSize(1);
        assertThat(jdbc.exists("select from evidence_request")).isFalse();
    }

    @Test
    void eachPauseIsLongerThanTheOneBeforeAndVersionsKeepGrowing() {
        Filed filed = file();
        for (int minutes : new int[] {5, 9, 1, 19, 1}) {
            askAgainAfter(Duration.ofMinutes(minutes));
        }
        assertThat(requested())
                .extracting(event -> event.data().get("round").asInt())
                .containsExactly(2, 3, 4);
        assertThat(requested().getFirst().data().get("sources")).hasSize(2);

        caller(filed, 1);
        registration(filed, 1, "ACTIVE");
        assertThat(outbox.all().stream().filter(event -> event.aggregateId().equals(filed.id())))
                .extracting(Emitted::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    /** The regulator need not wait; what comes afterwards completes the evidence all the same. */
    @Test
    void evidenceThatComesAfterTheTakingInChargeIsAssessedAndShown() {
        Filed filed = file();
        caller(filed, 1);
        garante()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/complaints/{id}/taking-in-charge", filed.id())
                .then()
                .statusCode(200);
        askAgainAfter(Duration.ofMinutes(5));
        assertThat(requested()).hasSize(1);
        registration(filed, 1, "ACTIVE");

        JsonPath complaint = garante().get("/v1/complaints/{id}", filed.id()).jsonPath();
        assertThat(complaint.getString("stage")).isEqualTo("TAKEN_IN_CHARGE");
        assertThat(complaint.getString("assessment")).isEqualTo("CALLER_UNKNOWN");
        assertThat(shown(filed).getBoolean("complete")).isTrue();
    }

    /** DPR 26/2022 art. 8 c. 5: the operators' records are kept for 24 months. */
    @Test
    void afterTheLegalPeriodNothingIsAsked() {
        file();
        askAgainAfter(Duration.ofDays(729));
        assertThat(requested()).hasSize(1);
        askAgainAfter(Duration.ofDays(8));
        assertThat(requested()).hasSize(1);
        assertThat(jdbc.exists("select from evidence_request")).isFalse();
    }

    @Test
    void aWithdrawnComplaintIsNotAskedAboutAgain() {
        Filed filed = file();
        giulia().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/complaints/{id}/withdrawal", filed.id())
                .then()
                .statusCode(200);
        askAgainAfter(Duration.ofMinutes(5));
        assertThat(requested()).isEmpty();
    }

    /** A replica of the version before this one took the complaint. */
    @Test
    void aComplaintWithoutARequestIsFoundAndAskedAbout() {
        file();
        jdbc.update("delete from evidence_request");
        clock.shift(Duration.ofMinutes(10));
        rounds.findOverlooked();
        rounds.askAgain();
        assertThat(requested()).hasSize(1);
    }

    @Test
    void aCorrectionIsShownBesideWhatItCorrects() {
        Filed filed = file();
        caller(filed, 1);
        registration(filed, 1, "NOT_OPPOSED");
        clock.shift(Duration.ofHours(1));
        registration(filed, 2, "ACTIVE");
        registration(filed, 1, "NOT_OPPOSED");

        JsonPath shown = shown(filed);
        assertThat(shown.getList("corrections.source")).isEqualTo(List.of("REGISTER"));
        assertThat(shown.getString("corrections[0].statedAt")).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(shown.getString("corrections[0].correctedAt")).isEqualTo("2026-11-25T11:00:00Z");
        assertThat(shown.getString("corrections[0].before[0].text")).contains("no opposition in your name");
        assertThat(shown.getList("corrections[0].after.text")).contains("The opposition is active.");
        assertThat(shown.getList("timeline.kind")).contains("OPPOSITION_ACTIVE");
    }

    @Test
    void theReporterIsToldOnceThatTheEvidenceSaysSomethingElse() {
        Filed filed = file();
        caller(filed, 1);
        registration(filed, 1, "NOT_OPPOSED");
        assertThat(outbox.ofType(CHANGED)).isEmpty();
        registration(filed, 2, "ACTIVE");
        registration(filed, 3, "ACTIVE");
        registration(filed, 1, "NOT_OPPOSED");

        Emitted changed = outbox.ofType(CHANGED).getFirst();
        assertThat(outbox.ofType(CHANGED)).hasSize(1);
        Contracts.assertFits("evidence-changed", changed.data());
        assertThat(changed.data().get("complaintId").asText()).isEqualTo(filed.id());
        UUID subject = UUID.fromString(changed.aggregateId());
        assertThat(changed.aggregateId()).isNotIn(filed.id(), filed.callId());
        assertThat(subject.version()).isEqualTo(7);
        assertThat(subject.getMostSignificantBits() >>> 16)
                .isEqualTo(clock.instant().toEpochMilli());
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.data().toString()).doesNotContain("NOT_OPPOSED", "CALLER_UNKNOWN");

        giulia().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/complaints/{id}/withdrawal", filed.id())
                .then()
                .statusCode(200);
        registration(filed, 4, "NOT_OPPOSED");
        assertThat(outbox.ofType(CHANGED)).hasSize(1);
    }

    @Test
    void theEarlierStatementThatComesLastIsShownAsTheEarlierOne() {
        Filed filed = file();
        caller(filed, 1);
        registration(filed, 2, "ACTIVE");
        registration(filed, 1, "NOT_OPPOSED");

        assertThat(shown(filed).getList("timeline.kind")).contains("OPPOSITION_ACTIVE");
        assertThat(shown(filed).getList("corrections[0].after.text")).contains("The opposition is active.");
    }

    @Test
    void theMetricsTellHowManyWaitAndForHowLong() {
        assertThat(metrics.get("opposizioni.evidence.waiting").gauge().value()).isZero();
        assertThat(metrics.get("opposizioni.evidence.waiting.oldest.seconds")
                        .gauge()
                        .value())
                .isZero();
        file();
        clock.shift(Duration.ofMinutes(3));
        file();
        assertThat(metrics.get("opposizioni.evidence.waiting").gauge().value()).isEqualTo(2);
        assertThat(metrics.get("opposizioni.evidence.waiting.oldest.seconds")
                        .gauge()
                        .value())
                .isEqualTo(180);
    }
}
