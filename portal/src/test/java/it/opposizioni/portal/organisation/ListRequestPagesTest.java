package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.list;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;
import static it.opposizioni.portal.organisation.OrganisationAnswers.request;
import static it.opposizioni.portal.organisation.OrganisationAnswers.requestLines;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who acts for an organisation sends a list to cancel consents, or to take numbers off the register, and keeps them after all. */
@QuarkusTest
@AsGiulia
class ListRequestPagesTest extends ListRequestScenario {

    private static final String ONE_EN = "/en/personal-area/number-lists/requests/" + LIST;
    private static final String PREVIEW = """
            , "preview": [{"outcome": "RECORDED", "lines": 1180}, {"outcome": "NOT_YOURS", "lines": 20}]""";

    private Seen send(String kind) {
        return send(kind, Map.of());
    }

    @Test
    void aWithdrawalIsConfirmedOnAPageThatNamesEffectAndCount() {
        registry()
                .answer("POST " + SERVICE, 201, request("WITHDRAWAL", "ENTERED", PREVIEW))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "ENTERED", PREVIEW));
        Seen lists = browser.open(LISTS).keep("number-lists-kinds-it");
        assertThat(lists.page().select("main input[name=kind]").eachAttr("value"))
                .containsExactly("REGISTER", "RENEWAL", "WITHDRAWAL");
        assertThat(lists.page().select("main input[name=kind][checked]").attr("value"))
                .isEqualTo("REGISTER");
        Seen entered = send("WITHDRAWAL").keep("list-request-entered-it");
        FakeService.Asked asked = registry().lastAsked("POST " + SERVICE);
        assertThat(asked.query()).isEqualTo("kind=WITHDRAWAL");
        assertThat(asked.header("On-Behalf-Of")).isEqualTo(ID);
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.body()).isEqualTo(FILE);
        assertThat(registry().asked("POST /v1/number-lists")).isEmpty();
        assertThat(entered.address()).isEqualTo(ONE);
        assertThat(entered.heading()).isEqualTo("Togli i numeri dal registro");
        assertThat(entered.page().select("p.lead").text())
                .isEqualTo("Numeri che lasciano il registro: 1.180, su 1.200 righe.");
        assertThat(entered.text())
                .contains(
                        "Due persone del gestore controllano", "non fra quelli dell’organizzazione 20", "altre 24 ore");
        assertThat(entered.page().select("main button").eachText())
                .containsExactly("Chiedi di togliere i numeri", "Lascia tutto come sta");

        registry()
                .answer("POST " + SERVICE + "/" + LIST + "/confirmation", request("WITHDRAWAL", "WAITING", ""))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "WAITING", ""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        Seen sent = browser.submit("main button[value=CONFIRM]", Map.of()).keep("list-request-waiting-it");
        assertThat(sent.text()).contains("Hai mandato la richiesta.", "in attesa del gestore", "non cambia nulla");
        assertThat(sent.page().select("main button").eachText()).containsExactly("Ritira la richiesta");
    }

    @Test
    void aRenewalIsNamedByItsEffect() {
        registry()
                .answer("POST " + SERVICE, 201, request("RENEWAL", "ENTERED", PREVIEW))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("RENEWAL", "ENTERED", PREVIEW));
        browser.open("/en/personal-area/number-lists").keep("number-lists-kinds-en");
        Seen entered = send("RENEWAL").keep("list-request-entered-en");
        assertThat(entered.heading()).isEqualTo("Cancel the consents given so far");
        assertThat(entered.page().select("p.lead").text())
                .isEqualTo("Numbers whose consents you cancel: 1,180, of 1,200 lines.");
        registry()
                .answer("POST " + SERVICE + "/" + LIST + "/confirmation", request("RENEWAL", "RUNNING", ""))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("RENEWAL", "RUNNING", ""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        Seen running = browser.submit("main button[value=CONFIRM]", Map.of()).keep("list-request-running-en");
        assertThat(running.text()).contains("each line has its result shortly", "Lines done: 2, of 1,200.");
        assertThat(running.page().select("main button")).isEmpty();
    }

    /** Nothing that a button would do. */
    @Test
    void aListThatWouldDoNothingIsNotConfirmed() {
        String none = """
                , "usable": false, "preview": [{"outcome": "NOT_YOURS", "lines": 1200}]""";
        registry()
                .answer("GET " + SERVICE, page(request("WITHDRAWAL", "ENTERED", none)))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "ENTERED", none))
                .answer(
                        "GET " + SERVICE + "/" + LIST + "/lines.csv",
                        "line,number,outcome\r\n2,\"+393331234501\",NOT_YOURS\r\n");
        assertThat(browser.open(LISTS)
                        .keep("number-lists-useless-it")
                        .page()
                        .select("section[aria-labelledby=asked] tbody tr")
                        .text())
                .contains("nessuna riga utilizzabile")
                .doesNotContain("da confermare");
        Seen entered = browser.open(ONE).keep("list-request-nothing-it");
        assertThat(entered.text()).contains("non c’è nulla da fare", "Non c’è nulla da confermare.");
        assertThat(entered.page().select("main a:contains(Scarica gli esiti)").attr("href"))
                .isEqualTo(ONE + "/tabella");
        assertThat(entered.page().select("main button").eachText()).containsExactly("Lascia tutto come sta");
        registry()
                .answer("POST " + SERVICE + "/" + LIST + "/end", request("WITHDRAWAL", "TAKEN_BACK", ""))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "TAKEN_BACK", ""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        assertThat(browser.submit("main button[value=TAKE_BACK]", Map.of()).text())
                .contains("Ritirato: non cambia nulla.");
    }

    @Test
    void aListIsFoundByTheNameOfItsFile() {
        String name = ", \"fileName\": \"linee <Bari>.csv\"";
        registry()
                .answerFromNowOn("GET /v1/number-lists", page(list("WAITING", name)))
                .answerFromNowOn("GET " + SERVICE, page(request("WITHDRAWAL", "WAITING", name)))
                .answer("POST /v1/number-lists", 201, list("WAITING", name))
                .answer("GET /v1/number-lists/" + LIST, list("WAITING", name))
                .answer("GET /v1/number-lists/" + LIST + "/lines", requestLines())
                .answer("POST " + SERVICE, 201, request("WITHDRAWAL", "ENTERED", PREVIEW))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "WAITING", name))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        Seen lists = browser.open(LISTS).keep("number-lists-names-it");
        assertThat(lists.page().select("main tbody th .as-typed").eachText())
                .containsExactly("linee <Bari>.csv", "linee <Bari>.csv");
        assertThat(send("REGISTER").text()).contains("Nome del file linee <Bari>.csv");
        assertThat(registry().lastAsked("POST /v1/number-lists").header("File-Name"))
                .isEqualTo("linee.csv");
        browser.open(LISTS);
        assertThat(send("WITHDRAWAL").text()).contains("Nome del file linee <Bari>.csv");
        assertThat(registry().lastAsked("POST " + SERVICE).header("File-Name")).isEqualTo("linee.csv");
    }

    @Test
    void eachLineHasItsResultAndAllNumbersCanBeKept() {
        registry()
                .answer("GET " + SERVICE, page(request("WITHDRAWAL", "DONE", "")))
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "DONE", """
                        , "undoUntil": "2099-11-26T09:00:00Z", "decidedAt": "2026-11-25T10:00:00Z",
                        "outcomes": [{"outcome": "RECORDED", "lines": 1180}]"""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines())
                .answer(
                        "GET " + SERVICE + "/" + LIST + "/lines.csv",
                        "line,number,outcome\r\n2,\"+393331234501\",RECORDED\r\n");
        Seen lists = browser.open(LISTS).keep("number-lists-requests-it");
        assertThat(lists.page().select("section[aria-labelledby=asked] tbody a").attr("href"))
                .isEqualTo(ONE);
        assertThat(lists.page()
                        .select("section[aria-labelledby=asked] tbody tr")
                        .text())
                .contains("Togli i numeri dal registro", "Giulia Ferri", "1.200", "fatto");
        Seen done = browser.open(ONE).keep("list-request-done-it");
        assertThat(done.page().select("tbody tr").eachText())
                .containsExactly(
                        "2 +39 333 123 4501 in uscita dal registro",
                        "3 +39 333 123 4502 non fra quelli dell’organizzazione",
                        "4 +39 333 123 4503 uscita già chiesta");
        assertThat(done.page().select("thead th").eachText()).doesNotContain("Che cosa ferma");
        assertThat(browser.open(ONE_EN + "/table").answer().body())
                .startsWith("\uFEFFLine,Number,Outcome\r\n2,+393331234501,");
        registry().answer("POST " + SERVICE + "/" + LIST + "/undo", 201, request("WITHDRAWAL_UNDO", "RUNNING", ""));
        browser.open(ONE_EN).keep("list-request-done-en");
        browser.submit("main button[value=UNDO]", Map.of());
        assertThat(registry().asked("POST " + SERVICE + "/" + LIST + "/undo")).hasSize(1);
    }

    /** Its numbers have left. */
    @Test
    void afterADayNothingIsUndone() {
        registry()
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "DONE", """
                        , "undoUntil": "2020-11-26T09:00:00Z\""""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        assertThat(browser.open(ONE).page().select("main button")).isEmpty();
    }

    @Test
    void whatCameMeanwhileIsSaid() {
        registry()
                .answerFromNowOn("GET " + SERVICE + "/" + LIST, request("WITHDRAWAL", "WAITING", ""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines())
                .refuse("POST " + SERVICE + "/" + LIST + "/end", 409, "number-list-state", "È già chiuso.", "[]");
        browser.open(ONE);
        Seen meanwhile = browser.submit("main button[value=TAKE_BACK]", Map.of());
        assertThat(meanwhile.page().select(".error-summary a").attr("href")).isEqualTo("#answer");
    }

    /** What the file says of telephone or post stands beside the file. */
    @Test
    void whatIsWrongWithTheFileStandsBesideIt() {
        registry().refuse("POST " + SERVICE, 422, "validation", "Da correggere.", """
                        [{"pointer":"","code":"MEDIA_NOT_HERE","detail":"Riga 2: la richiesta vale per tutto il numero."}]""");
        browser.open(LISTS);
        Seen wrong = send("WITHDRAWAL").keep("list-request-wrong-it");
        assertThat(wrong.page().select("#file-error").text()).contains("vale per tutto il numero");
        assertThat(wrong.page().select("main input[name=kind][checked]").attr("value"))
                .isEqualTo("WITHDRAWAL");
    }
}
