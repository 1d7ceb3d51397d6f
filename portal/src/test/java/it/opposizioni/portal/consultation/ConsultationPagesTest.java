package it.opposizioni.portal.consultation;

import static it.opposizioni.portal.consultation.OperatorAnswers.CAMPAIGN;
import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.SERVICE;
import static it.opposizioni.portal.consultation.OperatorAnswers.comparing;
import static it.opposizioni.portal.consultation.OperatorAnswers.consultation;
import static it.opposizioni.portal.consultation.OperatorAnswers.consultationIs;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static it.opposizioni.portal.consultation.OperatorAnswers.sealed;
import static it.opposizioni.portal.consultation.OperatorAnswers.sealedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** A consultation after its list has come: how far it is, how it ends without a result, its history. */
@QuarkusTest
@AsAcme
class ConsultationPagesTest extends ConsultationTest {

    static final String LIST = "/it/operatori/consultazioni";
    static final String PAGE = LIST + "/" + ID;

    private static final String BY_SQUILLO = """
            , "operator": {"id": "%s", "name": "Squillo S.r.l."}, "principal": {"id": "%s", "name": "Acme Energia S.p.A."}
            """.formatted(OperatorAnswers.PRINCIPAL, CompanyAnswers.ID);

    @InjectSpy
    Stopping stopping;

    @Test
    void aRunningComparisonSaysHowFarItIsAndRefreshesItself() {
        consultationIs(comparing("COMPARING", 600, 12));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-job-it");
        assertThat(seen.text())
                .contains("60% della lista", "1.234 righe confrontate", "Mancano circa 12 secondi.")
                .contains("Puoi chiudere questa pagina");
        assertThat(seen.page().select("progress").val()).isEqualTo("60");
        assertThat(seen.page().select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("5");
        assertThat(seen.page().select("[data-sse-connect]").attr("data-sse-connect"))
                .isEqualTo(PAGE + "/avanzamento");
        assertThat(seen.page().select("#job").attr("data-sse-swap")).isEqualTo("state");
        assertThat(seen.page().select(".stages li").eachText())
                .containsExactly(
                        "Lista ricevuta (fatto)",
                        "In coda (fatto)",
                        "Confronto con il registro (adesso)",
                        "Sigillo del risultato e ricevuta (dopo)");
        browser.open("/en/operators/consultations/" + ID).keep("consultation-job-en");
    }

    @Test
    void theScriptGetsTheProgressUntilTheEnd() {
        operator()
                .answer("GET " + SERVICE, comparing("COMPARING", 600, 12))
                .answer("GET " + SERVICE, comparing("COMPARING", 700, 9))
                .answer("GET " + SERVICE, sealedFor(now, 15));
        HttpResponse<String> told = browser.open(PAGE + "/avanzamento").answer();
        assertThat(told.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
        String[] events = told.body().strip().split("\n\n");
        assertThat(events).hasSize(3);
        assertThat(events[0]).contains("event:state", "60% della lista", "data-hx-swap-oob", "Confronto oltre il 50%");
        assertThat(events[1])
                .as("what is read aloud changes a few times only")
                .contains("event:state", "70% della lista")
                .doesNotContain("data-hx-swap-oob");
        assertThat(events[2]).contains("event:over");
        assertThat(browser.open(PAGE + "/outcome").answer().headers().firstValue("HX-Redirect"))
                .contains(PAGE);
    }

    /** The browser asks again a second later, and is led to another copy. */
    @Test
    void aCopyThatStopsEndsItsStreams() {
        consultationIs(comparing("COMPARING", 600, 12));
        Mockito.when(stopping.hasBegun()).thenReturn(true);
        HttpResponse<String> told = browser.open(PAGE + "/avanzamento").answer();
        assertThat(told.body().strip().split("\n\n")).singleElement().asString().contains("event:state", "retry:1000");
    }

    @Test
    void aConsultationOfSomebodyElseIsNotFoundByTheScriptEither() {
        for (String address : List.of("/avanzamento", "/esito")) {
            assertThat(browser.open(PAGE + address).status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void aListThatArrivesByAProgramIsShownWithoutAnEnd() {
        consultationIs(consultation("RECEIVING", ", \"received\": 5000"));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-receiving-it");
        assertThat(seen.text()).contains("5.000 righe confrontate");
        assertThat(seen.page().select("progress").hasAttr("value")).isFalse();
    }

    @Test
    void aListThatWaitsSaysItsPlaceInTheQueue() {
        String waiting = consultation("COMPARING", """
                , "progress": {"stage": "QUEUED", "doneBytes": 0, "totalBytes": 1000, "lines": 0, "place": 3}
                """);
        consultationIs(waiting);
        Browser.Seen seen = browser.open(PAGE).keep("consultation-queued-it");
        assertThat(seen.text()).contains("Posto nella coda: 3.").doesNotContain("0%");
        assertThat(seen.page().select(".stages li.now").text()).startsWith("In coda");
        assertThat(browser.open("/en/operators/consultations/" + ID).text()).contains("Place in the queue: 3.");
        operator().answer("GET " + SERVICE, waiting).answer("GET " + SERVICE, sealedFor(now, 15));
        assertThat(browser.open(PAGE + "/avanzamento").answer().body())
                .as("with script too, and read out")
                .contains("data-hx-swap-oob", "Posto nella coda: 3.");
    }

    @Test
    void aListThatWaitsForTheRegisterSaysWhyAndSinceWhen() {
        consultationIs(consultation(
                "WAITING_FOR_REGISTER",
                ", \"waitingSince\": \"2026-11-25T09:20:00Z\", \"progress\": {\"stage\": \"WAITING_FOR_REGISTER\"}"));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-waiting-it");
        assertThat(seen.page().select(".stages li.now").text()).startsWith("In attesa del registro");
        assertThat(seen.text())
                .contains(
                        "In attesa da",
                        "25 novembre 2026",
                        "gli aggiornamenti del registro non ci arrivano",
                        "non va inviata di nuovo")
                .doesNotContain("0%");
        assertThat(seen.page().select("main a[href$=annullamento]")).hasSize(1);
        assertThat(browser.open("/en/operators/consultations/" + ID).text())
                .contains("Waiting since", "need not be sent again");
        assertThat(browser.open(PAGE + "/annullamento").heading()).isEqualTo("Vuoi annullare questo confronto?");
    }

    @Test
    void cancellingAsksFirst() {
        consultationIs(comparing("COMPARING", 10, null));
        consultationIs(consultation("CANCELLED", ""));
        operator().answer("POST " + SERVICE + "/cancellation", consultation("CANCELLED", ""));
        Browser.Seen asked = browser.open(PAGE + "/annullamento").keep("consultation-cancel-it");
        assertThat(asked.heading()).isEqualTo("Vuoi annullare questo confronto?");
        Browser.Seen over = browser.submit("main form button", Map.of()).keep("consultation-cancelled-it");
        assertThat(operator().asked("POST " + SERVICE + "/cancellation")).hasSize(1);
        assertThat(over.heading()).isEqualTo("Confronto annullato");
    }

    @Test
    void whoCancelsTooLateSeesTheResult() {
        operator()
                .answer("GET " + SERVICE, comparing("COMPARING", 990, 1))
                .answer("GET " + SERVICE, sealedFor(now, 15));
        operator().refuse("POST " + SERVICE + "/cancellation", 409, "consultation-sealed", "Già sigillata.", "[]");
        browser.open(PAGE + "/annullamento");
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(seen.address()).isEqualTo(PAGE);
        assertThat(seen.heading()).isEqualTo("Risultato della consultazione");
    }

    @Test
    void aFailureSaysWhyAndHowToGoOn() {
        consultationIs(
                consultation(
                        "FAILED",
                        ", \"failure\": \"LINE_TOO_LONG\", \"failureLine\": 12000, \"failureDetail\": \"Una riga è troppo lunga.\""));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-failed-it");
        assertThat(seen.heading()).isEqualTo("Il confronto non è riuscito");
        assertThat(seen.text()).contains("Una riga è troppo lunga.", "alla riga 12.000");
        assertThat(seen.page().select("main a.btn").attr("href")).isEqualTo(LIST + "/nuova?campaign=" + CAMPAIGN);
    }

    @Test
    void aRepetitionThatFailedLeadsBackToItsList() {
        String earlier = "0199c0de-0000-7000-8000-00000000ea51";
        consultationIs(consultation("FAILED", ", \"failure\": \"INTERNAL\", \"repetitionOf\": \"" + earlier + "\""));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-failed-repetition-it");
        assertThat(seen.text()).doesNotContain("La lista non è stata conservata");
        assertThat(seen.page().select("main a.btn").attr("href")).isEqualTo(LIST + "/" + earlier);

        String gone = ", \"failure\": \"LIST_GONE\", \"repetitionOf\": \"" + earlier + "\"";
        operator().answerFromNowOn("GET " + SERVICE, consultation("FAILED", gone));
        assertThat(browser.open(PAGE).page().select("main a.btn").attr("href"))
                .isEqualTo(LIST + "/nuova?campaign=" + CAMPAIGN);
    }

    @Test
    void whoseNumbersItIsSeesWhoConsultedForIt() {
        madeForUs(sealed("SEALED", Rome.day(now.get()).plusDays(15).toString(), BY_SQUILLO));
        Browser.Seen result = browser.open(PAGE).keep("consultation-principal-it");
        assertThat(result.text())
                .contains("Fatta per conto nostro da Squillo S.r.l.")
                .doesNotContain("Per conto di");
        assertThat(result.page().select("main form"))
                .as("the list is the outsourcer's")
                .isEmpty();
        assertThat(browser.open("/en/operators/consultations/" + ID).text())
                .contains("Made on our behalf by Squillo S.r.l.");

        madeForUs(comparing("COMPARING", 10, null).replace("\"progress\"", BY_SQUILLO.substring(2) + ", \"progress\""));
        assertThat(browser.open(PAGE).page().select("main a[href$=annullamento]"))
                .isEmpty();
        madeForUs(consultation("CHOOSING", BY_SQUILLO));
        assertThat(browser.open(PAGE).keep("consultation-elsewhere-it").text())
                .contains("Squillo S.r.l. deve ancora scegliere la colonna");
        assertThat(browser.open(LIST).page().select("main tbody").text())
                .contains("Noi, tramite Squillo S.r.l.")
                .endsWith("Da completare");
        madeForUs(consultation("FAILED", BY_SQUILLO));
        assertThat(browser.open(PAGE).page().select("main .actions a.btn")).isEmpty();
    }

    private static void madeForUs(String consultation) {
        operator().reset();
        operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"))
                .answer("GET /v1/campaigns", "{\"items\": []}")
                .answer("GET /v1/consultations", "{\"items\": [" + consultation + "]}");
        consultationIs(consultation);
    }

    @Test
    void theHistoryIsFilteredByItsAddress() {
        operator()
                .answer(
                        "GET /v1/consultations",
                        "{\"items\": [" + sealedFor(now, 15) + ","
                                + consultation("CHOOSING", ", \"principal\": {\"name\": \"Alfa\"}")
                                + "], \"next\": \"n1\"}");
        Browser.Seen seen = browser.open(LIST).keep("consultations-it");
        assertThat(seen.text()).contains("Da completare: scegli la colonna", "Alfa", "Valida");
        assertThat(operator().lastAsked("GET /v1/consultations").query())
                .contains("kind=LIST")
                .doesNotContain("state=");
        Browser.Seen filtered = browser.submit("form.filters button", Map.of("state", "SEALED", "campaign", CAMPAIGN))
                .keep("consultations-filtered-it");
        assertThat(operator().lastAsked("GET /v1/consultations").query())
                .contains("state=SEALED", "campaign=" + CAMPAIGN);
        assertThat(filtered.page().select(".chips li a").eachText())
                .containsExactly(
                        "Togli il filtro Stato: Valida", "Togli il filtro Campagna: Luce 2026", "Togli tutti i filtri");
        assertThat(filtered.page().select("a[rel=next]").attr("href"))
                .isEqualTo(LIST + "?state=SEALED&campaign=" + CAMPAIGN + "&cursor=n1");
        browser.open("/en/operators/consultations").keep("consultations-en");
    }

    @Test
    void quickChecksAreShownToWhoAsksForThem() {
        operator().answer("GET /v1/consultations", "{\"items\": [], \"next\": null}");
        Browser.Seen none = browser.open(LIST);
        assertThat(none.text()).contains("Non hai ancora confrontato una lista con il registro.");
        assertThat(none.page().select("#kind option").eachText())
                .containsExactly("Liste", "Controlli rapidi", "Liste e controlli rapidi");

        Browser.Seen checks = browser.submit("form.filters button", Map.of("kind", "NUMBER_CHECK"))
                .keep("consultations-quick-it");
        assertThat(operator().lastAsked("GET /v1/consultations").query()).contains("kind=NUMBER_CHECK");
        assertThat(checks.page().select("#kind option[selected]").text()).isEqualTo("Controlli rapidi");
        assertThat(checks.page().select(".chips li a").eachText())
                .containsExactly("Togli il filtro Che cosa: Controlli rapidi", "Togli tutti i filtri");

        browser.open(LIST + "?kind=ALL&state=SEALED&cursor=n1");
        assertThat(operator().lastAsked("GET /v1/consultations").query()).doesNotContain("kind=");
        browser.open(LIST + "?kind=x&state=FUN");
        assertThat(operator().lastAsked("GET /v1/consultations").query())
                .as("what is no filter is none")
                .contains("kind=LIST")
                .doesNotContain("state=");
        browser.open("/en/operators/consultations?kind=NUMBER_CHECK").keep("consultations-quick-en");
    }

    @Test
    void aServiceThatIsAwayLeavesThePageStanding() {
        operator().goDown();
        Browser.Seen seen = browser.open(LIST);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Dati non disponibili ora");
        assertThat(operator().asked("GET /v1/campaigns"))
                .as("not asked again while a page waits")
                .isEmpty();
    }

    @Test
    void theMenuSaysWhereOneIs() {
        consultationIs(sealedFor(now, 15));
        List<Element> current = browser.open(PAGE).page().select(".area-nav a[aria-current]");
        assertThat(current).singleElement().satisfies(a -> assertThat(a.text()).isEqualTo("Consultazioni"));
    }
}
