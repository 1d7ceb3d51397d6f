package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An official puts a document of the authority's own into a case, saves one, and takes one back. */
@QuarkusTest
@AsRegulator
class CaseDocumentPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String PAGE = CASE + "/documenti";
    private static final String LIST = "GET /v1/cases/" + CaseAnswers.ID + "/documents";
    private static final String ADD = "POST /v1/cases/" + CaseAnswers.ID + "/documents";
    private static final String REMOVE = "DELETE /v1/cases/" + CaseAnswers.ID + "/documents/" + DocumentAnswers.ID;
    private static final String BUTTON = "main form[enctype] button";
    private static final String TITLE = "Verbale dell’ispezione è + 100%";
    private static final byte[] PDF = "%PDF-1.7 un verbale".getBytes(StandardCharsets.US_ASCII);

    @BeforeEach
    void aCase() {
        CaseAnswers.known(CaseAnswers.assigned());
    }

    private static FakeService complaints() {
        return FakeServices.complaint();
    }

    private static void known(boolean open) {
        complaints().answerFromNowOn(LIST, DocumentAnswers.documents(open));
    }

    @Test
    void theCaseLeadsToThePageWithWhatThereIsAndWhatWasTakenBack() {
        known(true);
        assertThat(browser.open(CASE).page().select("main a[href=" + PAGE + "]").eachText())
                .containsExactly("Documenti");
        Browser.Seen page = browser.open(PAGE).keep("authority-case-documents-it");
        assertThat(page.text())
                .contains(
                        "Verbale <b>dell’ispezione</b>",
                        "Data del documento: giovedì 19 novembre 2026",
                        "documento PDF, 1.235 kB")
                .contains("(tu)", "(Bruno Conti)", "Nessuno ha controllato questi file")
                .contains("Documenti tolti", "Lettera sbagliata");
        assertThat(page.page().select("main form[action*=rimozione]"))
                .as("a colleague's stays")
                .hasSize(1);
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/documents").keep("authority-case-documents-en");
    }

    @Test
    void whoHasComplainedInTheCaseIsToldThatColleaguesReadThem() {
        CaseAnswers.known(
                CaseAnswers.assigned().replace("\"proposedByMe\"", "\"ownComplaint\": true, \"proposedByMe\""));
        complaints().refuse(LIST, 409, "own-complaint", "Se ne occupa un collega.", "[]");
        Browser.Seen page = browser.open(PAGE).keep("authority-case-documents-own-it");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#list").text())
                .isEqualTo(
                        "Una segnalazione di questo fascicolo è tua: i documenti li leggono i colleghi che se ne occupano.");
        assertThat(page.page().select(BUTTON)).isEmpty();
        assertThat(browser.open(CASE + "/storia").status()).isEqualTo(200);
        assertThat(complaints().asked(LIST)).isEmpty();
    }

    /** The complaint has joined the case since the case was read. */
    @Test
    void theServiceSaysItToo() {
        complaints().answerFromNowOn(LIST, "{\"ownComplaint\": true, \"open\": false, \"items\": [], \"removed\": []}");
        Browser.Seen page = browser.open(PAGE);
        assertThat(page.page().select("#list").text())
                .isEqualTo(
                        "Una segnalazione di questo fascicolo è tua: i documenti li leggono i colleghi che se ne occupano.");
        assertThat(page.text()).doesNotContain("Non ci sono documenti");
        assertThat(page.page().select(BUTTON)).isEmpty();
        assertThat(browser.open(CASE + "/storia").status()).isEqualTo(200);
    }

    @Test
    void aDocumentIsSentOnUnderItsTitleAndInNoAddress() {
        known(true);
        complaints().answer(ADD, 201, DocumentAnswers.document());
        browser.open(PAGE);
        Browser.Seen seen = browser.upload(
                        BUTTON, Map.of("title", TITLE, "datedOn", "19/11/2026"), "file", "scansione di Giulia.pdf", PDF)
                .keep("authority-case-document-added-it");
        assertThat(seen.address()).isEqualTo(PAGE + "?done=added");
        assertThat(seen.page().select("main [role=status]").text()).contains("Il documento è stato aggiunto.");
        FakeService.Asked asked = complaints().lastAsked(ADD);
        assertThat(asked.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(URLDecoder.decode(asked.header("Document-Title").replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(TITLE);
        assertThat(asked.header("Document-Title")).matches("[\\x20-\\x7e]*");
        assertThat(asked.header("Document-Date")).isEqualTo("2026-11-19");
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.headers().toString()).doesNotContain("Giulia", "scansione");
    }

    @Test
    void theDateMayBeLeftOut() {
        known(true);
        complaints().answer(ADD, 201, DocumentAnswers.document());
        browser.open(PAGE);
        browser.upload(BUTTON, Map.of("title", "Parere"), "file", "a.pdf", PDF);
        assertThat(complaints().lastAsked(ADD).headers().toString().toLowerCase(Locale.ROOT))
                .doesNotContain("document-date");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsSent() {
        known(true);
        browser.open(PAGE);
        Browser.Seen seen = browser.upload(BUTTON, Map.of("datedOn", "ieri"), "file", "", new byte[0])
                .keep("authority-case-document-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#title", "#datedOn", "#file");
        assertThat(seen.page().title()).startsWith("Errore");
        assertThat(browser.upload(BUTTON, Map.of("title", "x".repeat(201), "datedOn", ""), "file", "a.pdf", PDF)
                        .page()
                        .select("#title-error")
                        .text())
                .contains("al massimo 200 caratteri");
        Browser.Seen without = browser.upload(BUTTON, Map.of("title", TITLE, "datedOn", ""), "file", "", new byte[0]);
        assertThat(without.page().select("#file-error").text()).contains("Scegli un file da aggiungere.");
        assertThat(without.page().select("#title").val()).isEqualTo(TITLE);
        assertThat(complaints().asked(ADD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "415, attachment-type-not-accepted, Usa JPEG, '', file",
        "409, case-stage-conflict, La decisione è già proposta., '', file",
        "409, own-complaint, Se ne occupa un collega., '', file",
        "422, invalid-request, Il giorno non può essere nel futuro., /datedOn, datedOn",
        "422, invalid-request, Togli i caratteri che non si vedono., /title, title",
        "429, too-many-requests, Attendi, '', file"
    })
    void whatTheServiceRefusesIsSaidAtItsField(int status, String slug, String detail, String pointer, String field) {
        known(true);
        String errors = pointer.isEmpty()
                ? "[]"
                : "[{\"pointer\": \"%s\", \"code\": \"WRONG\", \"detail\": \"%s\"}]".formatted(pointer, detail);
        complaints().refuse(ADD, status, slug, detail, errors);
        browser.open(PAGE);
        Browser.Seen seen = browser.upload(BUTTON, Map.of("title", TITLE), "file", "a.pdf", PDF);
        assertThat(seen.page().select("#" + field + "-error").text()).contains(detail);
        assertThat(seen.page().select("#title").val()).isEqualTo(TITLE);
    }

    @Test
    void aDocumentIsSavedAndTakenBack() {
        known(true);
        complaints().answer(LIST + "/" + DocumentAnswers.ID, "content").answer(REMOVE, 204, "");
        HttpResponse<String> saved = browser.once(PAGE + "/" + DocumentAnswers.ID, Map.of());
        assertThat(saved.body()).isEqualTo("content");
        assertThat(saved.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"documento-1.pdf\"");
        assertThat(browser.open(PAGE + "/" + CaseAnswers.ATTACHMENT).status()).isEqualTo(404);
        browser.open(PAGE);
        Browser.Seen after = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(after.page().select("main [role=status]").first().text()).isEqualTo("Il documento è stato tolto.");
        assertThat(complaints().asked(REMOVE)).hasSize(1);
    }

    @Test
    void whatCannotBeTakenBackAnyMoreSaysWhy() {
        known(true);
        complaints().refuse(REMOVE, 409, "case-stage-conflict", "Resta nel fascicolo.", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(seen.page().select(".error-summary a").text()).contains("Resta nel fascicolo.");
    }

    /** The case went into another one, and the document with it. */
    @Test
    void whatIsInAnotherCaseByNowWasNotTakenBack() {
        known(true);
        complaints().refuse(REMOVE, 404, "not-found", "Non c’è.", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(seen.page().select(".error-summary a").text()).contains("non è più in questo fascicolo");
        assertThat(seen.text()).doesNotContain("Il documento è stato tolto.");
    }

    /** A colleague has proposed a decision while the file was chosen: the form is gone. */
    @Test
    void whatIsRefusedWhereNothingCanBeAddedAnyMoreIsSaidAtTheList() {
        known(true);
        complaints().refuse(ADD, 409, "case-stage-conflict", "La decisione è già proposta.", "[]");
        browser.open(PAGE);
        known(false);
        Browser.Seen seen = browser.upload(BUTTON, Map.of("title", TITLE), "file", "a.pdf", PDF)
                .keep("authority-case-documents-refused-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#list");
        assertThat(seen.page().select(".error-summary a").text()).contains("La decisione è già proposta.");
    }

    @Test
    void whereNothingCanBeAddedThePageSaysUntilWhenItCould() {
        known(false);
        Browser.Seen page = browser.open(PAGE).keep("authority-case-documents-closed-it");
        assertThat(page.page().select("main form[enctype]")).isEmpty();
        assertThat(page.text()).contains("Ora non si possono aggiungere documenti.");
    }

    @Test
    void theHistoryTellsWhatWasAddedAndTakenBack() {
        known(true);
        assertThat(browser.open(CASE + "/storia").text())
                .contains(
                        "Documento aggiunto – tu", "Documento aggiunto – Bruno Conti", "Verbale <b>dell’ispezione</b>")
                .contains("Documento tolto – tu", "Lettera sbagliata");
    }

    @Test
    void aServiceThatDoesNotAnswerLeavesThePagesWhole() {
        complaints().refuse(LIST, 503, "unavailable", "Riprova.", "[]");
        assertThat(browser.open(PAGE).text()).contains("Dati non disponibili ora");
        assertThat(browser.open(CASE + "/storia").status()).isEqualTo(200);
    }

    /** While the release before still answers. */
    @Test
    void aServiceThatKnowsNoDocumentsLeavesThePagesWhole() {
        complaints().refuse(LIST, 404, "not-found", "Non c’è", "[]");
        assertThat(browser.open(PAGE).text()).contains("Non ci sono documenti.");
        assertThat(browser.open(CASE + "/storia").status()).isEqualTo(200);
    }

    @Test
    @AsAcme
    void anOperatorSeesNone() {
        known(true);
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
        assertThat(browser.open(PAGE + "/" + DocumentAnswers.ID).status()).isEqualTo(403);
    }
}
