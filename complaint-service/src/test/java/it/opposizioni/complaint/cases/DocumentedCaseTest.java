package it.opposizioni.complaint.cases;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.complaint.attachment.SlowUpload;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Until when a case takes documents of the authority's own, and where they go with it. */
@QuarkusTest
class DocumentedCaseTest extends DocumentScenario {

    @Inject
    ObjectMapper json;

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

    /** The decision is about the whole file, and a colleague may add to it while it is written. */
    @Test
    void whoHasNotReadWhatAColleagueAddedDoesNotPropose() {
        String id = aCase();
        proposed(id, 0).then().statusCode(200).body("documentChanges", equalTo(0));
        done(bruno(), id, "return", "\"reason\": \"Manca il verbale.\", ");
        String document = add(bruno(), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(proposed(id, 0), 409, "case-documents-changed");
        bruno().delete(ONE, id, document).then().statusCode(204);
        refused(proposed(id, 1), 409, "case-documents-changed");
        proposed(id, 2).then().statusCode(200).body("documentChanges", equalTo(2));
    }

    private static Response proposed(String id, int documentsRead) {
        return act(
                anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", \"documentsRead\": " + documentsRead + ", ");
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

    /** A copy of the portal of the release before reads the list on pages that show more of the case. */
    private static void noneIsListed(String id) {
        anna().get(DOCUMENTS, id)
                .then()
                .statusCode(200)
                .body("ownComplaint", equalTo(true))
                .body("open", equalTo(false))
                .body("items", empty())
                .body("removed", empty());
    }

    @Test
    void nobodyAddsOrReadsOneInACaseWithAComplaintOfTheirOwn() {
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
        String document = add(bruno(), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        noneIsListed(id);
        refused(anna().get(ONE, id, document), 409, "own-complaint");
        refused(anna().delete(ONE, id, document), 409, "own-complaint");
        assertThat(looks()).isEmpty();
        anna().get("/v1/cases/{id}/timeline", id)
                .then()
                .statusCode(200)
                .body("entries.kind", not(hasItem("DOCUMENT_ADDED")));
        bruno().get("/v1/cases/{id}/timeline", id).then().body("entries.note", hasItem(TITLE));
        assertThat(bruno().get(ONE, id, document).asByteArray()).isEqualTo(SampleFiles.pdf());
    }

    /** An official who added one does not read it any more once a complaint of theirs is in the case. */
    @Test
    void whoComplainsLaterReadsNoneAnyMore() {
        String id = aCase();
        String document = added(id);
        String own = complaints.strong(as("anna", Role.CITIZEN));
        jdbc.update("update complaint set case_id = ? where id = ?", UUID.fromString(id), UUID.fromString(own));
        noneIsListed(id);
        refused(anna().get(ONE, id, document), 409, "own-complaint");
        bruno().get(DOCUMENTS, id).then().body("ownComplaint", equalTo(false)).body("items.id", contains(document));
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

    /** A decision was proposed on the one, and not on the other, whatever became of their cases. */
    @Test
    void whatADecisionWasProposedOnStaysInAnotherCaseToo() {
        String first = complaints.strong(somebody());
        String second = complaints.strong(somebody());
        gathering.gather();
        String from = opened(first);
        String into = opened(second);
        String loose = added(into);
        done(anna(), from, "assignment", "");
        String document = added(from);
        done(anna(), from, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), from, "return", "\"reason\": \"È la stessa campagna.\", ");
        done(anna(), from, "merge", "\"into\": \"%s\", \"reason\": \"La stessa campagna.\", ".formatted(into));
        refused(anna().delete(ONE, into, document), 409, "case-stage-conflict");
        anna().delete(ONE, into, loose).then().statusCode(204);
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
}
