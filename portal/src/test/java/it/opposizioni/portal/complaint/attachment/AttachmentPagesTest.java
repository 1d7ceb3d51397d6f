package it.opposizioni.portal.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person adds photos, recordings and documents to a complaint, saves them and takes them back. */
@QuarkusTest
@AsGiulia
class AttachmentPagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;
    private static final String PAGE = COMPLAINT + "/allegati";
    private static final String QUESTION = "GET /v1/complaints/" + ServiceAnswers.ID;
    private static final String LIST = QUESTION + "/attachments";
    private static final String ADD = "POST /v1/complaints/" + ServiceAnswers.ID + "/attachments";
    private static final String REMOVE =
            "DELETE /v1/complaints/" + ServiceAnswers.ID + "/attachments/" + ServiceAnswers.ATTACHMENT;
    private static final String BUTTON = "main form[enctype] button";
    private static final byte[] PDF = "%PDF-1.7 una bolletta".getBytes(StandardCharsets.US_ASCII);

    private static FakeService complaints() {
        return FakeServices.complaint();
    }

    private static void known(String stage, String attachments) {
        complaints().answer(QUESTION, ServiceAnswers.complaint(stage, ""));
        complaints().answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        complaints().answer(LIST, attachments);
    }

    private static void empty(String stage) {
        known(stage, "{\"items\": [], \"left\": 5}");
    }

    @Test
    void whoHasJustFiledIsInvitedToAdd() {
        empty("FILED");
        Browser.Seen seen = browser.open(COMPLAINT).keep("complaint-without-attachments-it");
        assertThat(seen.text()).contains("Hai una foto, una registrazione o un documento?", "Non ci sono allegati.");
        assertThat(seen.page().select("main a[href=" + PAGE + "]").eachText())
                .containsExactly("Aggiungi un allegato", "Aggiungi o togli allegati");
    }

    @Test
    void theComplaintShowsWhatWasAdded() {
        known("EVIDENCE_COLLECTED", ServiceAnswers.attachments(3));
        Browser.Seen seen = browser.open(COMPLAINT).keep("complaint-with-attachments-it");
        assertThat(seen.text())
                .contains("Allegato 1: immagine JPEG", "1.235 kB", "Allegato 2: audio M4A")
                .doesNotContain("Hai una foto");
        assertThat(seen.page().select("main a[href*=/allegati/]").first().attr("href"))
                .isEqualTo(PAGE + "/" + ServiceAnswers.ATTACHMENT);
    }

    /** A service of the release before has no attachments, and a store that is away takes nothing else with it. */
    @Test
    void theComplaintStandsWithoutThem() {
        complaints().answer(QUESTION, ServiceAnswers.complaint("FILED", ""));
        complaints().answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        assertThat(browser.open(COMPLAINT).text()).doesNotContain("Allegati", "allegati");
        complaints().refuse(LIST, 503, "unavailable", "Riprova.", "[]");
        Browser.Seen seen = browser.open(COMPLAINT).keep("complaint-attachments-down-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Dati non disponibili ora", "Hanno chiamato a cena.");
    }

    @Test
    void aFileIsSentOnAsItIsAndUnderNoName() {
        empty("FILED");
        complaints().answer(ADD, 201, ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "PDF", PDF.length));
        Browser.Seen form = browser.open(PAGE).keep("attachments-empty-it");
        assertThat(form.text()).contains("Non ci sono allegati.", "Puoi aggiungerne ancora 5.");
        Browser.Seen seen = browser.upload(BUTTON, Map.of(), "file", "bolletta di Giulia.pdf", PDF);
        assertThat(seen.address()).isEqualTo(PAGE + "?done=added");
        assertThat(seen.keep("attachments-added-it")
                        .page()
                        .select("main [role=status]")
                        .text())
                .contains("L’allegato è stato aggiunto.");
        FakeService.Asked asked = complaints().lastAsked(ADD);
        assertThat(asked.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(asked.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.headers().toString()).doesNotContain("Giulia", "bolletta");
    }

    /** However large it is, the service is sent one byte more than it takes, and says no itself. */
    @Test
    void ofAFileThatIsTooLargeOnlyTheBeginningIsSentOn() {
        empty("FILED");
        complaints().refuse(ADD, 413, "attachment-too-large", "Il file supera 10 MB: riduci l’immagine.", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.upload(BUTTON, Map.of(), "file", "foto.jpg", new byte[11 << 20]);
        assertThat(seen.page().select("#file-error").text()).contains("riduci l’immagine");
        assertThat(complaints().lastAsked(ADD).body()).hasSize((10 << 20) + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "422, attachment-empty, Il file è vuoto",
        "415, attachment-type-not-accepted, Usa JPEG",
        "422, attachment-encrypted, Il PDF è protetto",
        "413, attachment-too-large, Riduci l’immagine",
        "409, attachment-limit-reached, Togline uno",
        "409, complaint-stage-conflict, Non si può più",
        "400, attachment-broken-off, Invialo di nuovo",
        "429, too-many-requests, Attendi"
    })
    void whatIsWrongIsSaidBesideTheField(int status, String slug, String detail) {
        empty("FILED");
        complaints().refuse(ADD, status, slug, detail, "[]");
        browser.open(PAGE);
        Browser.Seen seen =
                browser.upload(BUTTON, Map.of(), "file", "foto.jpg", PDF).keep("attachments-" + slug + "-it");
        assertThat(seen.page().select("#file-error").text()).contains(detail);
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#file");
        assertThat(seen.page().title()).startsWith("Errore");
        assertThat(seen.text()).doesNotContain("è stato aggiunto");
    }

    @Test
    void withoutAFileNothingIsSentAndAStoreThatIsAwayIsAskedLater() {
        empty("FILED");
        complaints().refuse(ADD, 503, "unavailable", "Riprova.", "[]");
        browser.open(PAGE);
        assertThat(browser.upload(BUTTON, Map.of(), "file", "", new byte[0])
                        .keep("attachments-no-file-it")
                        .page()
                        .select("#file-error")
                        .text())
                .contains("Scegli un file da aggiungere.");
        assertThat(complaints().asked(ADD)).isEmpty();
        assertThat(browser.upload(BUTTON, Map.of(), "file", "foto.jpg", PDF)
                        .page()
                        .select("#file-error")
                        .text())
                .contains("Riprova fra poco");
    }

    @Test
    void anAttachmentIsSavedAndTakenBack() {
        known("FILED", ServiceAnswers.attachments(3));
        complaints().answer(LIST + "/" + ServiceAnswers.ATTACHMENT, "content").answer(REMOVE, 204, "");
        Browser.Seen seen = browser.open(PAGE).keep("attachments-it");
        browser.open("/en/personal-area/complaints/" + ServiceAnswers.ID + "/attachments")
                .keep("attachments-en");
        assertThat(seen.text()).contains("Puoi aggiungerne ancora 3.");
        HttpResponse<String> saved = browser.once(PAGE + "/" + ServiceAnswers.ATTACHMENT, Map.of());
        assertThat(saved.body()).isEqualTo("content");
        assertThat(saved.headers().allValues("Content-Type")).containsExactly("image/jpeg");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"allegato-1.jpg\"");
        browser.open(PAGE);
        Browser.Seen after = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(after.page().select("main [role=status]").first().text()).isEqualTo("L’allegato è stato tolto.");
        assertThat(complaints().asked(REMOVE)).hasSize(1);
    }

    @Test
    void aSecondClickFindsItTakenBackAsWell() {
        known("FILED", ServiceAnswers.attachments(3));
        complaints().refuse(REMOVE, 404, "not-found", "Non trovato.", "[]");
        browser.open(PAGE);
        Browser.Seen after = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(after.page().select("main [role=status]").first().text()).isEqualTo("L’allegato è stato tolto.");
    }

    @Test
    void whatTheAuthorityHasTakenInChargeStaysAsItIs() {
        known("TAKEN_IN_CHARGE", ServiceAnswers.attachments(0));
        Browser.Seen seen = browser.open(PAGE).keep("attachments-closed-it");
        assertThat(seen.text()).contains("gli allegati non si possono più cambiare", "Allegato 1: immagine JPEG");
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(browser.open(COMPLAINT).page().select("main a[href=" + PAGE + "]"))
                .isEmpty();
    }

    @Test
    void fiveAreAllThereCanBe() {
        known("FILED", ServiceAnswers.attachments(0));
        Browser.Seen seen = browser.open(PAGE).keep("attachments-full-it");
        assertThat(seen.text()).contains("Hai raggiunto il numero massimo di allegati.");
        assertThat(seen.page().select("main form[enctype]")).isEmpty();
        assertThat(seen.page().select("main form[action*=rimozione]")).hasSize(2);
    }

    @Test
    void whatCannotBeTakenBackAnyMoreSaysWhy() {
        known("FILED", ServiceAnswers.attachments(3));
        complaints().refuse(REMOVE, 409, "complaint-stage-conflict", "Qualcuno ci lavora già.", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(seen.keep("attachments-not-removed-it")
                        .page()
                        .select(".error-summary a")
                        .text())
                .contains("Qualcuno ci lavora già.");
    }

    @Test
    @AsAcme
    void anOperatorSeesNone() {
        known("FILED", ServiceAnswers.attachments(3));
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
        assertThat(browser.open(PAGE + "/" + ServiceAnswers.ATTACHMENT).status())
                .isEqualTo(403);
        assertThat(browser.open("/it/autorita/segnalazioni/" + ServiceAnswers.ID + "/allegati/"
                                + ServiceAnswers.ATTACHMENT)
                        .status())
                .isEqualTo(403);
    }
}
