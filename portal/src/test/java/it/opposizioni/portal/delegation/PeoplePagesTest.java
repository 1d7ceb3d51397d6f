package it.opposizioni.portal.delegation;

import static it.opposizioni.portal.delegation.DelegationAnswers.ID;
import static it.opposizioni.portal.delegation.DelegationAnswers.OTHER;
import static it.opposizioni.portal.delegation.DelegationAnswers.delegation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people that one acts for and those who act for one: offering, answering, ending. */
@QuarkusTest
@AsGiulia
class PeoplePagesTest extends PortalTest {

    private static final String PAGE = "/it/area-personale/persone-che-segui";
    private static final String SEND = "main form .btn-primary";

    @Test
    void eachDelegationStandsWhereItBelongs() {
        DelegationAnswers.are(
                delegation(ID, "RECEIVED", "OFFERED", "Anna Bianchi"),
                delegation(OTHER, "RECEIVED", "ACTIVE", "Bruno Rossi"),
                delegation("018f0000-0000-7000-8000-0000000000d3", "GIVEN", "OFFERED", "Carla"),
                delegation("018f0000-0000-7000-8000-0000000000d4", "GIVEN", "EXPIRED", "Dario"));
        Seen seen = browser.open(PAGE).keep("people-it");
        assertThat(seen.page().select("main section").eachText())
                .hasSize(5)
                .satisfiesExactly(
                        asked ->
                                assertThat(asked).contains("Anna Bianchi ti chiede", "fino a venerdì 25 dicembre 2026"),
                        followed -> assertThat(followed)
                                .contains("Bruno Rossi", "attiva", "Vale fino a mercoledì 30 giugno 2027")
                                .contains("Agisci per Bruno Rossi"),
                        organisations ->
                                assertThat(organisations).contains("Rappresenti un’azienda", "Vedi le tue richieste"),
                        helpers -> assertThat(helpers).contains("Carla", "in attesa di risposta"),
                        closed -> assertThat(closed).contains("Dario, per te", "scaduta"));
        Seen english = browser.open("/en/personal-area/people").keep("people-en");
        assertThat(english.heading()).isEqualTo("People you act for");
        assertThat(english.text()).contains("Act for Bruno Rossi", "Anna Bianchi asks you to act in their place");
    }

    @Test
    void whoHasNoneReadsWhatTheyAre() {
        DelegationAnswers.are();
        assertThat(browser.open(PAGE).text())
                .contains("Non segui nessuno", "Nessuno può agire per te", "Scegli chi può agire per te");
    }

    @Test
    void aRegistryThatDoesNotAnswerIsSaid() {
        FakeServices.registry().refuse("GET /v1/delegations", 503, "unavailable", "Non ora.", "[]");
        Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main section")).isEmpty();
    }

    @Test
    void anOfferIsCheckedBesideItsFields() {
        browser.open(PAGE + "/nuova").keep("offer-it");
        Seen wrong = browser.submit(SEND, Map.of("name", "", "taxCode", "X", "lastDay", "domani"));
        assertThat(wrong.page().title()).startsWith("Errore: ");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#taxCode", "#lastDay");
        assertThat(wrong.page().select("#lastDay").val()).isEqualTo("domani");
        assertThat(FakeServices.registry().asked("POST /v1/delegations")).isEmpty();
    }

    @Test
    void anOfferIsSentOnceAndSaid() {
        DelegationAnswers.are(delegation(ID, "GIVEN", "OFFERED", "Sara Bruni"));
        FakeServices.registry().answer("POST /v1/delegations", 201, delegation(ID, "GIVEN", "OFFERED", "Sara Bruni"));
        browser.open(PAGE + "/nuova");
        Seen sent = browser.submit(
                SEND, Map.of("name", "Sara Bruni", "taxCode", "brnsra90a41h501f", "lastDay", "2027-06-30"));
        assertThat(sent.address()).isEqualTo(PAGE + "?done=offered");
        assertThat(sent.page().select("[role=status]").text()).startsWith("Hai mandato la proposta.");
        assertThat(sent.answer().uri().toString()).doesNotContainIgnoringCase("brnsra");
        assertThat(FakeServices.registry().lastAsked("POST /v1/delegations").body())
                .contains("\"name\":\"Sara Bruni\"", "\"lastDay\":\"2027-06-30\"");
        assertThat(FakeServices.registry().lastAsked("POST /v1/delegations").header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whatTheRegistryRefusesStandsBesideItsField() {
        FakeServices.registry().refuse("POST /v1/delegations", 422, "validation", "Da correggere.", """
                        [{"pointer":"/taxCode","code":"OWN_TAX_CODE","detail":"Questo è il tuo codice fiscale."}]""");
        browser.open(PAGE + "/nuova");
        Seen refused = browser.submit(SEND, Map.of("name", "Giulia", "taxCode", "FRRGLI85A41F205E"));
        assertThat(refused.page().getElementById("taxCode-error").text()).contains("Questo è il tuo codice fiscale.");
    }

    @Test
    void withoutATaxCodeOneIsToldHowToSignIn() {
        FakeServices.registry().refuse("POST /v1/delegations", 403, "tax-code-needed", "Serve.", "[]");
        browser.open("/en/personal-area/people/new");
        Seen refused = browser.submit(SEND, Map.of("name", "Sara", "taxCode", "BRNSRA90A41H501F"));
        assertThat(refused.page().select(".error-summary").text()).contains("Sign in with SPID");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, acceptance, accepted, Hai accettato", "DECLINE, refusal, declined, Non hai accettato"})
    void anOfferIsReadAndAnswered(String act, String path, String done, String words) {
        DelegationAnswers.are();
        DelegationAnswers.is(ID, "RECEIVED", "OFFERED", "Anna Bianchi");
        FakeServices.registry()
                .answer(
                        "POST /v1/delegations/" + ID + "/" + path,
                        delegation(ID, "RECEIVED", "ACTIVE", "Anna Bianchi"));
        Seen seen = browser.open(PAGE + "/" + ID).keep("person-it");
        assertThat(seen.heading()).isEqualTo("Anna Bianchi ti chiede di agire al suo posto");
        assertThat(seen.text()).contains("Non può cambiare il profilo", "•••••••••••••05E");
        Seen answered = browser.submit("main button[value=" + act + "]", Map.of());
        assertThat(answered.address()).isEqualTo(PAGE + "?done=" + done);
        assertThat(answered.page().select("[role=status]").text()).startsWith(words);
    }

    @Test
    void eitherEndsItAndWhatCameMeanwhileIsSaid() {
        DelegationAnswers.is(ID, "GIVEN", "ACTIVE", "Sara Bruni");
        FakeServices.registry()
                .refuse("POST /v1/delegations/" + ID + "/end", 409, "delegation-state", "È già finita.", "[]");
        browser.open(PAGE + "/" + ID);
        assertThat(browser.current().heading()).isEqualTo("Sara Bruni può agire per te");
        Seen refused = browser.submit("main button[value=END]", Map.of());
        assertThat(refused.page().select(".error-summary a").attr("href")).isEqualTo("#answer");
        assertThat(refused.text()).contains("È già finita.");
    }
}
