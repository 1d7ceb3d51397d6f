package it.opposizioni.portal.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator, or an inspector of it, has a log of calls checked. */
@QuarkusTest
@AsAcme
class CallLogPagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/tabulati";
    private static final String PAGE = LIST + "/" + CallLogAnswers.ID;
    private static final String SERVICE = "/v1/call-logs";
    private static final String ONE = SERVICE + "/" + CallLogAnswers.ID;
    private static final byte[] LOG = "0294752000,2026-11-25 10:15:00,0212345678\n".getBytes(StandardCharsets.US_ASCII);

    private static final String MANDATE = """
            {"items": [{"id": "018f0000-0000-7000-8000-0000000000a1", "side": "OUTSOURCER", "outsourcerId": "%1$s",
             "outsourcerName": "Acme Energia S.p.A.", "principalId": "%2$s", "principalName": "Delta S.p.A.", "state": "AGREED",
             "from": "2026-11-25", "effect": "HOLDS", "proposedAt": "2026-11-24T09:00:00Z",
             "agreedAt": "2026-11-25T09:00:00Z"}]}""".formatted(CompanyAnswers.ID, CompanyAnswers.OTHER);

    private static FakeService operator() {
        return FakeServices.operator();
    }

    @Test
    void theListShowsWhatWasFoundInEach() {
        operator().answer("GET " + SERVICE, "{\"items\": [" + CallLogAnswers.sealed() + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open(LIST).keep("call-logs-it");
        assertThat(seen.text()).contains("concluso", "12.000", "350");
        assertThat(seen.page().select("tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(seen.page().select(".pagination-line a").attr("href")).isEqualTo(LIST + "?cursor=abc");
        operator().reset();
        operator().answer("GET " + SERVICE, "{\"items\": []}");
        assertThat(browser.open("/en/operators/call-logs")
                        .keep("call-logs-none-en")
                        .text())
                .contains("No call log yet.");
    }

    @Test
    void aLogIsSentOnWithItsColumns() {
        operator().answer("GET /v1/mandates", MANDATE);
        operator().answer("POST " + SERVICE, CallLogAnswers.checking()).answer("GET " + ONE, CallLogAnswers.checking());
        browser.open(LIST + "/nuova").keep("call-logs-new-it");
        Browser.Seen seen = browser.upload(
                "main button[data-once]",
                Map.of(
                        "onBehalfOf",
                        CompanyAnswers.OTHER,
                        "numberColumn",
                        "2",
                        "timeColumn",
                        "Ora",
                        "callerColumn",
                        ""),
                "file",
                "chiamate.csv",
                LOG);
        assertThat(seen.address()).isEqualTo(PAGE);
        assertThat(operator().lastAsked("POST " + SERVICE).body())
                .isEqualTo(new String(LOG, StandardCharsets.US_ASCII));
        assertThat(operator().lastAsked("POST " + SERVICE).query())
                .contains("numberColumn=1", "timeColumn=Ora", "onBehalfOf=" + CompanyAnswers.OTHER)
                .doesNotContain("callerColumn", "operatorId");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        operator().answer("GET /v1/mandates", "{\"items\": []}");
        browser.open(LIST + "/nuova");
        Browser.Seen seen =
                browser.upload("main button[data-once]", Map.of("numberColumn", "0"), "file", "", new byte[0]);
        assertThat(seen.keep("call-logs-wrong-it")
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#numberColumn", "#file");
        operator()
                .refuse(
                        "POST " + SERVICE,
                        422,
                        "list-refused",
                        "Lista.",
                        "[{\"pointer\": \"/lines/1\", \"code\": \"NO_SUCH_COLUMN\", \"detail\": \"Manca la colonna.\"}]");
        seen = browser.upload("main button[data-once]", Map.of("numberColumn", "tel"), "file", "x.csv", LOG);
        assertThat(seen.page().select("#file-error").text()).contains("Manca la colonna.");
    }

    @Test
    void whileItIsCheckedThePageRefreshesItself() {
        operator().answer("GET " + ONE, CallLogAnswers.checking());
        Browser.Seen seen = browser.open(PAGE).keep("call-log-running-it");
        assertThat(seen.page().select("progress").val()).isEqualTo("25");
        assertThat(seen.page().select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("5");
        assertThat(seen.page().select("#job").attr("data-hx-get")).isEqualTo(PAGE);
        browser.open("/en/operators/call-logs/" + CallLogAnswers.ID).keep("call-log-running-en");
    }

    @Test
    void theResultSaysFirstHowManyCallsAreWorthALook() {
        operator().answer("GET " + ONE, CallLogAnswers.sealed());
        Browser.Seen seen = browser.open(PAGE).keep("call-log-it");
        assertThat(seen.page().select("main [role=status]").text())
                .isEqualTo("350 chiamate su 12.000 sono da verificare.");
        assertThat(seen.page().select("tbody tr").first().text()).contains("sapendo", "7");
        assertThat(seen.page().select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Senza un mandato", "61"))
                .anySatisfy(row -> assertThat(row).contains("Fuori dal periodo", "62"));
        assertThat(seen.page().select("a[download]").eachAttr("href"))
                .containsExactly(
                        PAGE + "/files/findings.csv",
                        PAGE + "/files/findings.csv.gz",
                        PAGE + "/files/receipt.jwt",
                        PAGE + "/files/receipt.json");
        assertThat(seen.page().select("a[href$=7K3M9QX2T8VWB4ND]")).hasSize(1);
        assertThat(seen.page().select("meta[http-equiv=refresh], [data-hx-trigger]"))
                .isEmpty();
        browser.open("/en/operators/call-logs/" + CallLogAnswers.ID).keep("call-log-en");
        operator().reset();
        operator().answer("GET " + ONE, CallLogAnswers.clean());
        assertThat(browser.open(PAGE).keep("call-log-clean-it").text()).contains("Nessuna chiamata da verificare");
        operator().reset();
        operator().answer("GET " + ONE, CallLogAnswers.failed());
        assertThat(browser.open(PAGE).keep("call-log-failed-it").text()).contains("Nessuna riga.", "Riga 1.000.");
    }

    @Test
    void findingsAndReceiptArePassedOn() {
        operator()
                .answer("GET " + ONE, CallLogAnswers.sealed())
                .answer("GET " + ONE + "/files/findings", "line,number\n")
                .answer("GET " + ONE + "/receipt", "a.b.c");
        assertThat(browser.open(PAGE + "/files/findings.csv").status()).isEqualTo(200);
        assertThat(browser.open(PAGE + "/files/receipt.jwt").status()).isEqualTo(200);
    }

    /** A file that is opened before its name is known would stay open when the name cannot be had. */
    @Test
    void noFileIsOpenedWithoutAName() {
        operator()
                .refuse("GET " + ONE, 503, "unavailable", "Riprova.", "[]")
                .answer("GET " + ONE + "/files/findings", "line,number\n")
                .answer("GET " + ONE + "/receipt", "a.b.c");
        for (String file : List.of("findings.csv", "findings.csv.gz", "receipt.jwt", "receipt.json")) {
            assertThat(browser.open(PAGE + "/files/" + file).status()).isNotEqualTo(200);
        }
        assertThat(operator().asked("GET " + ONE + "/files/findings")).isEmpty();
        assertThat(operator().asked("GET " + ONE + "/receipt")).isEmpty();
    }

    @Test
    @AsRegulator
    void anInspectorFindsTheOperatorFirst() {
        String whose = "018f0000-0000-7000-8000-000000000001";
        operator()
                .answer("GET /v1/operators", """
                        {"items": [{"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano", "state": "ACTIVE"}], "next": null}""".formatted(whose))
                .answer("GET /v1/operators/" + whose + "/directory-entry", """
                        {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano", "state": "ACTIVE"}""".formatted(whose))
                .answer("POST " + SERVICE, CallLogAnswers.sealed())
                .answer("GET " + ONE, CallLogAnswers.sealed());
        browser.open("/it/autorita/tabulati/nuova").keep("inspection-new-it");
        Browser.Seen found = browser.open("/it/autorita/tabulati/nuova?q=acme").keep("inspection-found-it");
        String form = found.page().select("main ul a:contains(Acme)").attr("href");
        assertThat(browser.open(form).keep("inspection-upload-it").text()).contains("Chiamate di Acme Energia S.p.A.");
        Browser.Seen seen = browser.upload("main button[data-once]", Map.of(), "file", "chiamate.csv", LOG);
        assertThat(seen.address()).isEqualTo("/it/autorita/tabulati/" + CallLogAnswers.ID);
        seen.keep("inspection-it");
        assertThat(operator().lastAsked("POST " + SERVICE).query()).contains("operatorId=" + whose);
        assertThat(browser.open(LIST).status()).isEqualTo(403);
    }

    @Test
    @AsRegulator
    void theListOfInspectionsIsNarrowedToOneOperator() {
        String list = "/it/autorita/tabulati";
        String ofAcme = list + "?operator=" + CompanyAnswers.ID;
        operator().answer("GET " + SERVICE, "{\"items\": [" + CallLogAnswers.sealed() + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open(ofAcme).keep("inspections-of-operator-it");
        assertThat(operator().lastAsked("GET " + SERVICE).query()).contains("operatorId=" + CompanyAnswers.ID);
        assertThat(seen.page().select("nav a[aria-current]").eachAttr("href")).contains(list);
        assertThat(seen.page().select("ul[aria-labelledby=chips] a").text())
                .isEqualTo("Togli il filtro Operatore: Acme Energia S.p.A.");
        assertThat(seen.page().select("ul[aria-labelledby=chips] a").attr("href"))
                .isEqualTo(list);
        assertThat(seen.page().select("a[rel=next]").attr("href")).isEqualTo(ofAcme + "&cursor=abc");
        assertThat(browser.open(ofAcme + "&cursor=abc")
                        .page()
                        .select(".pagination-line a")
                        .eachAttr("href"))
                .contains(ofAcme);
        assertThat(browser.open(list).page().select(".chips")).isEmpty();
        assertThat(operator().lastAsked("GET " + SERVICE).query()).doesNotContain("operatorId");
        assertThat(browser.open(list + "?operator=acme").status()).isEqualTo(404);
        browser.open("/en/authority/call-logs?operator=" + CompanyAnswers.ID).keep("inspections-of-operator-en");
    }

    /** The directory names it; one that it does not know, or that cannot be asked, has no name here. */
    @Test
    @AsRegulator
    void anOperatorWithoutLogsIsNamedAllTheSame() {
        String ofAcme = "/it/autorita/tabulati?operator=" + CompanyAnswers.ID;
        String entry = "GET /v1/operators/" + CompanyAnswers.ID + "/directory-entry";
        operator().answer("GET " + SERVICE, "{\"items\": []}").answer(entry, """
                {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano", "state": "ACTIVE"}""".formatted(CompanyAnswers.ID));
        assertThat(browser.open(ofAcme).keep("inspections-of-operator-none-it").text())
                .contains("Operatore: Acme Energia S.p.A.", "Nessun tabulato di questo operatore ancora.");
        operator().forget(entry);
        assertThat(browser.open(ofAcme).text()).contains("Operatore: l’operatore scelto");
        operator().refuse(entry, 503, "unavailable", "Non ora.", "[]");
        assertThat(browser.open(ofAcme).text()).contains("Operatore: l’operatore scelto");
    }

    @Test
    void anOperatorSeesNoInspection() {
        assertThat(browser.open("/it/autorita/tabulati").status()).isEqualTo(403);
    }
}
