package it.opposizioni.portal.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person sees and erases what is held about it. */
@QuarkusTest
@AsGiulia
class MyDataPagesTest extends MyDataScenario {

    private static final String ERASURE = PAGE + "/cancellazione";

    @Test
    void thePageShowsEverythingAndWhoLooked() {
        Seen seen = browser.open(PAGE).keep("my-data-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("#accesses").text()).isEqualTo("Chi ha guardato questi dati");
        assertThat(seen.text())
                .contains("Sigla 3F9A21C4", "assistenza", "il gestore", "Gli operatori non possono guardarli")
                .contains(
                        "+39 333 123 4567",
                        "attivo",
                        "Quando: domenica 1 novembre 2026, ore 09:00; Che cosa: iscritto; Mezzi: telefonate, posta")
                .contains("+39 347 765 4321", "I messaggi sono annunciati lì per SMS")
                .contains("giulia@example.org", "Da oggi nessuno può chiamarti.", "Parole di Giulia", "segnalazione")
                .contains("Gli operatori per cui agisci", "Acme Energia S.p.A.", "sola lettura")
                .contains("Nome utente giulia.ferri", "Accessi aperti adesso", "192.0.2.7", "questo sito")
                .contains("Nessuno, negli ultimi 12 mesi.")
                .doesNotContain("marco", "Marco", "018f0000", "Adesso non possiamo");
        assertThat(browser.open("/en/personal-area/my-data").keep("my-data-en").heading())
                .isEqualTo("My data");
    }

    /** Seen by a person with nothing half done: eight “requests left half done”, with keys and ids of the program. */
    @Test
    void whatWasSentIsNotCalledHalfDoneAndNothingOfTheProgramsOwnIsShown() throws Exception {
        String proof = UUID.randomUUID().toString();
        Map<String, Object> answers = Map.of(
                "lines",
                List.of(Map.of("number", "+390655512345", "proofId", proof, "channel", "SMS", "proven", true)),
                "media",
                List.of("TELEPHONE"));
        UUID sent = drafts.begin("giulia", "numbers", answers);
        drafts.finish(drafts.find(sent, "giulia", "numbers"), "OPP-1");
        Map<String, Object> typed =
                Map.of("key", List.of(proof), "code0", List.of("000000"), "nickname", List.of("Giugiù", ""));
        drafts.begin(
                "giulia",
                "form",
                Map.of("values", typed, "errors", Map.of("code0", "Non è quello"), "postponed", false));
        Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("section[aria-labelledby=portal-drafts] li.card-box"))
                .hasSize(1);
        assertThat(seen.page().select("section[aria-labelledby=portal-pages]").text())
                .contains("Pagine tenute", "+39 06 5551 2345", "telefonate", "Codice: 000000", "Giugiù")
                .doesNotContain("lines", "proven", "key", "errors", "Non è quello", "postponed", "code0", proof);
        String file = browser.open(PAGE + "/json").answer().body();
        assertThat(file).contains("+390655512345", "Giugiù").doesNotContain(proof, "Non è quello", "postponed");
        assertThat(browser.open(ERASURE).text())
                .contains("Le richieste lasciate a metà: 1.", "Le pagine tenute per tornare indietro: 2.");
    }

    /** Seen in a running suite: twelve screens of messages, and then a page that broke. */
    @Test
    void aLongListIsFoldedAndSaysHowLongItIs() {
        for (int i = 0; i < 4; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> messages.personLetter(
                            UUID.randomUUID(), "test", GIULIA.subject(), "it", MyDataScenario::letter));
        }
        Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main details summary").eachText())
                .containsExactly("Mostra tutti: 5: Messaggi che ti abbiamo scritto");
        assertThat(seen.page().select("main details li.card-box")).hasSize(5);
        assertThat(browser.open("/en/personal-area/my-data")
                        .page()
                        .select("main details summary")
                        .text())
                .startsWith("Show all 5");
    }

    @Test
    void aServiceThatIsAwayIsNamedAndTheRestIsShown() {
        FakeServices.registry().goDown();
        Seen seen = browser.open(PAGE).keep("my-data-away-it");
        assertThat(seen.page().select("[role=status]").text())
                .contains("non possiamo mostrarti i dati di: il registro");
        assertThat(seen.text())
                .contains("Parole di Giulia", "Le tue segnalazioni")
                .doesNotContain("Le tue iscrizioni");
        FakeServices.reset();
        assertThat(browser.open(PAGE).text())
                .as("services of the release before")
                .contains("i dati di: il registro", "i dati di: le segnalazioni", "Parole di Giulia")
                .contains("i dati di: gli operatori", "i dati di: l’account con cui accedi");
    }

    @Test
    void anIdentityProviderThatIsAwayIsNamedAndTheOperatorsAreShown() throws Exception {
        FakeServices.reset();
        FakeServices.registry().answer("GET /v1/my-data", ServiceData.REGISTER);
        FakeServices.complaint().answer("GET /v1/my-data", ServiceData.COMPLAINTS);
        FakeServices.operator()
                .answer("GET /v1/my-data", ServiceData.OPERATORS)
                .refuse("GET /v1/my-account", 503, "unavailable", "wait", "[]");
        Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("[role=status]").text())
                .contains("i dati di: l’account con cui accedi")
                .doesNotContain("gli operatori");
        assertThat(seen.text()).contains("Acme Energia S.p.A.");
        JsonNode document = new ObjectMapper()
                .readTree(browser.open(PAGE + "/json").answer().body());
        assertThat(document.at("/missing/0").asText()).isEqualTo("account");
        assertThat(document.at("/operators/data/places/0/role").asText()).isEqualTo("VIEWER");
    }

    @Test
    void erasingSaysWhatGoesAndWhatStaysBeforeItDoesSo() {
        Seen explained = browser.open(ERASURE).keep("my-data-erasure-it");
        assertThat(explained.text())
                .contains("I messaggi della tua casella: 1.", "Le richieste lasciate a metà: 1.")
                .contains("Le iscrizioni", "DPR 26/2022, art. 7", "per 12 mesi", "Le segnalazioni", "2 giorni")
                .contains("Non si può tornare indietro");
        Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).isEqualTo(PAGE + "?done=erased");
        assertThat(done.page().select("main [role=status]").text()).contains("Abbiamo cancellato");
        assertThat(done.text()).doesNotContain("giulia@example.org", "+39 347", "Parole di Giulia", "Da oggi nessuno");
        assertThat(done.text()).contains("+39 333 123 4567");
        assertThat(contacts.of("giulia")).isEmpty();
        assertThat(drafts.all("giulia")).isEmpty();
        assertThat(contacts.of("marco")).as("another person's data stay").isPresent();
        assertThat(drafts.all("marco")).hasSize(1);
        // twice does no harm
        browser.open(ERASURE);
        assertThat(browser.submit("main form button", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsAwayIsNamedBeforeErasing() {
        FakeServices.complaint().goDown();
        Seen explained = browser.open("/en/personal-area/my-data/erasure").keep("my-data-erasure-en");
        assertThat(explained.text()).contains("Right now we cannot show your data from: complaints");
        assertThat(explained.page().select("main form button").text()).isEqualTo("Erase now");
    }

    @Test
    void dashboardAndProfileLeadHere() {
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        for (String from : List.of("/it/area-personale", "/it/area-personale/profilo")) {
            assertThat(browser.open(from).page().select("main a[href='" + PAGE + "']"))
                    .as(from)
                    .hasSize(1);
        }
    }
}
