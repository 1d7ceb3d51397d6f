package it.opposizioni.portal.deskcomplaint;

import static it.opposizioni.portal.testing.FakeServices.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registrar adds what somebody sent to the desk, saves it to look at it once more, and removes what is wrong. */
@QuarkusTest
@AsRegistrar
class DeskAttachmentPagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/amministrazione/sportello/segnalazioni/" + ServiceAnswers.ID;
    private static final String PAGE = COMPLAINT + "/allegati";
    private static final String FILE = PAGE + "/" + ServiceAnswers.ATTACHMENT;
    private static final String REMOVAL = FILE + "/rimozione";
    private static final String IN_ENGLISH = "/en/administration/desk/complaints/" + ServiceAnswers.ID + "/attachments";
    private static final String SERVICE = DeskComplaintAnswers.SERVICE + "/" + ServiceAnswers.ID;
    private static final String CONTENT = "GET " + SERVICE + "/attachments/" + ServiceAnswers.ATTACHMENT;
    private static final String REMOVE = "POST " + SERVICE + "/attachments/" + ServiceAnswers.ATTACHMENT + "/removal";
    private static final String SEND = "main button[data-once]";
    private static final byte[] PDF = "%PDF-1.7 una lettera".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> NOTE =
            Map.of("channel", "POST", "receivedOn", "2026-11-24", "evidenceReference", "Prot. 77");

    private static void isToldOfTheChange(Browser.Seen seen) {
        assertThat(seen.address()).startsWith(COMPLAINT + "?");
        assertThat(seen.page().select("[role=alert]").text()).contains("Nel frattempo qualcosa è cambiato");
    }

    @Test
    void whatCameByPostIsAttached() {
        DeskComplaintAnswers.known();
        browser.open(PAGE).keep("desk-complaint-attach-it");
        Browser.Seen missing = browser.upload(SEND, Map.of("channel", "FAX"), "file", "lettera.pdf", PDF);
        assertThat(missing.page().select(".error-summary a").eachAttr("href")).containsExactly("#channel");
        browser.open(PAGE);
        Browser.Seen seen = browser.upload(SEND, Map.of("channel", "POST"), "file", "lettera.pdf", PDF);
        assertThat(seen.text()).contains("Allegato aggiunto.");
        FakeService.Asked added = complaint().lastAsked("POST " + SERVICE + "/attachments");
        assertThat(added.query()).contains("channel=POST");
        assertThat(added.body()).contains("%PDF-1.7 una lettera");
        browser.open(IN_ENGLISH).keep("desk-complaint-attach-en");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatWasNotAddedIsSaid(boolean takenOver) {
        DeskComplaintAnswers.shown();
        browser.open(PAGE);
        complaint()
                .refuse("POST " + SERVICE + "/attachments", 409, "complaint-taken-over", "Troppo tardi.", "[]")
                .answerFromNowOn(
                        "GET " + SERVICE,
                        DeskComplaintAnswers.changeable(takenOver ? "FILED" : "CLOSED_UPHELD", takenOver));
        isToldOfTheChange(browser.upload(SEND, Map.of("channel", "POST"), "file", "lettera.pdf", PDF));
    }

    @Test
    void aFileIsSavedAndNeverShown() {
        DeskComplaintAnswers.known();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.text()).contains("Nessuno ha controllato questi file");
        assertThat(seen.page().select("main a[href*=/allegati/]:not([href$=/rimozione])"))
                .hasSize(2);
        assertThat(seen.page()
                        .select("main a[href*=/allegati/]:not([href$=/rimozione])")
                        .first()
                        .attr("href"))
                .isEqualTo(FILE);
        HttpResponse<String> saved = browser.once(FILE, Map.of());
        assertThat(saved.body()).isEqualTo("content");
        assertThat(saved.headers().allValues("Content-Type")).containsExactly("image/jpeg");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"allegato-1.jpg\"");
        assertThat(saved.headers().allValues("Cache-Control")).contains("private, no-store");
        assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(saved.headers().allValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
    }

    @Test
    void whoHasSignedInMeanwhileHasItAlone() {
        DeskComplaintAnswers.shown();
        complaint().refuse(CONTENT, 409, "complaint-taken-over", "È della persona.", "[]");
        isToldOfTheChange(browser.open(FILE));
    }

    @Test
    void aWrongFileIsRemovedOnceTheRegistrarHasSaidHowThatCame() {
        DeskComplaintAnswers.known();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("main a.btn").first().attr("href")).isEqualTo(REMOVAL);
        Browser.Seen asked = browser.open(REMOVAL).keep("desk-complaint-remove-it");
        assertThat(asked.text())
                .contains(
                        "Vuoi togliere questo allegato?",
                        "Allegato 1: immagine JPEG",
                        "Maria Rossi",
                        ServiceAnswers.CODE);
        Browser.Seen missing = browser.submit(SEND, Map.of());
        assertThat(missing.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#receivedOn", "#evidenceReference");
        assertThat(complaint().asked(REMOVE)).isEmpty();
        Browser.Seen removed = browser.submit(SEND, NOTE);
        assertThat(removed.address()).isEqualTo(COMPLAINT + "?done=removed");
        assertThat(removed.text()).contains("Allegato tolto.");
        FakeService.Asked sent = complaint().lastAsked(REMOVE);
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(sent.body())
                .contains("\"desk\":{\"channel\":\"POST\"", "\"receivedAt\":\"2026-11-23T23:00:00Z\"")
                .contains("\"evidenceReference\":\"Prot. 77\"");
        browser.open(IN_ENGLISH + "/" + ServiceAnswers.ATTACHMENT + "/removal").keep("desk-complaint-remove-en");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        DeskComplaintAnswers.shown();
        browser.open(REMOVAL);
        complaint()
                .refuse(
                        REMOVE,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/desk/receivedAt\", \"code\": \"TOO_OLD\", \"detail\": \"Di troppo tempo fa.\"}]");
        assertThat(browser.submit(SEND, NOTE).page().select("#receivedOn-error").text())
                .contains("Di troppo tempo fa.");
    }

    /** The authority has the complaint, the person has signed in, or another registrar has removed it already. */
    @ParameterizedTest
    @CsvSource({"409, complaint-stage-conflict", "409, complaint-taken-over", "404, not-found"})
    void whatCannotBeRemovedAnyMoreIsSaid(int status, String slug) {
        DeskComplaintAnswers.shown();
        browser.open(REMOVAL);
        complaint().refuse(REMOVE, status, slug, "Troppo tardi.", "[]");
        isToldOfTheChange(browser.submit(SEND, NOTE));
    }

    @Test
    void whatIsNotThereIsNotAskedFor() {
        DeskComplaintAnswers.shown();
        assertThat(browser.open(PAGE + "/0199aaaa-0000-7000-8000-00000000dead/rimozione")
                        .address())
                .isEqualTo(COMPLAINT);
        assertThat(browser.open(PAGE + "/0199aaaa-0000-7000-8000-00000000dead").status())
                .isEqualTo(404);
    }

    @Test
    @AsGiulia
    void aCitizenSeesNone() {
        DeskComplaintAnswers.known();
        assertThat(browser.open(FILE).status()).isEqualTo(403);
        assertThat(browser.open(REMOVAL).status()).isEqualTo(403);
    }
}
