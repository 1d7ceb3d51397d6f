package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.ChosenFile;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos, recordings and documents that come with a complaint while it is filed, chosen by a person without script. */
@QuarkusTest
@AsGiulia
class FilesAtCheckTest extends FilesScenario {

    private static void nothingIsFiled() {
        assertThat(complaints().asked(FILE)).isEmpty();
        assertThat(complaints().asked(ADD)).isEmpty();
    }

    @Test
    void eachIsAddedOnceTheComplaintIsFiled() {
        toTheCheck();
        assertThat(browser.current().page().select("input[type=file][multiple]").attr("aria-describedby"))
                .isEqualTo("files-hint");
        Browser.Seen seen = send(PHOTO, BILL).keep("complaint-filed-with-files-it");
        assertThat(seen.address()).isEqualTo(COMPLAINT);
        assertThat(seen.text())
                .contains("Abbiamo ricevuto la segnalazione", "Allegato 1: immagine JPEG")
                .doesNotContain("Non tutti i file");
        assertThat(complaints().asked(FILE)).hasSize(1);
        List<FakeService.Asked> added = complaints().asked(ADD);
        assertThat(added).extracting(FakeService.Asked::body).containsExactly("photo", "%PDF-1.7 bill");
        assertThat(added)
                .extracting(asked -> asked.header("Idempotency-Key"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(added.toString()).doesNotContain("Giulia", "bolletta");
    }

    @Test
    void whoChoosesNoneFilesWithoutAny() {
        toTheCheck();
        assertThat(browser.submit(NEXT, DECLARED).address()).isEqualTo(COMPLAINT);
        assertThat(complaints().asked(FILE)).hasSize(1);
        assertThat(complaints().asked(ADD)).isEmpty();
    }

    @Test
    void theyGoToTheComplaintThatTheCallsAreAddedTo() {
        complaints()
                .answer(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("EVIDENCE_COLLECTED") + "], \"next\": null}")
                .answer(FILE + "/" + ServiceAnswers.ID + "/calls", ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""));
        toTheCheck();
        Browser.Seen seen = browser.upload("main button[name=join]", DECLARED, "files", List.of(PHOTO));
        assertThat(seen.address()).isEqualTo(COMPLAINT);
        assertThat(complaints().asked(FILE)).isEmpty();
        assertThat(complaints().lastAsked(ADD).body()).isEqualTo("photo");
    }

    @ParameterizedTest
    @CsvSource({
        "vuota.jpg, 0, Il file «vuota.jpg» è vuoto",
        "grande.jpg, 10485761, Il file «grande.jpg» supera 10 MB",
        "vacanze.jpg, 20000000, Il file «vacanze.jpg» supera 10 MB",
        "lettera.docx, 10, Il file «lettera.docx» non è di un tipo accettato"
    })
    void whatIsWrongWithOneIsSaidBeforeTheComplaintIsFiled(String name, int length, String why) {
        String check = toTheCheck();
        Browser.Seen seen = send(PHOTO, new ChosenFile(name, new byte[length]), BILL);
        assertThat(seen.address()).startsWith(check + "?form=");
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#files");
        assertThat(seen.page().select("#files-error").text()).contains(why);
        assertThat(seen.page().select("#files-hint").text()).contains("sceglili di nuovo tutti");
        assertThat(seen.page().select("#declaration[checked]")).hasSize(1);
        nothingIsFiled();

        seen.keep("new-check-file-wrong-it");
        assertThat(send(PHOTO).address()).isEqualTo(COMPLAINT);
        assertThat(complaints().asked(ADD)).hasSize(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndInEnglish() {
        String check =
                toTheCheck().replace("/it/area-personale/segnalazioni/nuova", "/en/personal-area/complaints/new");
        browser.open(check.replace("/controllo", "/check"));
        Browser.Seen seen = send(new ChosenFile("empty.png", new byte[0]), new ChosenFile("film.mov", bytes("film")));
        assertThat(seen.keep("new-check-files-wrong-en")
                        .page()
                        .select("#files-error")
                        .text())
                .contains("“empty.png” is empty", "“film.mov” is of a type that is not accepted");
        nothingIsFiled();
    }

    @Test
    void fiveAreTakenAndSixAreNot() {
        toTheCheck();
        List<ChosenFile> six = Collections.nCopies(6, PHOTO);
        Browser.Seen seen = browser.upload(NEXT, DECLARED, "files", six);
        assertThat(seen.page().select("#files-error").text()).contains("Scegline al massimo cinque.");
        nothingIsFiled();
        assertThat(browser.upload(NEXT, DECLARED, "files", six.subList(0, 5)).address())
                .isEqualTo(COMPLAINT);
        assertThat(complaints().asked(ADD)).hasSize(5);
    }

    /** Five of the largest, which is more than any other form of the site may bring. */
    @Test
    void fiveLargeOnesPass() {
        toTheCheck();
        ChosenFile large = new ChosenFile("lunga.wav", new byte[10 << 20]);
        Browser.Seen seen = browser.upload(NEXT, DECLARED, "files", Collections.nCopies(5, large));
        assertThat(seen.address()).isEqualTo(COMPLAINT);
        assertThat(complaints().asked(ADD))
                .hasSize(5)
                .allSatisfy(asked -> assertThat(asked.body()).hasSize(10 << 20));
    }

    @Test
    void withoutADeclarationTheyHaveToBeChosenAgain() {
        toTheCheck();
        Browser.Seen seen = browser.upload(NEXT, Map.of(), "files", List.of(PHOTO));
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#declaration");
        assertThat(seen.page().select("#files-hint").text()).contains("sceglili di nuovo tutti");
        nothingIsFiled();
    }

    @Test
    void aFileThatIsRefusedDoesNotHideThatTheComplaintIsFiled() {
        complaints().forget(ADD);
        complaints()
                .refuse(ADD, 422, "attachment-encrypted", "Il PDF è protetto.", "[]")
                .answer(ADD, 201, ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "JPEG", 5));
        String check = toTheCheck();
        Browser.Seen seen = send(BILL, PHOTO).keep("complaint-filed-file-refused-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.address()).startsWith(COMPLAINT + "?form=");
        assertThat(seen.page().select("main [role=alert] li").eachText())
                .containsExactly("bolletta.pdf Il PDF è protetto.");
        assertThat(seen.page().select("main [role=alert] a").eachAttr("href")).containsExactly(COMPLAINT + "/allegati");
        assertThat(seen.text())
                .contains(
                        "Abbiamo ricevuto la segnalazione, ma questi file non sono stati aggiunti:",
                        "Abbiamo ricevuto la segnalazione Codice",
                        "Allegato 1: immagine JPEG");
        assertThat(complaints().asked(ADD)).hasSize(2);

        // and the way back says so, too
        assertThat(browser.open(check).address()).isEqualTo(seen.address());
        assertThat(browser.current().text()).contains("Il PDF è protetto.");
        assertThat(browser.open(COMPLAINT).text()).doesNotContain("Il PDF è protetto.");
    }

    /** A service that is away is asked once; what it says of a file is not what it says of the next. */
    @ParameterizedTest
    @CsvSource({"503, unavailable", "500, internal", "503, being-restored"})
    void aServiceThatIsAwayDoesNotHideItEither(int status, String slug) {
        complaints().forget(ADD);
        complaints().refuse(ADD, status, slug, "Riprova.", "[]");
        toTheCheck();
        Browser.Seen seen = send(BILL, PHOTO);
        assertThat(seen.page().select("main [role=alert] li").eachText())
                .containsExactly(
                        "bolletta.pdf Non siamo riusciti a salvarlo: aggiungilo di nuovo fra poco.",
                        "chiamata di Giulia.jpg Non siamo riusciti a salvarlo: aggiungilo di nuovo fra poco.");
        assertThat(seen.text()).contains("Abbiamo ricevuto la segnalazione");
        assertThat(complaints().asked(ADD)).hasSize(1);
    }

    @Test
    void anAnswerThatGetsLostLeavesItOpen() {
        complaints().forget(ADD);
        complaints().breakOff(ADD, "{\"id\": ");
        toTheCheck();
        Browser.Seen seen = send(BILL);
        assertThat(seen.page().select("main [role=alert] li").text())
                .contains("Non sappiamo se è arrivato per intero.");
    }

    /** As a service answers that does not know the question. */
    @ParameterizedTest
    @CsvSource({"404, not-found", "403, forbidden", "401, unauthorized"})
    void noRefusalIsAnErrorPage(int status, String slug) {
        complaints().forget(ADD);
        complaints().refuse(ADD, status, slug, "No.", "[]");
        toTheCheck();
        Browser.Seen seen = send(BILL);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Abbiamo ricevuto la segnalazione, ma questi file", "bolletta.pdf");
    }

    @Test
    void thatManyWereSentTodayIsToldOfEachAndAskedOnce() {
        complaints().forget(ADD);
        complaints().refuse(ADD, 429, "too-many-requests", "Hai inviato molti file: riprova domani.", "[]");
        toTheCheck();
        Browser.Seen seen = send(BILL, PHOTO);
        assertThat(seen.page().select("main [role=alert] li").eachText())
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("riprova domani"));
        assertThat(complaints().asked(ADD)).hasSize(1);
    }

    /** The token that the request came with has run out while its files were on their way. */
    @Test
    void filesThatTakeLongerThanASignInAreSaidToTakeTooLong() {
        complaints().forget(FILE);
        complaints().refuse(FILE, 401, "unauthorized", "No.", "[]");
        toTheCheck();
        Browser.Seen seen = send(PHOTO);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("#files-error").text()).contains("Ci è voluto troppo tempo");
        assertThat(complaints().asked(ADD)).isEmpty();
    }

    /** Fields alone are read into memory. */
    @Test
    void withoutFilesAFormIsHeldToTheSizeOfAnyOther() {
        String check = toTheCheck();
        assertThat(browser.post(check, Map.of("company", "x".repeat(13_000_000)))
                        .status())
                .isEqualTo(413);
    }
}
