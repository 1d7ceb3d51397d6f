package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole case leaves by two persons: one asks, another one releases. */
@QuarkusTest
@AsRegulator
class ReleasePagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String PAGE = CASE + "/fascicolo-completo";
    private static final String LIST = "GET /v1/case-releases";
    private static final String ASK = "POST /v1/case-releases";
    private static final String ONE = ASK + "/" + ReleaseAnswers.ID;
    private static final String FILE = "GET /v1/cases/" + CaseAnswers.ID + "/export";

    @BeforeEach
    void aCase() {
        CaseAnswers.known(CaseAnswers.decided());
    }

    private static void releases(String... found) {
        FakeServices.complaint().answerFromNowOn(LIST, ReleaseAnswers.list(found));
    }

    @Test
    void itIsAskedForWithAPurpose() {
        releases();
        browser.open(CASE + "/linea-del-tempo");
        String link =
                browser.current().page().select("a[href$=fascicolo-completo]").attr("href");
        Browser.Seen seen = browser.open(link).keep("authority-whole-case-it");
        assertThat(seen.text()).contains("servono due persone", "Nessuno ha ancora chiesto");
        Browser.Seen missing =
                browser.submit("main form button[value=ASK]", Map.of()).keep("authority-whole-case-error-it");
        assertThat(missing.page().select(".error-summary a").attr("href")).isEqualTo("#purpose");
        assertThat(FakeServices.complaint().asked(ASK)).isEmpty();
        FakeServices.complaint().answer(ASK, ReleaseAnswers.of("REQUESTED", "anna", true));
        Browser.Seen done = browser.submit("main form button[value=ASK]", Map.of("purpose", "Ispezione 12"));
        assertThat(done.address()).endsWith("/fascicolo-completo");
        assertThat(FakeServices.complaint().lastAsked(ASK).body())
                .isEqualTo("{\"caseId\":\"" + CaseAnswers.ID + "\",\"purpose\":\"Ispezione 12\"}");
        assertThat(FakeServices.complaint().lastAsked(ASK).header("Idempotency-Key"))
                .isNotBlank();
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/whole-case").keep("authority-whole-case-en");
    }

    @Test
    void whoAskedWaitsAndCanTakeItBack() {
        releases(ReleaseAnswers.of("REQUESTED", "anna", true));
        FakeServices.complaint().answer(ONE + "/withdrawal", ReleaseAnswers.of("TAKEN_BACK", "anna", true));
        Browser.Seen seen = browser.open(PAGE).keep("authority-whole-case-waiting-it");
        assertThat(seen.page().select(".notice.wait").text()).contains("deve autorizzarlo un’altra persona");
        assertThat(seen.page().select("button[value=ASK], button[value=RELEASE]"))
                .isEmpty();
        assertThat(seen.page().select("a[href$=archivio]")).isEmpty();
        browser.submit("main form button[value=TAKE_BACK]", Map.of());
        assertThat(FakeServices.complaint().asked(ONE + "/withdrawal")).hasSize(1);
    }

    @Test
    void anotherOfficialReleasesOrRefuses() {
        releases(ReleaseAnswers.of("REQUESTED", "bruno", false));
        FakeServices.complaint()
                .answer(ONE + "/approval", ReleaseAnswers.of("RELEASED", "bruno", false))
                .answer(ONE + "/refusal", ReleaseAnswers.of("REFUSED", "bruno", false));
        Browser.Seen seen = browser.open(PAGE).keep("authority-whole-case-to-release-it");
        assertThat(seen.page().select("input[name=release] + label").text())
                .contains("Ispezione 12", "Lo chiede bruno Neri");
        assertThat(browser.submit("main form button[value=RELEASE]", Map.of())
                        .page()
                        .select("#release-error")
                        .text())
                .contains("Scegli una richiesta.");
        browser.submit("main form button[value=RELEASE]", Map.of("release", ReleaseAnswers.ID));
        assertThat(FakeServices.complaint().asked(ONE + "/approval")).hasSize(1);
        browser.submit(
                "main form button[value=REFUSE]", Map.of("release", ReleaseAnswers.ID, "reason", "Basta l’elenco."));
        assertThat(FakeServices.complaint().lastAsked(ONE + "/refusal").body())
                .isEqualTo("{\"reason\":\"Basta l’elenco.\"}");
    }

    /** A reason is written to refuse: the Enter key releases no file. */
    @Test
    void enterInTheReasonRefuses() {
        releases(ReleaseAnswers.of("REQUESTED", "bruno", false));
        FakeServices.complaint().answer(ONE + "/refusal", ReleaseAnswers.of("REFUSED", "bruno", false));
        browser.open(PAGE);
        browser.submit(
                "main form:has(#reason) button", Map.of("release", ReleaseAnswers.ID, "reason", "Basta l’elenco."));
        assertThat(FakeServices.complaint().asked(ONE + "/refusal")).hasSize(1);
        assertThat(FakeServices.complaint().asked(ONE + "/approval")).isEmpty();
    }

    @Test
    void nothingIsReleasedWithAReasonToRefuseIt() {
        releases(ReleaseAnswers.of("REQUESTED", "bruno", false));
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(
                        "main form button[value=RELEASE]",
                        Map.of("release", ReleaseAnswers.ID, "reason", "Basta l’elenco."))
                .keep("authority-whole-case-reason-it");
        assertThat(seen.page().select("#reason-error").text()).contains("per autorizzarlo cancella il motivo");
        assertThat(seen.page().select("#reason").val()).isEqualTo("Basta l’elenco.");
        assertThat(seen.page().select("input[name=release][checked]")).hasSize(1);
        assertThat(FakeServices.complaint().asked(ONE + "/approval")).isEmpty();
    }

    @Test
    void whatTheServiceRefusesIsSaidOnThePage() {
        releases(ReleaseAnswers.of("REQUESTED", "bruno", false));
        FakeServices.complaint()
                .refuse(ONE + "/approval", 409, "export-request-decided", "Qualcuno ha già risposto.", "[]")
                .refuse(
                        ONE + "/refusal",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/reason\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi il motivo.\"}]");
        browser.open(PAGE);
        assertThat(browser.submit("main form button[value=RELEASE]", Map.of("release", ReleaseAnswers.ID))
                        .page()
                        .select(".error-summary")
                        .text())
                .contains("Qualcuno ha già risposto.");
        assertThat(browser.submit("main form button[value=REFUSE]", Map.of("release", ReleaseAnswers.ID))
                        .page()
                        .select("#reason-error")
                        .text())
                .contains("Scrivi il motivo.");
    }

    @Test
    void whatWasReleasedIsAFile() {
        releases(ReleaseAnswers.of("RELEASED", "anna", true));
        FakeServices.complaint().answer(FILE, "PK");
        Browser.Seen seen = browser.open(PAGE).keep("authority-whole-case-released-it");
        assertThat(seen.page().select(".notice.ok").text()).contains("26 novembre 2026");
        assertThat(seen.page().select("main tbody tr").text()).contains("Ispezione 12", "tu", "Carla Conti", "2");
        Browser.Seen file = browser.open(seen.page().select("a[href$=archivio]").attr("href"));
        assertThat(file.answer().body()).isEqualTo("PK");
        assertThat(file.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"fascicolo-completo.zip\"");
        assertThat(file.answer().headers().firstValue("Content-Type")).contains("application/zip");
    }

    /** It may be over since the page was shown. */
    @Test
    void whatIsNotReleasedLeadsBackToThePage() {
        releases();
        FakeServices.complaint().refuse(FILE, 409, "export-not-released", "Chiedilo.", "[]");
        Browser.Seen seen = browser.open(PAGE + "/archivio");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("button[value=ASK]")).hasSize(1);
    }

    @Test
    void allOfficialsSeeWhoAskedForWhat() {
        FakeServices.complaint()
                .answer(LIST, "{\"items\": [" + ReleaseAnswers.of("REFUSED", "bruno", false) + "], \"next\": \"abc\"}");
        Browser.Seen seen =
                browser.open("/it/autorita/file-scaricati/fascicoli-completi").keep("authority-whole-cases-it");
        assertThat(seen.page().select("main tbody tr").text())
                .contains("Ispezione 12", "negato", "Basta l’elenco.", "bruno Neri", "Carla Conti");
        assertThat(seen.page().select("main tbody a").attr("href")).isEqualTo(PAGE);
        assertThat(seen.page().select("a[rel=next]").attr("href")).endsWith("?cursor=abc");
        browser.open("/en/authority/exports/whole-cases").keep("authority-whole-cases-en");
    }

    /** The release before this one. */
    @Test
    void aServiceThatDoesNotKnowTheQuestionIsNotAvailable() {
        FakeServices.complaint().refuse(LIST, 404, "not-found", "Non c’è.", "[]");
        assertThat(browser.open(PAGE).page().select("main [role=status]")).hasSize(1);
        assertThat(browser.open("/it/autorita/file-scaricati/fascicoli-completi")
                        .page()
                        .select("main [role=status]"))
                .hasSize(1);
    }
}
