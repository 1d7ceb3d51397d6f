package it.opposizioni.complaint.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;

/** Complaints of one call from a declared number, and what the two sources state about them. */
abstract class EvidenceScenario extends RunningService {

    static final String REGISTRY = "registry.events";
    static final String OPERATORS = "operator.events";
    static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    /** A complaint of one call from a declared number. */
    record Filed(String id, String callId) {}

    static Filed file(RequestSpecification person) {
        JsonPath complaint = person.contentType("application/json")
                .body(Filings.oneCall(Filings.CALLER))
                .post("/v1/complaints")
                .jsonPath();
        return new Filed(complaint.getString("id"), complaint.getString("calls[0].id"));
    }

    Event registration(Filed filed, long version, String status, boolean held) {
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

    Event caller(Filed filed, long version) {
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

    Event event(String type, Filed filed, long version, String data, Object... values) {
        try {
            return Event.of(type, filed.id(), version, json.readTree(data.formatted(values)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static JsonPath complaint(RequestSpecification reader, Filed filed) {
        return reader.get("/v1/complaints/{id}", filed.id()).jsonPath();
    }

    static JsonPath evidence(RequestSpecification reader, Filed filed) {
        return reader.get("/v1/complaints/{id}/evidence", filed.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void awaitCollected(Filed filed) {
        await().untilAsserted(() ->
                assertThat(complaint(garante(), filed).getString("stage")).isEqualTo("EVIDENCE_COLLECTED"));
    }
}
