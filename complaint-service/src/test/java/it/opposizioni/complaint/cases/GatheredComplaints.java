package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.evidence.ArrivedStatements;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Complaints whose evidence is complete, for tests of the running service. */
@ApplicationScoped
class GatheredComplaints {

    static final UUID SQUILLO = UUID.fromString("018f0000-0000-7000-8000-000000000003");
    static final String SQUILLO_NAME = "Squillo Contact S.r.l.";

    static final UUID TRILLO = UUID.fromString("018f0000-0000-7000-8000-000000000004");
    private static final String TRILLO_NAME = "Trillo S.p.A.";

    private final ArrivedStatements statements;
    private final ObjectMapper json;

    GatheredComplaints(ArrivedStatements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** About a declared number whose caller had the called number in its list, and was told that it is opposed. */
    String strong(RequestSpecification reporter) {
        return file(reporter, Filings.CALLER, SQUILLO, "OPPOSED");
    }

    /** About the same number, which anybody could have shown: it was in none of the caller's lists. */
    String weak(RequestSpecification reporter) {
        return file(reporter, Filings.CALLER, SQUILLO, "NOT_IN_LIST");
    }

    /** About a number that nobody has declared. */
    String undeclared(RequestSpecification reporter, String number) {
        return file(reporter, number, null, null);
    }

    /** As strong as that about Squillo. */
    String strongAgainstTrillo(RequestSpecification reporter) {
        return file(reporter, Filings.CALLER, TRILLO, "OPPOSED");
    }

    /** The operators' records correct themselves: the number was Trillo's. */
    void correctToTrillo(String id, String call) {
        stateCaller(id, call, Filings.CALLER, 2, TRILLO, "OPPOSED");
    }

    private String file(RequestSpecification reporter, String number, UUID operator, String answer) {
        JsonPath filed = reporter.contentType("application/json")
                .body(Filings.oneCall(number))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = filed.getString("id");
        String call = filed.getString("calls[0].id");
        deliver("it.opposizioni.registry.registration-stated.v1", id, 1, """
            {"complaintId": "%s", "statedAt": "2026-11-25T10:00:01Z", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "calledNumber": "+393331234567", "status": "ACTIVE", "effectiveFrom": "2026-10-01T10:00:00Z",
              "activeFrom": "2026-10-16T22:00:00Z", "heldByReporter": true}]}
            """.formatted(id, call));
        stateCaller(id, call, filed.getString("calls[0].callerNumber"), 1, operator, answer);
        return id;
    }

    private void stateCaller(String id, String call, String number, int version, UUID operator, String answer) {
        deliver("it.opposizioni.operator.caller-stated.v1", id, version, """
            {"complaintId": "%s", "statedAt": "2026-11-25T10:00:0%dZ", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "callerNumber": "%s", "declaredBy": %s, "principals": [], "consultations": %s}]}
            """.formatted(
                        id, version + 1, call, number, declaredBy(operator), consultations(operator, answer)));
    }

    private static String name(UUID operator) {
        return operator.equals(SQUILLO) ? SQUILLO_NAME : TRILLO_NAME;
    }

    private static String declaredBy(UUID operator) {
        return operator == null ? "[]" : """
            [{"operatorId": "%s", "name": "%s", "role": "OUTSOURCER", "state": "ACTIVE", "declaredFrom": "2026-01-10T08:00:00Z"}]
            """.formatted(operator, name(operator));
    }

    private static String consultations(UUID operator, String answer) {
        return answer == null ? "[]" : """
            [{"consultationId": "018f0000-0000-7000-8000-0000000000bb", "operatorId": "%s", "operatorName": "%s",
              "onBehalfOf": null, "medium": "TELEPHONE", "answer": "%s", "receiptCode": null,
              "sealedAt": "2026-11-12T08:00:00Z", "validUntil": "2026-11-27T23:00:00Z"}]
            """.formatted(operator, name(operator), answer);
    }

    private void deliver(String type, String id, int version, String data) {
        try {
            IncomingEvents.deliver(statements, IncomingEvents.event(type, id, version, json.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
