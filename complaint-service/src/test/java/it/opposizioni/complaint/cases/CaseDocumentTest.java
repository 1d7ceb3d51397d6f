package it.opposizioni.complaint.cases;

import static it.opposizioni.kit.testing.Patience.await;
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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.complaint.attachment.SlowUpload;
import it.opposizioni.complaint.attachment.StoredContents;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the authority itself adds to a case, until when, and who reads it. */
@QuarkusTest
class CaseDocumentTest extends OperatorScenario {

    private static final String DOCUMENTS = "/v1/cases/{id}/documents";
    private static final String ONE = DOCUMENTS + "/{document}";
    private static final String TITLE = "Verbale dell’ispezione n. 3 + allegato è%";

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    @Inject
    StoredContents contents;

    private static String encoded(String title) {
        return URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Response add(RequestSpecification who, String id, byte[] content) {
        return who.contentType("application/octet-stream")
                .header("Document-Title", encoded(TITLE))
                .body(content)
                .post(DOCUMENTS, id);
    }

    private static String added(String id) {
        return add(anna(), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Of anna. */
    private String aCase() {
        String complaint = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint);
        done(anna(), id, "assignment", "");
        return id;
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("urn:problem:opposizioni:" + type));
    }

    private UUID storedAs(String document) {
        return jdbc.first(
                        "select file from complaint_attachment where id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(document))
                .orElseThrow();
    }

    private List<String> looks() {
        return jdbc.query(
                "select kind || ' ' || coalesce(person, 'of nobody') || ' ' || resource from access_note"
                        + " where kind like 'ATTACHMENT%' order by id",
                row -> row.getString(1));
    }

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
    void whatADecisionWasProposedOnStaysAlsoWhenTheProposalIsReturned() {
        String id = aCase();
        String document = added(id);
        clock.shift(Duration.ofMinutes(5));
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        anna().get(DOCUMENTS, id).then().body("open", equalTo(false)).body("items.removable", contains(false));
        refused(anna().delete(ONE, id, document), 409, "case-stage-conflict");
        refused(add(anna(), id, SampleFiles.pdf()), 409, "case-stage-conflict");
        clock.shift(Duration.ofMinutes(5));
        done(bruno(), id, "return", "\"reason\": \"Manca un documento.\", ");
        refused(anna().delete(ONE, id, document), 409, "case-stage-conflict");
        String later = added(id);
        anna().get(DOCUMENTS, id).then().body("items.removable", contains(false, true));
        anna().delete(ONE, id, later).then().statusCode(204);
    }

    @Test
    void aDecidedCaseTakesOneOnlyWhileACourtHasYetToDecide() {
        String id = aCase();
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        refused(add(anna(), id, SampleFiles.pdf()), 409, "case-stage-conflict");
        post(anna(), id, "notifications", "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-25\"")
                .then()
                .statusCode(200);
        String appeal = post(anna(), id, "appeals", """
                "appellant": "REPORTER", "court": "Tribunale di Lodi", "docket": "R.G. 8/2026", "filedOn": "2026-11-25", "seen": 0""")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String document = added(id);
        anna().get(DOCUMENTS, id).then().body("open", equalTo(true)).body("items.removable", contains(false));
        refused(anna().delete(ONE, id, document), 409, "case-stage-conflict");
        anna().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"act\": \"REJECT\", \"day\": \"2026-11-25\", \"reference\": \"Sentenza 1/2026\", \"seen\": 1}")
                .post("/v1/cases/{id}/appeals/{appeal}/steps", id, appeal)
                .then()
                .statusCode(200);
        refused(add(anna(), id, SampleFiles.pdf()), 409, "case-stage-conflict");
    }

    @Test
    void nobodyAddsOneInACaseWithAComplaintOfTheirOwn() {
        String own = complaints.strong(as("anna", Role.CITIZEN));
        gathering.gather();
        String id = bruno().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Una campagna.\"}".formatted(own))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("summary.id");
        refused(add(anna(), id, SampleFiles.pdf()), 409, "own-complaint");
        anna().get(DOCUMENTS, id).then().body("open", equalTo(false));
        add(bruno(), id, SampleFiles.pdf()).then().statusCode(201);
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

    /** A file may take two minutes to arrive. */
    @Test
    void whatIsProposedWhileItArrivesIsProposedWithoutIt() throws IOException {
        String id = aCase();
        String path = DOCUMENTS.replace("{id}", id);
        try (SlowUpload slow = new SlowUpload(path, Tokens.of("anna", Role.REGULATOR), "Document-Title: Verbale")) {
            await().until(() -> jdbc.exists("select from complaint_attachment where added_at is null"));
            done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
            assertThat(slow.end()).contains("409");
        }
        assertThat(jdbc.exists("select from complaint_attachment")).isFalse();
        assertThat(jdbc.exists("select from case_document")).isFalse();
    }

    @Test
    void theDocumentsOfACaseThatGoesIntoAnotherFollowIt() {
        String first = complaints.strong(somebody());
        String second = complaints.strong(somebody());
        gathering.gather();
        String from = opened(first);
        String into = opened(second);
        done(anna(), from, "assignment", "");
        String document = added(from);
        String taken = added(from);
        anna().delete(ONE, from, taken).then().statusCode(204);
        done(anna(), from, "merge", "\"into\": \"%s\", \"reason\": \"La stessa campagna.\", ".formatted(into));
        anna().get(DOCUMENTS, from).then().body("items", empty()).body("open", equalTo(false));
        anna().get(DOCUMENTS, into).then().body("items.id", contains(document)).body("removed.id", contains(taken));
        assertThat(anna().get(ONE, into, document).asByteArray()).isEqualTo(SampleFiles.pdf());
        assertProblem(anna().get(ONE, from, document), 404);
        anna().delete(ONE, into, document).then().statusCode(204);
    }

    @Test
    void theDocumentsOfACaseThatIsDividedStayWithIt() {
        String complaint = complaints.strong(somebody());
        String other = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint, other);
        done(anna(), id, "assignment", "");
        String document = added(id);
        done(anna(), id, "split", "\"reason\": \"Un altro.\", \"complaintIds\": [\"%s\"], ".formatted(complaint));
        String part = jdbc.first(
                        "select case_id from complaint where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(complaint))
                .orElseThrow();
        anna().get(DOCUMENTS, part).then().body("items", empty());
        anna().get(DOCUMENTS, id).then().body("items.id", contains(document));
    }

    @Test
    void theWholeCaseHasThemWithTheirDigests() throws IOException {
        String id = aCase();
        added(id);
        Map<String, byte[]> files = WholeCaseTest.export(id);
        String name = files.keySet().stream()
                .filter(each -> each.startsWith("documents/"))
                .findFirst()
                .orElseThrow();
        assertThat(name).endsWith("-1.pdf");
        assertThat(files.get(name)).isEqualTo(SampleFiles.pdf());
        JsonNode document = json.readTree(files.get("case.json")).at("/documents/items/0");
        assertThat(document.at("/title").asText()).isEqualTo(TITLE);
        JsonNode manifest = json.readTree(files.get("manifest.json")).at("/files");
        assertThat(manifest.findValuesAsText("sha256"))
                .contains(document.at("/sha256").asText());
        assertThat(looks()).contains("ATTACHMENT of nobody " + id);
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
