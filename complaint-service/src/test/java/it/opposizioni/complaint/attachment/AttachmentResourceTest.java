package it.opposizioni.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reporter adds to a complaint, who sees it, and what is refused. */
@QuarkusTest
class AttachmentResourceTest extends RunningService {

    private static final int LARGEST = 10 << 20;

    @Inject
    Jdbc jdbc;

    @Inject
    AttachmentFiles files;

    @Inject
    AttachmentService attachments;

    private static String file() {
        return Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
    }

    private static Response list(String complaint) {
        return giulia().get("/v1/complaints/{id}/attachments", complaint);
    }

    private UUID storedAs(String attachment) {
        return jdbc.first(
                        "select file from complaint_attachment where id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(attachment))
                .orElseThrow();
    }

    private static void assertRefused(Response answer, int status, String type) {
        assertProblem(answer, status);
        answer.then().body("type", equalTo("urn:problem:opposizioni:" + type));
    }

    @Test
    void whatWasAddedIsListedAndServedAsItCame() {
        String id = file();
        String photo = Attachments.add(giulia(), id, SampleFiles.jpeg());
        clock.set(NOW.plusSeconds(1));
        Attachments.send(giulia(), id, SampleFiles.recording("M4A "))
                .then()
                .statusCode(201)
                .header("Location", matchesRegex(".*/v1/complaints/" + id + "/attachments/[0-9a-f-]{36}"))
                .body("type", equalTo("M4A"))
                .body("bytes", equalTo(1_000))
                .body("addedAt", equalTo("2026-11-25T10:00:01Z"));
        list(id).then()
                .statusCode(200)
                .body("items.type", contains("JPEG", "M4A"))
                .body("items.complaint", everyItem(is(id)))
                .body("left", equalTo(3));

        Response served = giulia().get("/v1/complaints/{id}/attachments/{photo}", id, photo);
        served.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Length", "1000")
                .header("Content-Disposition", matchesRegex("attachment; filename=\"SEG-2026-[0-9A-Z-]{9}-1\\.jpg\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store");
        assertThat(served.asByteArray()).isEqualTo(SampleFiles.jpeg());
    }

    @Test
    void nothingOnTheDiskCanBeReadOrTellsWhoseItIs() throws IOException {
        String id = file();
        String added = Attachments.add(giulia(), id, SampleFiles.of("%PDF-1.7 Giulia Rossi"));
        Path directory = Path.of("target/attachments", storedAs(added).toString());
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> stored = found.filter(Files::isRegularFile).toList();
            assertThat(stored).hasSize(1);
            assertThat(Files.readString(stored.getFirst(), StandardCharsets.ISO_8859_1))
                    .startsWith("OPZ1")
                    .doesNotContain("PDF", "Giulia");
            assertThat(stored.getFirst().toString()).doesNotContain(id, added);
        }
    }

    @Test
    void eachMistakeHasItsOwnProblem() {
        String id = file();
        assertRefused(Attachments.send(giulia(), id, new byte[0]), 422, "attachment-empty");
        assertRefused(
                Attachments.send(giulia(), id, SampleFiles.of("<!doctype html>")), 415, "attachment-type-not-accepted");
        assertRefused(Attachments.send(giulia(), id, SampleFiles.film()), 415, "attachment-type-not-accepted");
        assertRefused(Attachments.send(giulia(), id, SampleFiles.encryptedPdf()), 422, "attachment-encrypted");
        assertRefused(
                Attachments.send(giulia(), id, Arrays.copyOf(SampleFiles.jpeg(), LARGEST + 1)),
                413,
                "attachment-too-large");
        // what was refused has left nothing
        list(id).then().body("items", empty()).body("left", equalTo(5));
        assertThat(jdbc.query("select 1 from complaint_attachment", row -> row.getInt(1)))
                .isEmpty();
        Attachments.add(giulia(), id, Arrays.copyOf(SampleFiles.jpeg(), LARGEST));
    }

    /** The declared type is not asked; another than that of bytes is no request. */
    @Test
    void onlyBytesAreTaken() {
        String id = file();
        assertProblem(
                giulia().contentType("image/jpeg").body(SampleFiles.jpeg()).post("/v1/complaints/{id}/attachments", id),
                415);
    }

    @Test
    void fiveAreEnoughAndOneThatWasRemovedMakesRoom() throws IOException {
        String id = file();
        String first = Attachments.add(giulia(), id, SampleFiles.png());
        for (int i = 0; i < 4; i++) {
            Attachments.add(giulia(), id, SampleFiles.pdf());
        }
        assertRefused(Attachments.send(giulia(), id, SampleFiles.pdf()), 409, "attachment-limit-reached");
        UUID stored = storedAs(first);
        assertThat(files.stored()).contains(stored);

        giulia().delete("/v1/complaints/{id}/attachments/{first}", id, first)
                .then()
                .statusCode(204);
        assertThat(files.stored()).doesNotContain(stored);
        assertProblem(giulia().get("/v1/complaints/{id}/attachments/{first}", id, first), 404);
        assertProblem(giulia().delete("/v1/complaints/{id}/attachments/{first}", id, first), 404);
        Attachments.add(giulia(), id, SampleFiles.pdf());
        list(id).then().body("items.size()", equalTo(5)).body("left", equalTo(0));
    }

    @Test
    void theSameRequestAddsItOnce() throws IOException {
        String id = file();
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.generate(
                        () -> Attachments.add(giulia().header("Idempotency-Key", key), id, SampleFiles.pdf()))
                .limit(2)
                .toList();
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        list(id).then().body("items.size()", equalTo(1));
        assertThat(files.stored()).contains(storedAs(ids.getFirst()));
        assertProblem(Attachments.send(giulia().header("Idempotency-Key", key), id, SampleFiles.jpeg()), 422);
        list(id).then().body("items.size()", equalTo(1));
    }

    /** It is not there any more, and the same key does not add it again. */
    @Test
    void theSameRequestDoesNotSayThatItIsThereOnceItWasRemoved() throws IOException {
        String id = file();
        String key = UUID.randomUUID().toString();
        String first = Attachments.add(giulia().header("Idempotency-Key", key), id, SampleFiles.pdf());
        giulia().delete("/v1/complaints/{id}/attachments/{first}", id, first)
                .then()
                .statusCode(204);
        Response again = Attachments.send(giulia().header("Idempotency-Key", key), id, SampleFiles.pdf());
        assertRefused(again, 422, "idempotency-key-reused");
        again.then().body("detail", containsString("poi è stato tolto"));
        list(id).then().body("items", empty()).body("left", equalTo(5));
        // what was sent again has left nothing
        assertThat(jdbc.query("select 1 from complaint_attachment", row -> row.getInt(1)))
                .isEmpty();

        String other = UUID.randomUUID().toString();
        String second = Attachments.add(giulia().header("Idempotency-Key", other), id, SampleFiles.pdf());
        list(id).then().body("items.id", contains(second));
        assertThat(files.stored()).contains(storedAs(second));
    }

    /** As when the database commits, and its answer is lost. */
    @Test
    void whatIsAddedIsNotForgottenAsIfItHadNotArrived() {
        String id = file();
        String added = Attachments.add(giulia(), id, SampleFiles.pdf());
        assertThat(attachments.forget(UUID.fromString(added))).isFalse();
        list(id).then().body("items.id", contains(added));
    }

    @Test
    void nothingChangesOnceSomebodyWorksOnTheComplaint() {
        String id = file();
        String added = Attachments.add(giulia(), id, SampleFiles.pdf());
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        assertRefused(Attachments.send(giulia(), id, SampleFiles.pdf()), 409, "complaint-stage-conflict");
        assertRefused(
                giulia().delete("/v1/complaints/{id}/attachments/{added}", id, added), 409, "complaint-stage-conflict");
        list(id).then().body("items.size()", equalTo(1)).body("left", equalTo(0));
        giulia().get("/v1/complaints/{id}/attachments/{added}", id, added)
                .then()
                .statusCode(200);
    }

    @Test
    void eachLookOfTheAuthorityIsNoted() {
        String id = file();
        garante().get("/v1/complaints/{id}/attachments", id).then().statusCode(200);
        giulia().get("/v1/accesses").then().body("items", empty());
        String added = Attachments.add(giulia(), id, SampleFiles.pdf());
        garante().get("/v1/complaints/{id}/attachments", id).then().body("items.id", contains(added));
        garante()
                .get("/v1/complaints/{id}/attachments/{added}", id, added)
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith(".pdf\""));
        giulia().get("/v1/complaints/{id}/attachments/{added}", id, added)
                .then()
                .statusCode(200);
        giulia().get("/v1/accesses")
                .then()
                .body("items.kind", containsInAnyOrder("ATTACHMENTS", "ATTACHMENT"))
                .body("items.purpose", everyItem(is("TO_BE_TAKEN_IN_CHARGE")))
                .body("items.resource", everyItem(is(id)));
    }

    @Test
    void aCaseShowsWhatWasAddedToItsComplaints() {
        String id = file();
        String other = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        UUID caseId = UUID.randomUUID();
        Attachments.add(giulia(), id, SampleFiles.jpeg());
        clock.set(NOW.plusSeconds(1));
        Attachments.add(giulia(), id, SampleFiles.png());
        Attachments.add(marco(), other, SampleFiles.pdf());
        jdbc.update(
                "insert into case_file (id, version, code, stage, opened_at) values (?, 1, 'FAS-2026-1', 'OPEN', now())",
                caseId);
        jdbc.update("update complaint set case_id = ? where id = ?", caseId, UUID.fromString(id));
        Response first = garante().get("/v1/cases/{case}/attachments?limit=1", caseId);
        first.then().statusCode(200).body("items.type", contains("PNG"));
        garante()
                .get("/v1/cases/{case}/attachments?cursor={next}", caseId, first.path("next"))
                .then()
                .body("items.type", contains("JPEG"))
                .body("items.complaint", contains(id));
        giulia().get("/v1/accesses")
                .then()
                .body("items.kind", contains("ATTACHMENTS", "ATTACHMENTS"))
                .body("items.purpose", everyItem(is("CASE_WORKED_ON")));
        marco().get("/v1/accesses").then().body("items", empty());
    }

    @Test
    void oneComplaintIsNoWayIntoAnother() {
        String id = file();
        String added = Attachments.add(giulia(), id, SampleFiles.pdf());
        String other = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        assertProblem(Attachments.send(marco(), id, SampleFiles.pdf()), 404);
        assertProblem(marco().get("/v1/complaints/{id}/attachments", id), 404);
        assertProblem(marco().get("/v1/complaints/{other}/attachments/{added}", other, added), 404);
        assertProblem(marco().delete("/v1/complaints/{other}/attachments/{added}", other, added), 404);
    }
}
