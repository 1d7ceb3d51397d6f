package it.opposizioni.complaint.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.OperatorEvents;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements of the register that wait in its queue are applied in one commit, and each alone when one of them cannot be. */
@QuarkusTest
class StatementsTogetherTest extends RunningService {

    private static final String REGISTRY = "registry.events";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    EventProbe probe;

    @Inject
    ArrivedStatements statements;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    /** A complaint of one call, of which operator-service has said what it knows. */
    private record Filed(UUID id, String callId) {}

    private Filed file() {
        Filed filed = fileAlone();
        IncomingEvents.deliver(
                statements, IncomingEvents.event(CallerStatement.TYPE, filed.id(), 1, ofTheCaller(filed)));
        return filed;
    }

    private Filed fileAlone() {
        JsonPath complaint = giulia().contentType("application/json")
                .body(Filings.oneCall(Filings.CALLER))
                .post("/v1/complaints")
                .jsonPath();
        return new Filed(complaint.getUUID("id"), complaint.getString("calls[0].id"));
    }

    private JsonNode ofTheCaller(Filed filed) {
        return json("""
            {"complaintId": "%s", "statedAt": "2026-11-25T10:00:02Z", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "callerNumber": "+390687654321", "declaredBy": [], "principals": [], "consultations": []}]}
            """, filed.id(), filed.callId());
    }

    private Event statement(Filed filed, long version, String statedAt) {
        return Event.of(
                RegistrationStatement.TYPE,
                filed.id().toString(),
                version,
                json("""
            {"complaintId": "%s", "statedAt": "%s", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "calledNumber": "+393331234567", "status": "NOT_OPPOSED", "heldByReporter": false}]}
            """, filed.id(), statedAt, filed.callId()));
    }

    private JsonNode json(String data, Object... values) {
        try {
            return json.readTree(data.formatted(values));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** As a publisher that was traced sends it. */
    private void publish(Event event) {
        JsonObject attributes = probe.attributes(event).put("traceparent", TRACE + "-00f067aa0ba902b7-01");
        probe.publishRaw(REGISTRY, attributes, event.data().toString());
    }

    /** All but the first wait in the queue, because the first one's complaint is locked. */
    private void publishBehind(Filed locked, List<Event> behind) {
        QuarkusTransaction.begin();
        try {
            jdbc.exists("select from complaint where id = ? for update", locked.id());
            publish(statement(locked, 1, "2026-11-25T10:00:01Z"));
            await().until(() -> jdbc.exists("select from pg_locks where not granted"));
            behind.forEach(this::publish);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String stage(Filed filed) {
        return garante().get("/v1/complaints/{id}", filed.id()).jsonPath().getString("stage");
    }

    private void awaitCollected(Stream<Filed> complaints) {
        complaints.forEach(filed -> await().until(() -> stage(filed).equals("EVIDENCE_COLLECTED")));
    }

    @Test
    void whatWaitsIsOneCommitAndBelongsToTheTraceOfWhatItTells() {
        Filed locked = file();
        List<Filed> complaints = Stream.generate(this::file).limit(10).toList();
        List<Event> statements = new ArrayList<>();
        complaints.forEach(filed -> statements.add(statement(filed, 1, "2026-11-25T10:00:01Z")));
        // of one complaint twice: the second finds what the first has written
        statements.add(statement(complaints.getFirst(), 2, "2026-11-25T10:00:03Z"));

        publishBehind(locked, statements);

        awaitCollected(Stream.concat(Stream.of(locked), complaints.stream()));
        await().until(() -> jdbc.exists("select from evidence_earlier_statement"));
        assertThat(jdbc.query(
                        "select distinct xmin::text from evidence_statement where source = 'REGISTER'",
                        row -> row.getString(1)))
                .hasSizeLessThan(complaints.size());
        assertThat(jdbc.query(
                        "select aggregate_id from outbox_event where starts_with(trace_parent, ?)",
                        row -> row.getString(1),
                        TRACE))
                .hasSize(complaints.size() + 1);
    }

    @Test
    void oneThatCanNeverBeAppliedTakesNothingWithIt() {
        Filed locked = file();
        Filed before = file();
        Filed wrong = file();
        Filed after = file();

        publishBehind(
                locked,
                List.of(
                        statement(before, 1, "2026-11-25T10:00:01Z"),
                        statement(wrong, 1, "no instant"),
                        statement(after, 1, "2026-11-25T10:00:01Z")));

        awaitCollected(Stream.of(locked, before, after));
        assertThat(jdbc.query(
                        "select aggregate_id from failed_event where dead_at is not null", row -> row.getString(1)))
                .containsExactly(wrong.id().toString());
        assertThat(stage(wrong)).isEqualTo("FILED");
    }

    /** Even when they come in opposite orders, and each queue's commit needs what the other's needs. */
    @Test
    void bothSourcesAnswerAboutTheSameComplaintsAtOnce() {
        List<Filed> complaints = Stream.generate(this::fileAlone).limit(10).toList();
        QuarkusTransaction.begin();
        try {
            jdbc.exists(
                    "select from complaint where id in (?, ?) for update",
                    complaints.getFirst().id(),
                    complaints.getLast().id());
            complaints.forEach(filed -> publish(statement(filed, 1, "2026-11-25T10:00:01Z")));
            complaints
                    .reversed()
                    .forEach(filed -> probe.publish(
                            OperatorEvents.ADDRESS,
                            Event.of(CallerStatement.TYPE, filed.id().toString(), 1, ofTheCaller(filed))));
            await().until(() -> jdbc.query("select from pg_locks where not granted", _ -> true)
                            .size()
                    >= 2);
        } finally {
            QuarkusTransaction.rollback();
        }
        awaitCollected(complaints.stream());
    }
}
