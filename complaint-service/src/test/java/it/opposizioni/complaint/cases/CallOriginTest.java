package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An official records from whose line a call came: with that, an operator that never asked the register can be decided about. */
@QuarkusTest
class CallOriginTest extends CaseScenario {

    private static final String CONFIRMED = "\"result\": \"CONFIRMED\", \"operator\": \"%s\", \"source\": \"NETWORK\""
            .formatted(GatheredComplaints.SQUILLO);
    private static final String FALSIFIED = "\"result\": \"FALSIFIED\", \"source\": \"NETWORK\"";
    private static final String UNKNOWN = "\"result\": \"NOT_ESTABLISHED\", \"source\": \"NETWORK\"";
    private static final String ANSWER = "\"reference\": \"TIM, prot. 12/2026\", \"answeredOn\": \"2026-11-24\"";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void squilloIsInTheRegister() {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                values (?, 1, ?, '', '', true, 'ACTIVE', '2026-01-10T08:00:00Z')
                """, GatheredComplaints.SQUILLO, GatheredComplaints.SQUILLO_NAME);
    }

    private static Response record(RequestSpecification who, String complaint, String fields, int seen) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"callId\": \"%s\", %s, \"seen\": %d}".formatted(call(complaint), fields, seen))
                .post("/v1/complaints/{id}/call-origins", complaint);
    }

    private static String call(String complaint) {
        return garante().get("/v1/complaints/{id}", complaint).path("calls[0].id");
    }

    private static Response evidence(RequestSpecification reader, String complaint) {
        return reader.get("/v1/complaints/{id}/evidence", complaint);
    }

    @Test
    void anOperatorThatNeverConsultedIsSanctionedOnAConfirmedOrigin() {
        String complaint = complaints.weak(somebody());
        gathering.gather();
        String id = opened(complaint);
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-evidence-too-weak"));

        record(anna(), complaint, CONFIRMED + ", " + ANSWER, 0)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("items[0].operatorName", equalTo(GatheredComplaints.SQUILLO_NAME))
                .body("items[0].by.subject", equalTo("anna"));
        gathering.gather();
        evidence(garante(), complaint).then().body("grade", equalTo("A"));
        garante().get("/v1/complaints/{id}", complaint).then().body("accused.grade", equalTo("A"));
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("summary.complaints.a", equalTo(1))
                .body("summary.complaints.b", equalTo(0))
                .body("summary.complaints.all", equalTo(1));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        done(bruno(), id, "approval", "");
    }

    /** The reporter reads what was found out, and not who answered under which reference. */
    @Test
    void theReporterReadsItInPlainWords() {
        RequestSpecification reporter = as("reporter-of-origins", Role.CITIZEN);
        String complaint = complaints.weak(reporter);
        record(anna(), complaint, CONFIRMED + ", " + ANSWER, 0).then().statusCode(200);
        String seen =
                evidence(as("reporter-of-origins", Role.CITIZEN), complaint).asString();
        assertThat(seen).contains("una linea di Squillo Contact S.r.l.").doesNotContain("prot. 12/2026");
        as("reporter-of-origins", Role.CITIZEN)
                .get("/v1/complaints/{id}/call-origins", complaint)
                .then()
                .statusCode(403);
        assertThat(jdbc.first(
                        "select reference from call_origin where complaint_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(complaint)))
                .hasValueSatisfying(stored -> assertThat(stored).doesNotContain("prot"));
    }

    /** It stays in the case until an official splits it from there, and bears nothing in it. */
    @Test
    void aCallOfAnotherOperatorSpeaksAgainstNobodyInItsCase() {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                values (?, 1, 'Trillo S.p.A.', '', '', true, 'ACTIVE', '2026-01-10T08:00:00Z')
                """, GatheredComplaints.TRILLO);
        String complaint = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint);
        record(
                        anna(),
                        complaint,
                        CONFIRMED.replace(GatheredComplaints.SQUILLO.toString(), "Trillo S.p.A.") + ", " + ANSWER,
                        0)
                .then()
                .statusCode(200);
        anna().get("/v1/cases/{id}", id).then().body("sanctionable.evidence", equalTo(false));
        gathering.gather();
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("summary.complaints.a", equalTo(0))
                .body("summary.complaints.b", equalTo(0))
                .body("summary.complaints.c", equalTo(1))
                .body("sanctionable.evidence", equalTo(false));
    }

    /** As in all work on a case. */
    @Test
    void whoHasComplainedInTheCaseRecordsNothingInIt() {
        String own = complaints.strong(as("carla", Role.CITIZEN, Role.REGULATOR));
        String other = complaints.strong(somebody());
        gathering.gather();
        opened(own, other);
        record(as("carla", Role.REGULATOR), other, UNKNOWN + ", " + ANSWER, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:own-complaint"));
        as("carla", Role.REGULATOR)
                .get("/v1/complaints/{id}/call-origins", other)
                .then()
                .body("recordable", equalTo(false));
        anna().get("/v1/looks?kind=EVIDENCE").then().body("items.person.subject", hasItem("carla"));
    }

    /** deploy/docs/threats.md T18. */
    @Test
    void aFalsifiedNumberClearsItsOperator() {
        String complaint = complaints.weak(somebody());
        gathering.gather();
        record(anna(), complaint, FALSIFIED + ", " + ANSWER, 0).then().statusCode(200);
        gathering.gather();
        garante()
                .get("/v1/complaints/{id}", complaint)
                .then()
                .body("assessment", equalTo("CALLER_UNKNOWN"))
                .body("accused.operatorId", nullValue());
    }

    @Test
    void aLaterAnswerTakesThePlaceOfTheOneBeforeAndBothStay() {
        String complaint = complaints.weak(somebody());
        record(anna(), complaint, CONFIRMED + ", " + ANSWER, 0).then().statusCode(200);
        record(bruno(), complaint, UNKNOWN + ", " + ANSWER, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:call-origin-changed"));
        record(bruno(), complaint, UNKNOWN + ", " + ANSWER, 1).then().statusCode(200);
        evidence(garante(), complaint).then().body("grade", equalTo("C"));
        garante()
                .get("/v1/complaints/{id}/call-origins", complaint)
                .then()
                .body("items.result", contains("CONFIRMED", "NOT_ESTABLISHED"))
                .body("items.by.subject", contains("anna", "bruno"))
                .body("items[1]", not(hasKey("operatorName")))
                .body("recordable", equalTo(true));
    }

    @Test
    void thatItIsSentTwiceRecordsItOnce() {
        String complaint = complaints.weak(somebody());
        String body = "{\"callId\": \"%s\", %s, %s, \"seen\": 0}".formatted(call(complaint), UNKNOWN, ANSWER);
        for (int i = 0; i < 2; i++) {
            anna().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "origin-of-a-call-" + complaint)
                    .body(body)
                    .post("/v1/complaints/{id}/call-origins", complaint)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
    }

    @Test
    void nobodyRecordsAboutTheirOwnComplaintNorAboutOneThatIsClosed() {
        String own = complaints.weak(as("carla", Role.CITIZEN, Role.REGULATOR));
        record(as("carla", Role.REGULATOR), own, UNKNOWN + ", " + ANSWER, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:own-complaint"));
        String closed = complaints.weak(somebody());
        anna().post("/v1/complaints/{id}/taking-in-charge", closed).then().statusCode(200);
        anna().contentType(ContentType.JSON)
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Non è provata.\"}")
                .post("/v1/complaints/{id}/closure", closed)
                .then()
                .statusCode(200);
        record(anna(), closed, UNKNOWN + ", " + ANSWER, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:complaint-stage-conflict"));
        garante()
                .get("/v1/complaints/{id}/call-origins", closed)
                .then()
                .body("recordable", equalTo(false))
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'result': 'CONFIRMED', 'source': 'NETWORK', 'reference': 'x', 'answeredOn': '2026-11-24' | /operator",
                "'result': 'CONFIRMED', 'operator': 'Nessuno', 'source': 'NETWORK', 'reference': 'x', 'answeredOn': '2026-11-24' | /operator",
                "'result': 'FALSIFIED', 'source': 'NETWORK', 'reference': ' ', 'answeredOn': '2026-11-24' | /reference",
                "'result': 'FALSIFIED', 'source': 'NETWORK', 'reference': 'x', 'answeredOn': '2026-11-26' | /answeredOn",
                "'result': 'FALSIFIED', 'source': 'NETWORK', 'reference': 'x', 'answeredOn': '2026-11-19' | /answeredOn",
                "'result': 'FALSIFIED', 'reference': 'x', 'answeredOn': '2026-11-24' | /source",
                "'source': 'NETWORK', 'reference': 'x', 'answeredOn': '2026-11-24' | /result"
            })
    void whatCannotBeIsRefusedAtItsField(String fields, String pointer) {
        record(anna(), complaints.weak(somebody()), fields.replace('\'', '"'), 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void ofAWithheldNumberNothingIsFalsifiedAndOfAnotherCallNothingIsSaid() {
        String complaint = complaints.weak(somebody());
        anna().contentType(ContentType.JSON)
                .body("{\"callId\": \"%s\", %s, %s, \"seen\": 0}".formatted(UUID.randomUUID(), UNKNOWN, ANSWER))
                .post("/v1/complaints/{id}/call-origins", complaint)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/callId"));
        assertProblem(record(anna(), complaint, UNKNOWN, 0), 422);
        assertProblem(garante().get("/v1/complaints/{id}/call-origins", UUID.randomUUID()), 404);
        assertProblem(garante().get("/v1/complaints/{id}/call-origins", "' or 1=1"), 404);
    }

    @Test
    void anOperatorIsFoundByItsWholeNameHoweverItIsWritten() {
        String complaint = complaints.undeclared(somebody(), "06 9999 9999");
        record(
                        anna(),
                        complaint,
                        "\"result\": \"CONFIRMED\", \"operator\": \" SQUILLO contact s.r.l.\", \"source\": \"OPERATOR\", "
                                + ANSWER,
                        0)
                .then()
                .statusCode(200);
        gathering.gather();
        garante()
                .get("/v1/complaints/{id}", complaint)
                .then()
                .body("assessment", equalTo("INCOMPLETE"))
                .body("accused.operatorId", equalTo(GatheredComplaints.SQUILLO.toString()))
                .body("accused.grade", equalTo("A"));
    }
}
