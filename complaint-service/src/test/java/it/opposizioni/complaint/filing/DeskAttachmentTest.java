package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.attachment.Attachments;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.complaint.attachment.StoredContents;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people send to the desk for their complaint: a registrar adds it, looks at it once more, and removes what is wrong. */
@QuarkusTest
class DeskAttachmentTest extends DeskScenario {

    private static final String REMOVAL = "{" + BY_POST + "}";

    @Inject
    StoredContents contents;

    private static String attached(String id) {
        return attach(id, "POST", SampleFiles.jpeg())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response attachUnder(String key, String id) {
        return registrar()
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(SampleFiles.jpeg())
                .post(DESK + "/{id}/attachments?channel=POST", id);
    }

    private static Response download(String id, String attachment) {
        return as("registrar-bruno", Role.REGISTRAR).get(DESK + "/{id}/attachments/{attachment}", id, attachment);
    }

    private static Response remove(String id, String attachment) {
        return post(id, "attachments/" + attachment + "/removal", REMOVAL);
    }

    private UUID storedAs(String attachment) {
        return jdbc.first(
                        "select file from complaint_attachment where id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(attachment))
                .orElseThrow();
    }

    private static void assertRefused(Response answer, String type) {
        assertProblem(answer, 409);
        answer.then().body("type", equalTo("urn:problem:opposizioni:" + type));
    }

    @Test
    void whatCameByPostIsAttachedForTheAuthority() {
        String id = filedId();
        attach(id, "POST", SampleFiles.jpeg()).then().statusCode(201).body("type", equalTo("JPEG"));
        registrar()
                .get(DESK + "/{id}/attachments", id)
                .then()
                .statusCode(200)
                .body("items.type", contains("JPEG"))
                .body("left", equalTo(4));
        registrar().get(DESK + "/{id}", id).then().body("complaint.deskActs.act", contains("ATTACHMENT_ADDED"));
        garante().get("/v1/complaints/{id}/attachments", id).then().body("items.type", contains("JPEG"));
        assertProblem(attach(id, "FAX", SampleFiles.jpeg()), 422);
        attach(id, "PHONE", SampleFiles.jpeg()).then().statusCode(422).body("errors.pointer", contains("/channel"));
        attach(id, "", SampleFiles.jpeg()).then().statusCode(422);
        assertProblem(attach(id, "POST", new byte[0]), 422);
        registrar().get(DESK + "/{id}/attachments", id).then().body("items", hasSize(1));
    }

    @Test
    void whoSendsOneTooManyIsToldToRemoveAnother() {
        String id = filedId();
        String first = attached(id);
        for (int i = 0; i < 4; i++) {
            attached(id);
        }
        attach(id, "POST", SampleFiles.jpeg())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:attachment-limit-reached"))
                .body(
                        "detail",
                        equalTo("Gli allegati possono essere al massimo 5: togline uno per aggiungerne un altro."));
        remove(id, first).then().statusCode(200);
        attached(id);
    }

    /** Any registrar saves it as its reporter would; she is told of it once she signs in. */
    @Test
    void aFileIsServedToBeSavedAndTheLookIsNoted() {
        String id = filedId();
        String attachment = attached(id);
        Response served = download(id, attachment);
        served.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Length", "1000")
                .header("Content-Disposition", matchesRegex("attachment; filename=\"SEG-2026-[0-9A-Z-]{9}-1\\.jpg\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store");
        assertThat(served.asByteArray()).isEqualTo(SampleFiles.jpeg());
        assertProblem(download(id, UUID.randomUUID().toString()), 404);
        maria("maria-saved").get("/v1/complaints").then().body("items.id", hasItem(id));
        maria("maria-saved")
                .get("/v1/accesses")
                .then()
                .body("items.findAll { it.kind == 'ATTACHMENT' }.purpose", contains("TOLD_AT_DESK"))
                .body("items.findAll { it.kind == 'ATTACHMENT' }.resource", contains(id));
    }

    @Test
    void theSameRequestDoesNotSayThatItIsThereOnceItWasRemoved() {
        String id = filedId();
        String key = UUID.randomUUID().toString();
        String wrong = attachUnder(key, id).then().statusCode(201).extract().path("id");
        attachUnder(key, id).then().statusCode(201).body("id", equalTo(wrong));
        remove(id, wrong).then().statusCode(200);
        attachUnder(key, id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:idempotency-key-reused"));
        registrar().get(DESK + "/{id}/attachments", id).then().body("items", empty());
        attachUnder(UUID.randomUUID().toString(), id).then().statusCode(201).body("id", not(equalTo(wrong)));
    }

    @Test
    void aWrongFileIsRemovedOnceAndTheHistorySaysHowThatCame() throws IOException {
        String id = filedId();
        String wrong = attached(id);
        UUID stored = storedAs(wrong);
        clock.set(NOW.plusSeconds(1));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            post(id, "attachments/" + wrong + "/removal", REMOVAL, key)
                    .then()
                    .statusCode(200)
                    .body("complaint.deskActs.act", contains("ATTACHMENT_ADDED", "ATTACHMENT_REMOVED"))
                    .body("complaint.deskActs[1].channel", equalTo("POST"))
                    .body("complaint.deskActs[1].receivedAt", equalTo("2026-11-25T08:00:00Z"))
                    .body("complaint.deskActs[1].evidenceReference", equalTo("Prot. 77"))
                    .body("complaint.deskActs[1].at", equalTo("2026-11-25T10:00:01Z"));
        }
        assertThat(contents.has(stored)).isFalse();
        assertProblem(remove(id, wrong), 404);
        assertProblem(download(id, wrong), 404);
        garante().get("/v1/complaints/{id}/attachments", id).then().body("items", empty());
        garante().get("/v1/complaints/{id}", id).then().body("deskActs.act", hasItem("ATTACHMENT_REMOVED"));
        assertThat(jdbc.query(
                        "select done_by || ' ' || attachment_type, evidence_reference from desk_removal"
                                + " where attachment_bytes > 0 and attachment_added_at < done_at",
                        row -> row.getString(1) + " " + row.getString(2)))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("registrar-anna ").doesNotContain("Prot."));
        maria("maria-removed").get("/v1/complaints").then().body("items.id", hasItem(id));
        maria("maria-removed")
                .get("/v1/my-data")
                .then()
                .body("data.complaints[0].deskActs.act", hasItem("ATTACHMENT_REMOVED"));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsRemoved() {
        String id = filedId();
        String attachment = attached(id);
        String wrong = """
                {"desk": {"receivedAt": "2026-11-26T09:00:00Z", "evidenceReference": " "}}""";
        post(id, "attachments/" + attachment + "/removal", wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/desk/channel", "/desk/evidenceReference", "/desk/receivedAt"));
        post(id, "attachments/" + attachment + "/removal", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/desk"));
        download(id, attachment).then().statusCode(200);
    }

    @Test
    void whatTheAuthorityWorksWithStaysAndCanStillBeSaved() {
        String id = filedId();
        String attachment = attached(id);
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        assertRefused(remove(id, attachment), "complaint-stage-conflict");
        download(id, attachment).then().statusCode(200);
        registrar().get(DESK + "/{id}", id).then().body("complaint.deskActs.act", not(hasItem("ATTACHMENT_REMOVED")));
    }

    @Test
    void whoHasSignedInSeesAndRemovesItAlone() {
        String id = filedId();
        String attachment = attached(id);
        maria("maria-alone").get("/v1/complaints").then().body("items.id", hasItem(id));
        assertRefused(download(id, attachment), "complaint-taken-over");
        assertRefused(remove(id, attachment), "complaint-taken-over");
        maria("maria-alone")
                .get("/v1/complaints/{id}/attachments/{attachment}", id, attachment)
                .then()
                .statusCode(200);
    }

    /** Neither a complaint from the site, nor one by way of another. */
    @Test
    void oneComplaintIsNoWayIntoAnother() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String attachment = Attachments.add(giulia(), id, SampleFiles.pdf());
        String other = filedId();
        for (String complaint : new String[] {id, other}) {
            assertProblem(download(complaint, attachment), 404);
            assertProblem(remove(complaint, attachment), 404);
        }
        giulia().get("/v1/complaints/{id}/attachments/{attachment}", id, attachment)
                .then()
                .statusCode(200);
    }
}
