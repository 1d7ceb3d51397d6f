package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.kit.crypto.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the authority itself adds to a case, and who reads it. */
@QuarkusTest
class CaseDocumentTest extends DocumentScenario {

    @Test
    void whatAnOfficialAddsItsColleaguesReadAndEachLookIsNoted() {
        String id = aCase();
        anna().get(DOCUMENTS, id)
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("items", empty());
        assertThat(looks()).isEmpty();
        String document = add(anna().header("Document-Date", "2026-11-20"), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .header("Location", matchesRegex(".*/v1/cases/" + id + "/documents/[0-9a-f-]{36}"))
                .body("title", equalTo(TITLE))
                .body("datedOn", equalTo("2026-11-20"))
                .body("type", equalTo("PDF"))
                .body("bytes", equalTo(1_000))
                .body("sha256", equalTo(HexFormat.of().formatHex(Sha256.of(SampleFiles.pdf()))))
                .body("by.subject", equalTo("anna"))
                .body("removable", equalTo(true))
                .extract()
                .path("id");
        bruno().get(DOCUMENTS, id)
                .then()
                .body("items.id", contains(document))
                .body("items[0].by.me", equalTo(false))
                .body("items[0].removable", equalTo(false))
                .body("removed", empty());
        Response saved = bruno().get(ONE, id, document);
        saved.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", matchesRegex("attachment; filename=\"FAS-2026-[0-9A-Z-]{9}-1\\.pdf\""))
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(saved.asByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(looks()).containsExactlyInAnyOrder("ATTACHMENTS of nobody " + id, "ATTACHMENT of nobody " + id);
        String kept = jdbc.first("select title || added_by_name from case_document", row -> row.getString(1))
                .orElse("");
        assertThat(kept).doesNotContain("Verbale");
        // not in the path of any other attachment
        anna().get("/v1/cases/{id}/attachments", id).then().body("items", empty());
        assertProblem(anna().get("/v1/cases/{id}/reply-attachments/{document}", id, document), 404);
        assertProblem(anna().get(ONE, UUID.randomUUID(), document), 404);
        assertProblem(anna().get(DOCUMENTS, UUID.randomUUID()), 404);
        assertProblem(add(anna(), UUID.randomUUID().toString(), SampleFiles.pdf()), 404);
    }

    /** Not with the reply that it has yet to send either. */
    @Test
    void neitherItsOperatorNorWhoComplainedSeesOne() {
        String id = askedCase();
        String document = added(id);
        squillo().get(REQUESTS + "/{id}/attachments", id).then().body("items", empty());
        assertProblem(squillo().get(REQUESTS + "/{id}/attachments/{document}", id, document), 404);
        assertProblem(squillo().get(ONE, id, document), 403);
        assertProblem(squillo().get(DOCUMENTS, id), 403);
        assertProblem(somebody().get(DOCUMENTS, id), 403);
        reply(id, 3).then().statusCode(200).body("replies[0].attachments", empty());
        anna().get(DOCUMENTS, id).then().body("items.id", contains(document));
        assertThat(jdbc.exists("select from outbox_event where payload::text like '%Verbale%'"))
                .isFalse();
    }

    @Test
    void whoAddedItTakesItBackAndTheTimelineTellsBoth() throws IOException {
        String id = aCase();
        String document = added(id);
        UUID stored = storedAs(document);
        assertThat(contents.has(stored)).isTrue();
        refused(bruno().delete(ONE, id, document), 403, "forbidden");
        clock.shift(Duration.ofMinutes(5));
        anna().delete(ONE, id, document).then().statusCode(204);
        assertThat(contents.has(stored)).isFalse();
        assertProblem(anna().get(ONE, id, document), 404);
        assertProblem(anna().delete(ONE, id, document), 404);
        anna().get(DOCUMENTS, id)
                .then()
                .body("items", empty())
                .body("removed.id", contains(document))
                .body("removed[0].title", equalTo(TITLE))
                .body("removed[0].removedAt", not(nullValue()));
        anna().get("/v1/cases/{id}/timeline", id)
                .then()
                .body("entries.kind", hasItems("DOCUMENT_ADDED", "DOCUMENT_REMOVED"))
                .body("entries.note", hasItem(TITLE));
    }

    @Test
    void whatIsSaidOfItIsChecked() {
        String id = aCase();
        for (Map.Entry<String, String> wrong : Map.of(
                        "",
                        "REQUIRED",
                        encoded("x".repeat(201)),
                        "TOO_LONG",
                        "%41%00",
                        "CONTROL_CHARACTER",
                        "%E8",
                        "NOT_ENCODED",
                        "100%",
                        "NOT_ENCODED")
                .entrySet()) {
            anna().contentType("application/octet-stream")
                    .header("Document-Title", wrong.getKey())
                    .header("Document-Date", "ieri")
                    .body(SampleFiles.pdf())
                    .post(DOCUMENTS, id)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/title", "/datedOn"))
                    .body("errors.code", hasItems(wrong.getValue(), "DATE"));
        }
        add(anna().header("Document-Date", "2031-01-01"), id, SampleFiles.pdf())
                .then()
                .statusCode(422)
                .body("errors.code", contains("AHEAD"));
        refused(
                add(anna(), id, "MZ not a document".getBytes(StandardCharsets.US_ASCII)),
                415,
                "attachment-type-not-accepted");
        refused(add(anna(), id, new byte[0]), 422, "attachment-empty");
        assertThat(jdbc.exists("select from complaint_attachment")).isFalse();
        assertThat(jdbc.exists("select from case_document")).isFalse();
    }

    @Test
    void theSameRequestAddsItOnceAndAnotherTitleIsAnotherRequest() {
        String id = aCase();
        for (int i = 0; i < 2; i++) {
            add(anna().header("Idempotency-Key", "once-" + id), id, SampleFiles.pdf())
                    .then()
                    .statusCode(201)
                    .body("title", equalTo(TITLE));
        }
        anna().contentType("application/octet-stream")
                .header("Idempotency-Key", "once-" + id)
                .header("Document-Title", "Altro")
                .body(SampleFiles.pdf())
                .post(DOCUMENTS, id)
                .then()
                .statusCode(422);
        anna().get(DOCUMENTS, id).then().body("items", hasSize(1));
    }

    /** It is not there any more, and the same key does not add it again. */
    @Test
    void theSameRequestDoesNotSayThatItIsThereOnceItWasTakenBack() {
        String id = aCase();
        String document = add(anna().header("Idempotency-Key", "back-" + id), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anna().delete(ONE, id, document).then().statusCode(204);
        refused(
                add(anna().header("Idempotency-Key", "back-" + id), id, SampleFiles.pdf()),
                422,
                "idempotency-key-reused");
        anna().get(DOCUMENTS, id).then().body("items", empty()).body("removed.id", contains(document));
        add(anna().header("Idempotency-Key", "again-" + id), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .body("id", not(equalTo(document)));
    }

    @Test
    void thereCanBeManyInACaseAndNotAnyNumber() {
        String id = aCase();
        added(id);
        // as if they were added on other days
        jdbc.update("""
                insert into complaint_attachment (id, document_of, file, begun_at, added_at, type, bytes)
                select gen_random_uuid(), document_of, gen_random_uuid(), begun_at, added_at, type, bytes
                from complaint_attachment, generate_series(1, 99)
                """);
        refused(add(anna(), id, SampleFiles.pdf()), 409, "attachment-limit-reached");
    }

    @Test
    void theSweepLeavesThemAlone() throws IOException {
        String document = added(aCase());
        clock.shift(Duration.ofDays(2));
        contents.sweep();
        assertThat(contents.has(storedAs(document))).isTrue();
    }

    @Test
    void theAddressOfOneSaysWhereItIs() {
        String id = aCase();
        String location = add(anna(), id, SampleFiles.jpeg()).header("Location");
        assertThat(location).contains(id);
        anna().get(location.substring(location.indexOf("/v1/")))
                .then()
                .statusCode(200)
                .contentType(endsWith("image/jpeg"));
    }
}
