package it.opposizioni.complaint.cases;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.complaint.attachment.SlowUpload;
import it.opposizioni.complaint.attachment.StoredContents;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator adds to its reply, who reads it, and who does not. */
@QuarkusTest
class ReplyAttachmentTest extends OperatorScenario {

    private static final String ATTACHMENTS = REQUESTS + "/{id}/attachments";
    private static final String ONE = ATTACHMENTS + "/{attachment}";
    private static final String SENT = "/v1/cases/{id}/reply-attachments/{attachment}";

    @Inject
    Jdbc jdbc;

    @Inject
    StoredContents contents;

    private static Response add(RequestSpecification who, String id, byte[] content) {
        return who.contentType("application/octet-stream").body(content).post(ATTACHMENTS, id);
    }

    private static String added(String id) {
        return add(squillo(), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID storedAs(String attachment) {
        return jdbc.first(
                        "select file from complaint_attachment where id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(attachment))
                .orElseThrow();
    }

    private List<String> looks() {
        return jdbc.query(
                "select kind || ' ' || coalesce(person, 'of nobody') || ' ' || resource from access_note"
                        + " where kind like 'ATTACHMENT%'",
                row -> row.getString(1));
    }

    @Test
    void whatWasAddedGoesWithTheReplyAndTheAuthorityReadsIt() {
        String id = askedCase();
        String attachment = add(squillo(), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .header("Location", matchesRegex(".*/v1/information-requests/" + id + "/attachments/[0-9a-f-]{36}"))
                .body("type", equalTo("PDF"))
                .body("caseId", equalTo(id))
                .body("complaint", nullValue())
                .extract()
                .path("id");
        squillo()
                .get(ATTACHMENTS, id)
                .then()
                .statusCode(200)
                .body("items.id", contains(attachment))
                .body("left", equalTo(4));
        // what is not sent yet is nobody else's
        assertProblem(anna().get(SENT, id, attachment), 404);

        reply(id, 3).then().statusCode(200).body("replies[0].attachments.id", contains(attachment));
        squillo().get(ATTACHMENTS, id).then().body("items", empty()).body("left", equalTo(0));
        assertProblem(squillo().delete(ONE, id, attachment), 404);
        assertThat(looks()).isEmpty();
        anna().get("/v1/cases/{id}/operator-side", id)
                .then()
                .statusCode(200)
                .body("replies[0].attachments.id", contains(attachment))
                .body("replies[0].attachments.caseId", contains(id));
        Response saved = anna().get(SENT, id, attachment);
        saved.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", matchesRegex("attachment; filename=\"FAS-2026-[0-9A-Z-]{9}-1\\.pdf\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(saved.asByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(looks()).containsExactlyInAnyOrder("ATTACHMENTS of nobody " + id, "ATTACHMENT of nobody " + id);
        assertThat(squillo().get(ONE, id, attachment).asByteArray()).isEqualTo(SampleFiles.pdf());
    }

    private static Response replyWith(String id, String... seen) {
        return send(
                squillo(),
                id,
                "reply",
                "{\"question\": 3, \"publicPart\": \"%s\", \"attachments\": [%s]}"
                        .formatted(
                                PUBLIC, Stream.of(seen).map("\"%s\""::formatted).collect(Collectors.joining(", "))));
    }

    /** A reply is for good: what a colleague adds, or takes back, while its sender reads it again does not go unseen. */
    @Test
    void onlyWhatItsSenderHasSeenGoesWithTheReply() {
        String id = askedCase();
        String seen = added(id);
        String since = added(id);
        isConflict(replyWith(id), "reply-attachments-changed");
        isConflict(replyWith(id, seen), "reply-attachments-changed");
        isConflict(replyWith(id, seen, since, UUID.randomUUID().toString()), "reply-attachments-changed");
        squillo().get(REQUESTS + "/{id}", id).then().body("replies", empty()).body("replyPossible", equalTo(true));
        squillo().get(ATTACHMENTS, id).then().body("items.id", containsInAnyOrder(seen, since));
        replyWith(id, since, seen)
                .then()
                .statusCode(200)
                .body("replies[0].attachments.id", containsInAnyOrder(seen, since));
    }

    @Test
    void whoHasSeenNoneSendsNone() {
        String id = askedCase();
        isConflict(replyWith(id, UUID.randomUUID().toString()), "reply-attachments-changed");
        replyWith(id).then().statusCode(200).body("replies[0].attachments", empty());
    }

    @Test
    void thoseWhoComplainedNeverGetThem() {
        String complaint = complaints.strong(as("reporter", Role.CITIZEN));
        gathering.gather();
        String id = opened(complaint);
        ask(id);
        String attachment = added(id);
        reply(id, 3).then().statusCode(200);
        RequestSpecification reporter = as("reporter", Role.CITIZEN);
        Response read = reporter.get("/v1/complaints/{id}/replies", complaint);
        read.then().statusCode(200).body("text", contains(PUBLIC));
        assertThat(read.asString()).doesNotContain(attachment, "attachment");
        as("reporter", Role.CITIZEN)
                .get("/v1/complaints/{id}/attachments", complaint)
                .then()
                .body("items", empty());
        assertProblem(
                as("reporter", Role.CITIZEN).get("/v1/complaints/{id}/attachments/{a}", complaint, attachment), 404);
        assertProblem(as("reporter", Role.CITIZEN).get(ONE, id, attachment), 403);
        assertProblem(as("reporter", Role.CITIZEN).get(SENT, id, attachment), 403);
        assertThat(as("reporter", Role.CITIZEN).get("/v1/my-data").asString()).doesNotContain(attachment);
    }

    @Test
    void anotherOperatorFindsNothing() {
        String id = askedCase();
        String attachment = added(id);
        assertProblem(trillo().get(ATTACHMENTS, id), 404);
        assertProblem(add(trillo(), id, SampleFiles.pdf()), 404);
        assertProblem(trillo().get(ONE, id, attachment), 404);
        assertProblem(trillo().delete(ONE, id, attachment), 404);
        squillo().get(ATTACHMENTS, id).then().body("items.id", contains(attachment));
    }

    @Test
    void theRulesAreThoseOfAComplaint() throws IOException {
        String id = askedCase();
        Response page = add(squillo(), id, "<!doctype html>".getBytes(StandardCharsets.UTF_8));
        page.then().statusCode(415).body("type", equalTo("urn:problem:opposizioni:attachment-type-not-accepted"));
        String first = added(id);
        for (int i = 0; i < 4; i++) {
            added(id);
        }
        isConflict(add(squillo(), id, SampleFiles.pdf()), "attachment-limit-reached");
        UUID stored = storedAs(first);
        assertThat(contents.has(stored)).isTrue();
        squillo().delete(ONE, id, first).then().statusCode(204);
        assertThat(contents.has(stored)).isFalse();
        added(id);
        squillo().get(ATTACHMENTS, id).then().body("items", hasSize(5)).body("left", equalTo(0));
    }

    @Test
    void theSameRequestAddsItOnce() {
        String id = askedCase();
        for (int i = 0; i < 2; i++) {
            add(squillo().header("Idempotency-Key", "once-" + id), id, SampleFiles.pdf())
                    .then()
                    .statusCode(201);
        }
        squillo().get(ATTACHMENTS, id).then().body("items", hasSize(1));
    }

    /** What was removed is not there; what was sent with a reply is. */
    @Test
    void theSameRequestDoesNotSayThatItIsThereOnceItWasRemoved() {
        String id = askedCase();
        String removed =
                under("removed-" + id, id).then().statusCode(201).extract().path("id");
        squillo().delete(ONE, id, removed).then().statusCode(204);
        Response again = under("removed-" + id, id);
        again.then().statusCode(422).body("type", equalTo("urn:problem:opposizioni:idempotency-key-reused"));
        squillo().get(ATTACHMENTS, id).then().body("items", empty());
    }

    private static Response under(String key, String id) {
        return add(squillo().header("Idempotency-Key", key), id, SampleFiles.pdf());
    }

    /** The authority has the answer otherwise: what was not sent is read by nobody, and can be taken back. */
    @Test
    void whatNoReplyTakesAlongCanBeRemovedAndNotAddedTo() {
        String id = askedCase();
        String attachment = added(id);
        done(anna(), id, "reply", "\"reply\": \"Per PEC.\", ");
        isConflict(add(squillo(), id, SampleFiles.pdf()), "reply-not-awaited");
        squillo()
                .get(ATTACHMENTS, id)
                .then()
                .body("items.id", contains(attachment))
                .body("left", equalTo(0));
        assertProblem(anna().get(SENT, id, attachment), 404);
        squillo().delete(ONE, id, attachment).then().statusCode(204);
        squillo().get(ATTACHMENTS, id).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "UPLOADER"})
    void whoMayNotAnswerReadsThemAndNeitherAddsNorRemoves(String role) {
        String id = askedCase();
        String attachment = added(id);
        team.joined(GatheredComplaints.SQUILLO, ADA, role);
        assertProblem(add(squillo(), id, SampleFiles.pdf()), 403);
        assertProblem(squillo().delete(ONE, id, attachment), 403);
        squillo().get(ATTACHMENTS, id).then().body("items.id", contains(attachment));
        assertThat(squillo().get(ONE, id, attachment).asByteArray()).isEqualTo(SampleFiles.pdf());
    }

    /** A file may take two minutes to arrive. */
    @Test
    void whoMayNoLongerAnswerWhenTheFileHasArrivedAddsNothing() throws IOException {
        String id = askedCase();
        String path = ATTACHMENTS.replace("{id}", id);
        try (SlowUpload slow = new SlowUpload(path, token(GatheredComplaints.SQUILLO))) {
            await().until(() -> jdbc.exists("select from complaint_attachment where added_at is null"));
            team.joined(GatheredComplaints.SQUILLO, ADA, "VIEWER");
            assertThat(slow.end()).contains("403");
        }
        assertThat(jdbc.exists("select from complaint_attachment")).isFalse();
    }

    /** They are read wherever their reply is. */
    @Test
    void aCaseThatWasSplitOffShowsWhatWasSentBefore() {
        String complaint = complaints.strong(somebody());
        String other = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint, other);
        ask(id);
        String attachment = added(id);
        reply(id, 3).then().statusCode(200);
        done(anna(), id, "split", "\"reason\": \"Un altro.\", \"complaintIds\": [\"%s\"], ".formatted(complaint));
        String part = jdbc.first(
                        "select case_id from complaint where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(complaint))
                .orElseThrow();
        anna().get("/v1/cases/{id}/operator-side", part)
                .then()
                .body("replies[0].attachments.id", contains(attachment))
                .body("replies[0].attachments.caseId", contains(id));
    }
}
