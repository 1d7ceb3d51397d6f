package it.opposizioni.complaint.registration;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.OperatorEvents;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The proof of what is said about the called number, for the authority alone. */
@QuarkusTest
class StatedRegistrationTest extends RunningService {

    private static final String TYPE = "it.opposizioni.registry.registration-stated.v1";
    private static final String REGISTRY = "registry.events";
    private static final String PATH = "/v1/complaints/{id}/registration";

    private static final UUID ALLOWED = UUID.randomUUID();

    private static final String NOT_OPPOSED = "\"status\": \"NOT_OPPOSED\", \"heldByReporter\": false";
    private static final String OPPOSED = """
            "status": "ACTIVE", "oppositionId": "019ab000-0000-7000-8000-000000000021",
            "effectiveFrom": "2026-10-01T10:00:00Z", "activeFrom": "2026-10-16T22:00:00Z",
            "consentsRevokedAsOf": "2026-11-02T08:00:00Z", "heldByReporter": true,
            "exemptions": [{"exemptionId": "019ab000-0000-7000-8000-000000000031",
              "operatorId": "%s", "from": "2026-11-10T09:00:00Z",
              "until": "2026-12-10T23:00:00Z"}],
            "recorded": {"streamId": "019ab000-0000-7000-8000-0000000000aa", "epoch": 1, "sequence": 48211,
              "at": "2026-10-01T10:00:00.012Z"}
            """.formatted(ALLOWED);

    private static final String CHANGES = """
            , "changes": {"from": "2026-11-04T23:00:00Z", "oppositions": [
              {"oppositionId": "019ab000-0000-7000-8000-000000000021", "change": "RENEWED",
               "at": "2026-11-22T08:00:00Z", "recordedAt": "2026-11-22T08:00:00Z"},
              {"oppositionId": "019ab000-0000-7000-8000-000000000021", "change": "WITHDRAWN",
               "at": "2026-11-23T08:00:00Z", "recordedAt": "2026-11-23T08:00:01Z"}],
             "exemptions": [
              {"exemptionId": "019ab000-0000-7000-8000-000000000031", "oppositionId": "019ab000-0000-7000-8000-000000000021",
               "operatorId": "%1$s", "from": "2026-11-10T09:00:00Z", "until": "2026-12-10T23:00:00Z",
               "endedAt": "2026-11-23T08:00:00Z"},
              {"exemptionId": "019ab000-0000-7000-8000-000000000032", "oppositionId": "019ab000-0000-7000-8000-000000000021",
               "operatorId": "%1$s", "from": "2026-11-01T09:00:00Z", "until": "2026-11-08T23:00:00Z"},
              {"exemptionId": "019ab000-0000-7000-8000-000000000033", "oppositionId": "019ab000-0000-7000-8000-000000000022",
               "operatorId": "%1$s", "from": "2026-11-01T09:00:00Z"}]}
            """.formatted(ALLOWED);

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    /** A complaint of two calls. */
    private record Filed(String id, String first, String second) {}

    private static Filed file() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        JsonPath complaint = giulia().get("/v1/complaints/{id}", id).jsonPath();
        return new Filed(id, complaint.getString("calls[0].id"), complaint.getString("calls[1].id"));
    }

    /** The register says this about the two calls. */
    private void state(Filed filed, int version, String statedAt, String first, String second) {
        state(filed, version, statedAt, first, second, "");
    }

    /** @param changes around them, as a field of the statement; empty for a register of the release before */
    private void state(Filed filed, int version, String statedAt, String first, String second, String changes) {
        String data = """
            {"complaintId": "%s", "statedAt": "%s", "calls": [
              {"callId": "%s", "at": "2026-11-20T09:12:00Z", "calledNumber": "%s", %s},
              {"callId": "%s", "at": "2026-11-21T17:40:00Z", "calledNumber": "%s", %s}]%s}
            """.formatted(
                        filed.id(),
                        statedAt,
                        filed.first(),
                        Filings.CALLED,
                        first,
                        filed.second(),
                        Filings.CALLED,
                        second,
                        changes);
        try {
            probe.publish(REGISTRY, Event.of(TYPE, filed.id(), version, json.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        await().until(() -> jdbc.exists(
                "select from evidence_statement where complaint_id = ? and source = 'REGISTER' and version = ?",
                UUID.fromString(filed.id()),
                version));
    }

    @Test
    void anEntryIsToldOnceWithItsCallsAndWithoutTheNumber() {
        probe.publish(
                OperatorEvents.ADDRESS,
                OperatorEvents.operator("approved", ALLOWED, 1, "Bolletta Chiara S.p.A.", false));
        await().until(() -> jdbc.exists("select from operator where id = ? and name is not null", ALLOWED));
        Filed filed = file();
        state(filed, 1, "2026-11-25T10:00:01Z", OPPOSED, OPPOSED);
        Response seen = garante().get(PATH, filed.id());
        seen.then()
                .statusCode(200)
                .body("complaintId", equalTo(filed.id()))
                .body("statedAt", equalTo("2026-11-25T10:00:01Z"))
                .body("entries", hasSize(1))
                .body("entries[0].opposed", equalTo(true))
                .body("entries[0].effectiveFrom", equalTo("2026-10-01T10:00:00Z"))
                .body("entries[0].activeFrom", equalTo("2026-10-16T22:00:00Z"))
                .body("entries[0].consentsRevokedAsOf", equalTo("2026-11-02T08:00:00Z"))
                .body("entries[0].recorded.epoch", equalTo(1))
                .body("entries[0].recorded.sequence", equalTo(48211))
                .body("entries[0].recorded.at", equalTo("2026-10-01T10:00:00.012Z"))
                .body("entries[0].exemptions.operatorName", contains("Bolletta Chiara S.p.A."))
                .body("entries[0].exemptions.until", contains("2026-12-10T23:00:00Z"))
                .body("entries[0].calls.callId", contains(filed.first(), filed.second()))
                .body("entries[0].calls.status", contains("ACTIVE", "ACTIVE"));
        assertThat(seen.asString()).doesNotContain("3331234567", "019ab000-0000-7000-8000-000000000021");
    }

    @Test
    void aNumberThatWasNotInTheRegisterAtOneCallHasAnEntryOfThat() {
        Filed filed = file();
        state(filed, 1, "2026-11-25T10:00:01Z", NOT_OPPOSED, OPPOSED);
        garante()
                .get(PATH, filed.id())
                .then()
                .statusCode(200)
                .body("entries.opposed", contains(false, true))
                .body("entries[0].calls.callId", contains(filed.first()))
                .body("entries[0].calls.status", contains("NOT_OPPOSED"))
                .body("entries[0].effectiveFrom", nullValue())
                .body("entries[0].recorded", nullValue())
                .body("entries[0].exemptions", empty())
                .body("entries[1].calls.callId", contains(filed.second()));
    }

    /** Somebody who reads the statement must know since when it holds. */
    @Test
    void whatTheRegisterStatedLastCountsSinceItFirstSaidSo() {
        Filed filed = file();
        state(filed, 1, "2026-11-25T10:00:01Z", NOT_OPPOSED, NOT_OPPOSED);
        state(filed, 2, "2026-11-26T10:00:01Z", OPPOSED, OPPOSED);
        state(filed, 3, "2026-11-27T10:00:01Z", OPPOSED, OPPOSED);
        garante()
                .get(PATH, filed.id())
                .then()
                .body("entries.opposed", contains(true))
                .body("statedAt", equalTo("2026-11-26T10:00:01Z"));
    }

    @Test
    void whatChangedAroundTheCallsBelongsToItsEntry() {
        Filed filed = file();
        state(filed, 1, "2026-11-25T10:00:01Z", OPPOSED, NOT_OPPOSED, CHANGES);
        Response seen = garante().get(PATH, filed.id());
        seen.then()
                .statusCode(200)
                .body("changesFrom", equalTo("2026-11-04T23:00:00Z"))
                .body("changesUntil", equalTo("2026-11-25T10:00:01Z"))
                .body("entries[0].changes.change", contains("RENEWED", "WITHDRAWN"))
                .body("entries[0].changes.at", contains("2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z"))
                .body("entries[0].changes.recordedAt", contains("2026-11-22T08:00:00Z", "2026-11-23T08:00:01Z"))
                .body("entries[0].exemptions.endedAt", contains("2026-11-23T08:00:00Z"))
                .body("entries[0].otherExemptions.until", contains("2026-11-08T23:00:00Z"))
                .body("entries[1].opposed", equalTo(false))
                .body("entries[1].changes.change", contains("WITHDRAWN"))
                .body("entries[1].otherExemptions", empty());
        assertThat(seen.asString()).doesNotContain("019ab000-0000-7000-8000-000000000021");
    }

    /** They are kept with the statement, and correct nothing of what was said about the calls. */
    @Test
    void whatChangedAroundTheCallsIsNotCompared() {
        Filed filed = file();
        state(filed, 1, "2026-11-25T10:00:01Z", OPPOSED, OPPOSED);
        garante()
                .get(PATH, filed.id())
                .then()
                .body("$", not(hasKey("changesFrom")))
                .body("entries[0].changes", empty());
        state(filed, 2, "2026-11-26T10:00:01Z", OPPOSED, OPPOSED, CHANGES);
        // of a copy of the release before, in a rolling upgrade
        state(filed, 3, "2026-11-27T10:00:01Z", OPPOSED, OPPOSED);
        garante()
                .get(PATH, filed.id())
                .then()
                .body("statedAt", equalTo("2026-11-25T10:00:01Z"))
                .body("changesUntil", equalTo("2026-11-26T10:00:01Z"))
                .body("entries", hasSize(1))
                .body("entries[0].changes.change", contains("RENEWED", "WITHDRAWN"));
        Response evidence = garante().get("/v1/complaints/{id}/evidence", filed.id());
        evidence.then().statusCode(200).body("corrections", empty());
        assertThat(evidence.asString()).doesNotContain("WITHDRAWN");
    }

    /** The register of the next release may tell of more. */
    @Test
    void whatIsNotKnownHereIsPassedOn() {
        Filed filed = file();
        state(
                filed,
                1,
                "2026-11-25T10:00:01Z",
                OPPOSED,
                OPPOSED,
                CHANGES.replace("WITHDRAWN", "OF_THE_NEXT_RELEASE")
                        .replace("\"from\": \"2026-11-04", "\"new\": 1, \"from\": \"2026-11-04"));
        garante()
                .get(PATH, filed.id())
                .then()
                .statusCode(200)
                .body("entries[0].changes.change", contains("RENEWED", "OF_THE_NEXT_RELEASE"));
    }

    @Test
    void beforeTheRegisterHasAnsweredThereIsNothing() {
        Filed filed = file();
        garante()
                .get(PATH, filed.id())
                .then()
                .statusCode(200)
                .body("entries", empty())
                .body("$", not(hasKey("statedAt")));
        assertProblem(garante().get(PATH, UUID.randomUUID()), 404);
        assertProblem(garante().get(PATH, "' or 1=1"), 404);
    }

    @Test
    void theLookIsNotedForTheReporterAndForTheAuthority() {
        Filed filed = file();
        garante().get(PATH, filed.id()).then().statusCode(200);
        giulia().get("/v1/accesses")
                .then()
                .body("items.kind", containsInAnyOrder("EVIDENCE"))
                .body("items.resource", contains(filed.id()))
                .body("items.purpose", contains("TO_BE_TAKEN_IN_CHARGE"));
        assertThat(jdbc.exists(
                        "select from access_note where kind = 'EVIDENCE' and resource = ? and reader = 'garante'",
                        filed.id()))
                .isTrue();
        assertProblem(giulia().get(PATH, filed.id()), 403);
    }
}
