package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.Explained;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people whose complaint came to the desk ask it for afterwards: no less than those who sign in can do alone. */
@QuarkusTest
class DeskChangeTest extends DeskScenario {

    private static final String WITHDRAWAL = "{\"reason\": \"Hanno smesso.\", " + BY_POST + "}";

    private static String calls(String... times) {
        List<String> calls = List.of(times).stream()
                .map(at -> "{\"callerNumber\": \"%s\", \"at\": \"%s\", \"kind\": \"SILENT\"}"
                        .formatted(Filings.CALLER, at))
                .toList();
        return "{\"calls\": [" + String.join(", ", calls) + "], " + BY_POST + "}";
    }

    @Test
    void itIsWithdrawnWithItsReasonAndAnnouncedAsEveryOther() {
        String id = filedId();
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            post(id, "withdrawal", WITHDRAWAL)
                    .then()
                    .statusCode(200)
                    .body("complaint.stage", equalTo("WITHDRAWN"))
                    .body("complaint.timeline[-1].reason", equalTo("Hanno smesso."))
                    .body("complaint.timeline[-1].actor", equalTo("REPORTER"))
                    .body("complaint.deskActs.act", contains("WITHDRAWAL"))
                    .body("complaint.deskActs.channel", contains("POST"))
                    .body("complaint.deskActs.receivedAt", contains("2026-11-25T08:00:00Z"))
                    .body("complaint.deskActs.evidenceReference", contains("Prot. 77"));
            JsonNode withdrawn;
            do {
                withdrawn = portal.next("it.opposizioni.complaint.complaint-stage-changed.v1", id)
                        .data();
            } while (!withdrawn.get("stage").asText().equals("WITHDRAWN"));
            // the letter goes where the person is written to
            assertThat(withdrawn.get("reporter").asText()).startsWith("desk:");
            assertThat(withdrawn.has("reason"))
                    .as("why is in the person's own words")
                    .isFalse();
        }
        assertProblem(post(id, "withdrawal", WITHDRAWAL), 409);
        garante()
                .get("/v1/complaints/{id}", id)
                .then()
                .body("stage", equalTo("WITHDRAWN"))
                .body("deskActs.channel", contains("POST"));
        assertThat(jdbc.query(
                        "select done_by, evidence_reference from desk_act",
                        row -> row.getString(1) + " " + row.getString(2)))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("registrar-anna ").doesNotContain("Prot."));
    }

    @Test
    void callsAreAddedOnceByTheRulesOfEveryCall() {
        String id = filedId();
        String key = UUID.randomUUID().toString();
        String told = calls("2026-11-21T10:12:00+01:00");
        for (int i = 0; i < 2; i++) {
            post(id, "calls", told, key)
                    .then()
                    .statusCode(200)
                    .body("complaint.calls.at", contains("2026-11-20T09:12:00Z", "2026-11-21T09:12:00Z"))
                    .body("complaint.deskActs.act", contains("CALLS_ADDED"));
        }
        assertThat(jdbc.exists(
                        "select from evidence_request where complaint_id = ? and round > 1", UUID.fromString(id)))
                .isTrue();
        post(id, "calls", calls("2026-11-20T10:12:00+01:00", "2020-11-20T10:12:00+01:00"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calls/0", "/calls/1/at"));
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        assertProblem(post(id, "calls", calls("2026-11-22T10:12:00+01:00")), 409);
    }

    @Test
    void whatIsToldTheDeskTheAuthorityReads() {
        String id = filedId();
        post(id, "messages", "{\"text\": \" Ha richiamato. \", " + BY_POST + "}")
                .then()
                .statusCode(200)
                .body("complaint.deskActs.act", contains("MESSAGE_ADDED"));
        garante().get("/v1/complaints/{id}/messages", id).then().body("items.text", contains("Ha richiamato."));
        post(id, "messages", "{\"text\": \" \", " + BY_POST + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
        post(id, "withdrawal", WITHDRAWAL).then().statusCode(200);
        assertProblem(post(id, "messages", "{\"text\": \"Ancora.\", " + BY_POST + "}"), 409);
    }

    @Test
    void whatTheAuthorityAsksIsReadAndAnsweredAtTheDesk() {
        String id = filedId();
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        garante()
                .contentType("application/json")
                .body("{\"text\": \"Chi parlava?\"}")
                .post("/v1/complaints/{id}/questions", id)
                .then()
                .statusCode(201);
        clock.set(NOW.plusSeconds(1));
        registrar()
                .get("/v1/desk/complaints/{id}", id)
                .then()
                .body("asked.text", equalTo("Chi parlava?"))
                .body("asked.answerBy", equalTo("2026-12-10"))
                .body("complaint.next.actor", equalTo("REPORTER"));
        post(id, "messages", "{\"text\": \"Anna.\", " + BY_POST + "}")
                .then()
                .statusCode(200)
                .body("asked", equalTo(null))
                .body("complaint.next.actor", equalTo("REGULATOR"));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        String id = filedId();
        String wrong = """
                "desk": {"receivedAt": "2026-11-26T09:00:00Z", "evidenceReference": " "}}""";
        post(id, "withdrawal", "{\"reason\": \"" + "x".repeat(501) + "\", " + wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/desk/channel", "/desk/evidenceReference", "/desk/receivedAt", "/reason"));
        post(id, "calls", "{\"calls\": [], " + wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/calls", "/desk/channel", "/desk/evidenceReference", "/desk/receivedAt"));
        post(id, "withdrawal", "{}").then().statusCode(422).body("errors.pointer", contains("/desk"));
        registrar()
                .get(DESK + "/{id}", id)
                .then()
                .body("complaint.stage", equalTo("FILED"))
                .body("complaint.deskActs", empty());
    }

    /** Who files on the site is not acted for, and nobody is who has taken over what the desk wrote down. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyWhoHasNoOtherWayIsActedFor(boolean signedIn) {
        String id = signedIn ? filedId() : Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        if (signedIn) {
            registrar().get(DESK + "/{id}", id).then().body("takenOver", equalTo(false));
            maria("maria-later").get("/v1/complaints").then().body("items.id", hasItem(id));
            registrar().get(DESK + "/{id}", id).then().body("takenOver", equalTo(true));
        }
        int refused = signedIn ? 409 : 404;
        assertProblem(post(id, "withdrawal", WITHDRAWAL), refused);
        assertProblem(post(id, "calls", calls("2026-11-21T10:12:00+01:00")), refused);
        assertProblem(post(id, "messages", "{\"text\": \"Ancora.\", " + BY_POST + "}"), refused);
        assertProblem(attach(id, "EMAIL", SampleFiles.jpeg()), refused);
        assertThat(jdbc.exists("select from desk_act where complaint_id = ?", UUID.fromString(id)))
                .isFalse();
    }

    /** She sees what was done for her, and in her data, too. */
    @Test
    void whoSignsInLaterIsToldWhatTheDeskDid() {
        String id = filedId();
        attach(id, "EMAIL", SampleFiles.jpeg()).then().statusCode(201);
        clock.set(NOW.plusSeconds(1));
        post(id, "calls", calls("2026-11-21T10:12:00+01:00")).then().statusCode(200);
        maria("maria-later").get("/v1/complaints").then().body("items.id", hasItem(id));
        maria("maria-later").get("/v1/complaints/{id}", id).then().body("deskActs.channel", contains("EMAIL", "POST"));
        JsonNode data = Explained.requireExplained(maria("maria-later")
                .header("Accept-Language", "en")
                .get("/v1/my-data")
                .asString());
        assertThat(data.get("data").get("complaints").findValuesAsText("act"))
                .contains("ATTACHMENT_ADDED", "CALLS_ADDED");
        maria("maria-later").get("/v1/accesses").then().body("items.purpose", hasItem("TOLD_AT_DESK"));
    }
}
