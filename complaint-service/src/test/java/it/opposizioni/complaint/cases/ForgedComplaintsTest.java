package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand forged complaints against one innocent operator that consults the register (deploy/docs/threats.md T18). */
@QuarkusTest
class ForgedComplaintsTest extends CaseScenario {

    private static final int MANY = 1_000;

    @Inject
    Jdbc jdbc;

    @Inject
    PersonalData personalData;

    @Inject
    Ids ids;

    @Inject
    OutboxEvents outbox;

    /** As if a thousand people had filed one each, and both sources had answered. */
    private void forge() {
        String example = complaints.weak(somebody());
        String call = garante().get("/v1/complaints/{id}", example).jsonPath().getString("calls[0].id");
        List<String> bodies = jdbc.query(
                "select body from evidence_statement where complaint_id = ? order by source",
                row -> personalData.decrypt(row.getString(1)),
                UUID.fromString(example));
        List<UUID> forged = IntStream.range(1, MANY).mapToObj(_ -> ids.next()).toList();
        jdbc.batch("""
            insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter, filed_at)
            select ?, version, ?, called_number, product, stage, assessment, assessment_for_reporter, filed_at
            from complaint where id = ?
            """, forged, id -> new Object[] {id, "forger " + id, UUID.fromString(example)});
        jdbc.batch("""
            insert into complaint_call (id, complaint_id, position, caller_number, caller_kind, called_at, kind)
            select ?, ?, position, caller_number, caller_kind, called_at, kind from complaint_call where complaint_id = ?
            """, forged, id -> new Object[] {id, id, UUID.fromString(example)});
        jdbc.batch("""
            insert into complaint_stage_change (complaint_id, version, stage, changed_at, actor, changed_by)
            select ?, version, stage, changed_at, actor, changed_by from complaint_stage_change where complaint_id = ?
            """, forged, id -> new Object[] {id, UUID.fromString(example)});
        for (int source = 0; source < bodies.size(); source++) {
            String body = bodies.get(source);
            String name = List.of("OPERATORS", "REGISTER").get(source);
            jdbc.batch(
                    "insert into evidence_statement (complaint_id, source, version, stated_at, body)"
                            + " values (?, ?, 1, ?, ?)",
                    forged,
                    id -> new Object[] {
                        id,
                        name,
                        NOW,
                        personalData.encrypt(
                                body.replace(example, id.toString()).replace(call, id.toString()))
                    });
        }
    }

    @Test
    void areGradedCClusterInOneCaseAndReachNoSanction() {
        forge();
        gathering.gather();
        String id = onlyCase();
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("summary.complaints.all", equalTo(MANY))
                .body("summary.complaints.c", equalTo(MANY))
                .body("summary.complaints.b", equalTo(0))
                .body("sanctionable.evidence", equalTo(false));
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-evidence-too-weak"));

        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        followUp.follow();
        assertThat(outbox.ofType("it.opposizioni.complaint.case-decided.v1"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data().get("measure").asText()).isEqualTo("NONE"));
        assertThat(jdbc.query("select distinct stage from complaint", row -> row.getString(1)))
                .containsExactly("CLOSED_NOT_UPHELD");
    }

    /** Else one official could state a violation, which the public figures count, on a number that anybody can show. */
    @Test
    void areNotUpheldByHandWhateverTheirStage() {
        String forged = complaints.weak(somebody());
        assertNeedsCase(forged);
        anna().post("/v1/complaints/{id}/taking-in-charge", forged).then().statusCode(200);
        assertNeedsCase(forged);
        anna().post("/v1/complaints/{id}/investigation", forged).then().statusCode(200);
        assertNeedsCase(forged);
        assertThat(stageOf(forged)).isEqualTo("UNDER_INVESTIGATION");
        anna().get("/v1/complaints/{id}", forged)
                .then()
                .body("possibleActs", contains("NOT_UPHOLD", "DECLARE_OUTSIDE_SCOPE"));
    }

    private static void assertNeedsCase(String complaint) {
        anna().contentType("application/json")
                .header("Accept-Language", "en")
                .body("{\"outcome\": \"UPHELD\", \"reason\": \"La chiamata è provata.\"}")
                .post("/v1/complaints/{id}/closure", complaint)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:complaint-needs-case"))
                .body("title", equalTo("A case is needed"))
                .body("detail", containsString("Open a case with this complaint."));
    }

    private static Response open(String... complaints) {
        return anna().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Insieme.\"}"
                        .formatted(String.join("\", \"", complaints)))
                .post("/v1/cases");
    }

    /** Else one true complaint, against anybody, would turn a crowd of forged ones into a sanction of the innocent. */
    @Test
    void gainNothingFromAStrongComplaintAgainstSomebodyElse() {
        String forged = complaints.weak(somebody());
        String other = complaints.weak(somebody());
        String strong = complaints.strongAgainstTrillo(somebody());
        gathering.gather();
        open(forged, strong)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/complaintIds"))
                .body("errors.code", contains("SEVERAL_ACCUSED"));

        String innocent = open(forged, other).then().statusCode(201).extract().path("summary.id");
        String guilty = open(strong).then().statusCode(201).extract().path("summary.id");
        act(anna(), guilty, "merge", "\"reason\": \"Uno solo.\", \"into\": \"%s\", ".formatted(innocent))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/into"))
                .body("errors.code", contains("OTHER_CALLER"));
        assertThat(show(innocent).getBoolean("sanctionable.evidence")).isFalse();
        assertThat(show(guilty).getBoolean("sanctionable.evidence")).isTrue();
    }

    /** Its evidence was corrected, or it was taken back or dismissed, when it was part of the case already. */
    @Test
    void gainNothingFromAStrongComplaintThatSpeaksAgainstTheOperatorNoLonger() {
        for (int i = 0; i < 4; i++) {
            complaints.weak(somebody());
        }
        String strong = complaints.strong(somebody());
        gathering.gather();
        String id = onlyCase();
        assertThat(show(id).getBoolean("sanctionable.evidence")).isTrue();

        String call = garante().get("/v1/complaints/{id}", strong).path("calls[0].id");
        for (String stage : List.of("CLOSED_NOT_UPHELD", "CLOSED_OUTSIDE_SCOPE")) {
            jdbc.update("update complaint set stage = ? where id = ?", stage, UUID.fromString(strong));
            assertThat(show(id).getBoolean("sanctionable.evidence")).as(stage).isFalse();
        }
        jdbc.update("update complaint set stage = 'EVIDENCE_COLLECTED' where id = ?", UUID.fromString(strong));
        assertThat(show(id).getBoolean("sanctionable.evidence")).isTrue();
        complaints.correctToTrillo(strong, call);
        gathering.gather();
        assertThat(show(id).getLong("summary.complaints.b")).isEqualTo(1);
        assertThat(show(id).getBoolean("sanctionable.evidence")).isFalse();
    }

    @Test
    void gainNothingFromAStrongComplaintThatWasWithdrawn() {
        for (int i = 0; i < 4; i++) {
            complaints.weak(somebody());
        }
        String strong = complaints.strong(giulia());
        gathering.gather();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        giulia().post("/v1/complaints/{id}/withdrawal", strong).then().statusCode(200);
        clock.set(NOW.plus(Duration.ofDays(34)));
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-evidence-too-weak"));
    }
}
