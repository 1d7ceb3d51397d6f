package it.opposizioni.portal.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the registrar decides: applications, measures, contested numbers. */
@QuarkusTest
@AsRegistrar
class RegistrarPagesTest extends PortalTest {

    private static final String QUEUE = "/it/amministrazione/operatori";
    private static final String ONE = QUEUE + "/" + CompanyAnswers.ID;
    private static final String OPERATOR = "/v1/operators/" + CompanyAnswers.ID;
    private static final String CONFLICT = "018f0000-0000-7000-8000-0000000000c9";

    private static void known(String state) {
        FakeServices.operator()
                .answer(
                        "GET /v1/operator-applications",
                        "{\"items\": [" + CompanyAnswers.company(state, null) + "], \"next\": null}")
                .answer("GET " + OPERATOR, CompanyAnswers.company(state, null))
                .answer("GET " + OPERATOR + "/history", """
                        {"items": [{"version": 3, "state": "ACTIVE", "act": "CHANGE", "section": "ROC", "by": "OPERATOR", "reason": null,
                         "at": "2026-11-22T09:00:00Z", "reasons": []},
                        {"version": 2, "state": "RETURNED", "by": "REGISTRAR", "reason": null, "at": "2026-11-21T09:00:00Z",
                         "reasons": [{"section": "PEC", "reason": "Non riceve."}]},
                         {"version": 1, "state": "APPLIED", "by": "OPERATOR", "reason": null, "at": "2026-11-20T09:00:00Z"}]}""");
    }

    @Test
    void aHigherTariffIsSaidWithItsCaseAndItsLastDay() {
        FakeServices.operator()
                .answer("GET " + OPERATOR, CompanyAnswers.fined(null))
                .answer("GET " + OPERATOR + "/history", "{\"items\": []}");
        assertThat(browser.open(ONE)
                        .keep("registrar-operator-fined-it")
                        .page()
                        .select(".identity")
                        .text())
                .contains("Tariffa più alta del 10 %, fino a martedì 25 novembre 2031 (FAS-2026-7K3M-Q9XD)");
    }

    @Test
    void theQueueShowsByWhenAnAnswerIsDue() {
        known("APPLIED");
        Browser.Seen seen = browser.open("/it/amministrazione").keep("registrar-queue-it");
        assertThat(FakeServices.operator()
                        .lastAsked("GET /v1/operator-applications")
                        .query())
                .contains("state=APPLIED");
        assertThat(seen.text()).contains("Acme Energia S.p.A.", "giovedì 3 dicembre 2026");
        assertThat(seen.page().select("tbody th a").attr("href")).isEqualTo(ONE);
        browser.open("/en/administration/operators?state=ACTIVE").keep("registrar-active-en");
        assertThat(FakeServices.operator()
                        .lastAsked("GET /v1/operator-applications")
                        .query())
                .contains("state=ACTIVE");
    }

    @Test
    void listsThatWaitForTheRegisterAreTheRegistrarsToSeeTo() {
        known("APPLIED");
        FakeServices.operator().answer("GET /v1/register-state", """
                {"asOf": "2026-11-25T09:10:00Z", "sequence": 7, "waitingLists": 3, "waitingSince": "2026-11-25T09:20:00Z"}""");
        assertThat(browser.open("/it/amministrazione")
                        .keep("registrar-waiting-it")
                        .text())
                .contains("3 liste aspettano, la prima dal", "Gli operatori vedono il registro aggiornato al");
        assertThat(browser.open("/en/administration").text()).contains("3 lists are waiting, the first since");
    }

    @Test
    void anApplicationIsApproved() {
        known("APPLIED");
        Browser.Seen seen = browser.open(ONE).keep("registrar-application-it");
        assertThat(seen.text())
                .contains("NREDAA80A41F205X", "Indirizzo PEC: Non riceve.", "il gestore", "Dati cambiati: Numero ROC")
                .contains("Dichiarazione Dichiarazione fatta");
        FakeServices.operator().answer("POST " + OPERATOR + "/approval", CompanyAnswers.company("ACTIVE", null));
        assertThat(browser.submit("button[value=APPROVE]", Map.of()).text()).contains("la decisione è registrata");
        assertThat(FakeServices.operator()
                        .lastAsked("POST " + OPERATOR + "/approval")
                        .body())
                .isEqualTo("{\"version\":3}");
    }

    @Test
    void whatChangedSinceItWasReadIsNotDecidedAbout() {
        known("APPLIED");
        browser.open(ONE);
        Browser.Seen unread = browser.submit("button[value=APPROVE]", Map.of("version", ""));
        assertThat(unread.page().select(".error-summary a").attr("href")).isEqualTo("#history");
        FakeServices.operator().refuse("POST " + OPERATOR + "/approval", 409, "operator-changed", "È cambiato.", "[]");
        Browser.Seen changed = browser.submit("button[value=APPROVE]", Map.of());
        assertThat(changed.page().select(".error-summary a").attr("href")).isEqualTo("#history");
    }

    @Test
    void whatAnApplicationLacksIsNamedWhereItCanBeReturned() {
        known("APPLIED");
        browser.open(ONE);
        FakeServices.operator()
                .refuse(
                        "POST " + OPERATOR + "/approval",
                        422,
                        "application-incomplete",
                        "Non è completa.",
                        "[{\"pointer\": \"/sections/PEC\", \"code\": \"INCOMPLETE\", \"detail\": \"Serve l'indirizzo PEC.\"}]");
        Browser.Seen seen = browser.submit("button[value=APPROVE]", Map.of()).keep("registrar-incomplete-it");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#reason-PEC");
        assertThat(seen.page().select("#reason-PEC-error").text()).contains("Serve l'indirizzo PEC.");
    }

    @Test
    void anApplicationIsReturnedWithReasonsByPart() {
        known("APPLIED");
        browser.open(ONE);
        Browser.Seen wrong = browser.submit("button[value=RETURN]", Map.of()).keep("registrar-return-error-it");
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#reason-COMPANY");
        FakeServices.operator().answer("POST " + OPERATOR + "/return", CompanyAnswers.company("RETURNED", null));
        browser.submit("button[value=RETURN]", Map.of("reason-PEC", "Non riceve."));
        assertThat(FakeServices.operator()
                        .lastAsked("POST " + OPERATOR + "/return")
                        .body())
                .isEqualTo("{\"reasons\":[{\"section\":\"PEC\",\"reason\":\"Non riceve.\"}],\"version\":3}");
    }

    @Test
    void aMeasureWantsAReason() {
        known("ACTIVE");
        browser.open(ONE).keep("registrar-measures-it");
        Browser.Seen wrong = browser.submit("button[value=MEASURE]", Map.of("measure", "suspension"));
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#reason");
        FakeServices.operator().answer("POST " + OPERATOR + "/suspension", CompanyAnswers.company("SUSPENDED", null));
        browser.submit("button[value=MEASURE]", Map.of("reason", "Liste vecchie."));
        assertThat(FakeServices.operator()
                        .lastAsked("POST " + OPERATOR + "/suspension")
                        .body())
                .isEqualTo("{\"reason\":\"Liste vecchie.\"}");
    }

    @Test
    void whoComesSecondSeesWhatTheFirstOneDid() {
        known("ACTIVE");
        browser.open(ONE);
        FakeServices.operator().refuse("POST " + OPERATOR + "/suspension", 409, "transition-not-allowed", "no", "[]");
        Browser.Seen seen = browser.submit("button[value=MEASURE]", Map.of("measure", "suspension", "reason", "x"));
        assertThat(seen.page().select(".error-summary a").text()).contains("Qualcun altro ha già deciso");
    }

    @Test
    @AsRegulator
    void theRegulatorSuspendsButApprovesNothing() {
        known("APPLIED");
        assertThat(browser.open(ONE).page().select("button[value=APPROVE], button[value=RETURN]"))
                .isEmpty();
        FakeServices.operator().reset();
        known("ACTIVE");
        assertThat(browser.open(ONE).page().select("input[name=measure]").eachAttr("value"))
                .containsExactly("suspension");
        assertThat(browser.open("/it/amministrazione/conflitti").status()).isEqualTo(403);
    }

    @Test
    @AsAcme
    void anOperatorHasNoBusinessHere() {
        Browser.Seen seen = browser.open(QUEUE).keep("registrar-forbidden-it");
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.text()).contains("gestore");
    }

    @Test
    void aContestedNumberIsSettled() {
        String conflict = """
                {"id": "%s", "state": "OPEN", "first": "+390294752000", "last": "+390294752009", "raisedAt": "2026-11-25T09:00:00Z",
                 "holder": {"id": "%s", "name": "Acme Energia S.p.A."}, "challenger": {"id": "%s", "name": "Squillo S.r.l."}}""".formatted(CONFLICT, CompanyAnswers.ID, CompanyAnswers.OTHER);
        String question = "/v1/calling-number-conflicts";
        FakeServices.operator()
                .answer("GET " + question, "{\"items\": [" + conflict + "], \"next\": null}")
                .answer("GET " + question + "/" + CONFLICT, conflict)
                .answer("POST " + question + "/" + CONFLICT + "/settlement", conflict);
        Browser.Seen list = browser.open("/it/amministrazione/conflitti").keep("conflicts-it");
        browser.open(list.page().select("tbody th a").attr("href")).keep("conflict-it");
        Browser.Seen wrong = browser.submit("main form button", Map.of("inFavourOf", CompanyAnswers.OTHER));
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#reason");
        Browser.Seen nobody = browser.submit(
                "main form button", Map.of("inFavourOf", "nobody", "reason", "Contratto con l'operatore."));
        assertThat(nobody.page().select("#inFavourOf-error, .error-text").text())
                .contains("Scegli a chi spetta il numero.");
        Browser.Seen done = browser.submit("main form button", Map.of("inFavourOf", CompanyAnswers.OTHER));
        assertThat(FakeServices.operator()
                        .lastAsked("POST " + question + "/" + CONFLICT + "/settlement")
                        .body())
                .contains(CompanyAnswers.OTHER, "Contratto");
        assertThat(done.text()).contains("Fatto: la decisione è registrata.");
    }
}
