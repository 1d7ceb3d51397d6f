package it.opposizioni.portal.deskcomplaint;

import static it.opposizioni.portal.deskcomplaint.DeskComplaintAnswers.told;
import static it.opposizioni.portal.deskcomplaint.DeskComplaintPagesTest.FILE;
import static it.opposizioni.portal.deskcomplaint.DeskComplaintPagesTest.HERE;
import static it.opposizioni.portal.testing.FakeServices.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody tells the desk of calls that belong to a complaint which they told it of before. */
@QuarkusTest
@AsRegistrar
class SimilarDeskComplaintsTest extends PortalTest {

    private static final String COMPLAINT = HERE + "/" + ServiceAnswers.ID;
    private static final String FILED = "POST " + DeskComplaintAnswers.SERVICE;
    private static final String ADD = FILED + "/" + ServiceAnswers.ID + "/calls";
    private static final String WRITE = FILED + "/" + ServiceAnswers.ID + "/messages";
    private static final String JOIN = "main button[name=join]";
    private static final String NEXT = "main .actions .btn-primary";
    private static final String WORDS = "Hanno richiamato a cena.";

    @Inject
    Drafts drafts;

    @BeforeEach
    void nothingIsBegun() {
        drafts.erase("gestore");
        DeskComplaintAnswers.shown();
        complaint().answer(FILED, 201, DeskComplaintAnswers.changeable("FILED", false));
    }

    private void takesCalls(boolean wordsToo) {
        String filed = DeskComplaintAnswers.changeable("FILED", false);
        complaint()
                .answer(
                        ADD,
                        wordsToo ? filed.replace("\"deskActs\": []", "\"deskActs\": [], \"textKept\": true") : filed);
    }

    /** @return the page that asks, where one does */
    private Browser.Seen recorded(Map<String, String> more) {
        browser.open(HERE + "/nuova");
        Map<String, String> typed = told();
        typed.putAll(more);
        return browser.submit(FILE, typed);
    }

    @Test
    void theCallsAreAddedToTheComplaintThatThereIs() {
        DeskComplaintAnswers.toldBefore();
        takesCalls(true);
        Browser.Seen asked = recorded(Map.of()).keep("desk-complaint-check-it");
        assertThat(asked.address()).endsWith("/controllo");
        assertThat(asked.text())
                .contains("Questa persona ha già segnalato questo numero", "Maria Rossi")
                .contains("Aggiungi le chiamate a " + ServiceAnswers.CODE, "solo segnalazioni arrivate allo sportello")
                .doesNotContain("va anche quello che hai scritto");
        FakeService.Asked search = complaint().lastAsked(DeskComplaintAnswers.SEARCH);
        assertThat(search.query()).isNull();
        assertThat(search.body())
                .isEqualTo("{\"taxCode\":\"RSSMRA85T10A562S\",\"calledNumber\":\"333 123 4567\",\"callerNumber\":\"06"
                        + " 8765 4321\",\"calledAt\":[\"2026-11-19T17:30:00Z\"],\"calls\":1}");
        assertThat(complaint().asked(FILED)).isEmpty();

        Browser.Seen joined = browser.submit(JOIN, Map.of());
        assertThat(joined.address()).startsWith(COMPLAINT);
        assertThat(joined.text()).contains("Chiamate aggiunte.");
        FakeService.Asked added = complaint().lastAsked(ADD);
        assertThat(added.header("Idempotency-Key")).isNotBlank();
        assertThat(added.body())
                .contains("\"callerNumber\":\"06 8765 4321\"", "\"at\":\"2026-11-19T18:30:00+01:00\"")
                .contains("\"channel\":\"PHONE\"", "\"evidenceReference\":\"Registrazione 512\"")
                .doesNotContain("RSSMRA85T10A562S", "maria@posta.example", "\"text\"");
        assertThat(complaint().asked(FILED)).isEmpty();
        assertThat(browser.open(HERE).page().select("main .more a")).isEmpty();
        assertThat(browser.open(URI.create(asked.address()).getPath()).address())
                .isEqualTo(COMPLAINT);
    }

    @Test
    void anotherComplaintCanBeRecordedAllTheSame() {
        DeskComplaintAnswers.toldBefore();
        recorded(Map.of());
        assertThat(browser.submit(NEXT, Map.of()).text()).contains("leggi il codice alla persona");
        assertThat(complaint().asked(FILED)).hasSize(1);
        assertThat(complaint().asked(ADD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"callsLeft\": 9      | \"callsLeft\": 0",
                "2026-11-18T17:30:00Z  | 2026-11-18T17:29:59Z",
                "\"+393331234567\"     | \"+393337654321\"",
            })
    void anotherLineAComplaintThatTakesNoneAndAnotherDayAreNotSimilar(String what, String other) {
        DeskComplaintAnswers.found(DeskComplaintAnswers.match().replace(what, other));
        recorded(Map.of());
        assertThat(complaint().asked(FILED)).hasSize(1);
    }

    /** The release before has no such operation. */
    @ParameterizedTest
    @CsvSource({"404, not-found", "405, method-not-allowed", "503, unavailable"})
    void aServiceThatDoesNotTellBlocksNobody(int status, String slug) {
        complaint().refuse(DeskComplaintAnswers.SEARCH, status, slug, "No.", "[]");
        recorded(Map.of());
        assertThat(complaint().asked(FILED)).hasSize(1);
    }

    @Test
    void whatWasWrittenGoesAlongAndThePageSaysSoBefore() {
        DeskComplaintAnswers.toldBefore();
        takesCalls(true);
        assertThat(recorded(Map.of("text", WORDS))
                        .keep("desk-complaint-check-words-it")
                        .text())
                .contains("va anche quello che hai scritto in «Che cosa è successo»");
        browser.submit(JOIN, Map.of());
        assertThat(complaint().lastAsked(ADD).body()).contains("\"text\":\"" + WORDS + "\"");
        assertThat(complaint().asked(WRITE)).isEmpty();
    }

    @Test
    void aServiceOfTheReleaseBeforeGetsTheWordsAsAMessage() {
        DeskComplaintAnswers.toldBefore();
        takesCalls(false);
        complaint().answer(WRITE, DeskComplaintAnswers.changeable("FILED", false));
        recorded(Map.of("text", WORDS));
        browser.submit(JOIN, Map.of());
        FakeService.Asked written = complaint().lastAsked(WRITE);
        assertThat(written.body()).contains("\"text\":\"" + WORDS + "\"", "\"seen\":\"NONE\"", "\"channel\":\"PHONE\"");
        // as the next release has it
        assertThat(written.header("Idempotency-Key"))
                .isEqualTo(Idempotency.ofPart(complaint().lastAsked(ADD).header("Idempotency-Key"), "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-stage-conflict, Qualcuno lavora già a quella segnalazione",
        "message-limit-reached, non si possono aggiungere altri messaggi",
        "complaint-taken-over, La cambia da sé.",
    })
    void aComplaintThatTakesNoneAnyMoreIsSaidInTheForm(String slug, String said) {
        DeskComplaintAnswers.toldBefore();
        complaint().refuse(ADD, 409, slug, "La cambia da sé.", "[]");
        recorded(Map.of());
        Browser.Seen seen = browser.submit(JOIN, Map.of());
        assertThat(seen.page().select(".error-summary").text()).contains(said);
        assertThat(seen.page().select("#name").val()).isEqualTo("Maria Rossi");
        complaint().answerFromNowOn(DeskComplaintAnswers.SEARCH, "{\"items\": []}");
        assertThat(browser.submit(FILE, Map.of()).text()).contains("leggi il codice alla persona");
    }

    @Test
    void aCallThatIsNotAddedIsSaidBesideItsField() {
        DeskComplaintAnswers.toldBefore();
        complaint()
                .refuse(
                        ADD,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/calls/0/at\", \"code\": \"TOO_OLD\", \"detail\": \"Troppo vecchia.\"}]");
        recorded(Map.of());
        assertThat(browser.submit(JOIN, Map.of()).page().select("#time0-error").text())
                .contains("Troppo vecchia.");
    }

    @Test
    void whatHasChangedInAnotherWindowIsNotSentUnseen() {
        DeskComplaintAnswers.toldBefore();
        String check = recorded(Map.of()).address();
        String key = browser.current().page().select("main input[name=key]").val();
        browser.open(check.replaceFirst("/controllo$", ""));
        browser.submit(FILE, Map.of("name", "Maria Rossi Bianchi"));
        Browser.Seen seen = browser.post(
                check,
                Map.of(
                        "csrf-token",
                        browser.current()
                                .page()
                                .select("main input[name=csrf-token]")
                                .first()
                                .val(),
                        "key",
                        key));
        assertThat(seen.page().select(".error-summary").text()).contains("cambiata in un’altra finestra");
        assertThat(seen.page().select("#name").val()).isEqualTo("Maria Rossi Bianchi");
        assertThat(complaint().asked(FILED)).isEmpty();
    }

    @Test
    void inEnglishItIsTheSame() {
        DeskComplaintAnswers.toldBefore();
        recorded(Map.of("text", WORDS));
        String english = browser.current()
                .page()
                .select("link[rel=alternate][hreflang=en]")
                .attr("href");
        assertThat(browser.open(URI.create(english).getPath())
                        .keep("desk-complaint-check-en")
                        .text())
                .contains("This person has already reported this number", "Add the calls to " + ServiceAnswers.CODE)
                .contains("goes with the calls", "Only complaints that came to the desk");
    }
}
