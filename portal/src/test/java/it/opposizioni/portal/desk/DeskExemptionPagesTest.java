package it.opposizioni.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The registrar enters that somebody lets a company call, or no longer does. */
@QuarkusTest
@AsRegistrar
class DeskExemptionPagesTest extends PortalTest {

    private static final String ID = "019ac000-0000-7000-8000-000000000001";
    private static final String NEW = "/it/amministrazione/sportello/nuova";
    private static final String SEND = "main button[data-once]";
    private static final String ONE = "/v1/desk/requests/" + ID;

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static void directoryHas(String... names) {
        StringBuilder items = new StringBuilder();
        for (String name : names) {
            items.append(items.isEmpty() ? "" : ",").append("""
                    {"id": "%s", "name": "%s", "seat": "Milano", "state": "ACTIVE"}""".formatted(CompanyAnswers.ID, name));
        }
        FakeServices.operator().answer("GET /v1/operators", "{\"items\": [" + items + "]}");
    }

    private static String request(String kind, String state, String more) {
        return """
                {"id": "%s", "kind": "%s", "state": "%s", "number": "+393331234567", "channel": "POST", "late": false,
                 "receivedAt": "2026-11-23T23:00:00Z", "dueOn": "2026-11-25", "recordedAt": "2026-11-25T09:00:00Z",
                 "evidenceReference": "Prot. 1187", "company": {"name": "Acme Energia S.p.A.", "until": "2026-12-31"},
                 "holder": {"name": "Ada Neri", "taxCode": "NREDAA80A41H501Q", "signedIn": false}%s}""".formatted(ID, kind, state, more);
    }

    @Test
    void anExemptionIsEnteredByTheNameOfTheCompanyAndWaits() {
        directoryHas("Acme Energia S.p.A.");
        registry()
                .answer("POST /v1/desk/exemptions", 201, request("EXEMPTION", "PROPOSED", ", \"yours\": true"))
                .answer(
                        "GET " + ONE,
                        request("EXEMPTION", "PROPOSED", ", \"yours\": true, \"obstacle\": \"SECOND_PERSON\""));
        Browser.Seen form = browser.open(NEW).keep("desk-new-exemption-it");
        assertThat(form.page().select("input[value=EXEMPTION] + label .hint").text())
                .isEqualTo("Lo approva un’altra persona del gestore");
        Map<String, String> letter = DeskLetter.about("EXEMPTION", "acme");
        letter.put("until", "31/12/2026");
        Browser.Seen seen = browser.submit(SEND, letter).keep("desk-exemption-it");
        assertThat(registry().lastAsked("POST /v1/desk/exemptions").body())
                .contains("\"operatorId\":\"" + CompanyAnswers.ID + "\"", "\"until\":\"2026-12-31\"")
                .contains("\"evidenceReference\":\"Prot. 1187\"")
                .doesNotContain("TELEPHONE");
        assertThat(seen.heading()).isEqualTo("Permesso per Acme Energia S.p.A.: +39 333 123 4567");
        assertThat(seen.text())
                .contains("dall’approvazione, fino a giovedì 31 dicembre 2026")
                .contains("Questa richiesta l’hai inserita tu");
    }

    @Test
    void aColleagueApprovesItInItsOwnWords() {
        registry()
                .answer("GET " + ONE, request("EXEMPTION", "PROPOSED", ", \"yours\": false"))
                .answer("POST " + ONE + "/approval", request("EXEMPTION", "APPROVED", ", \"yours\": false"));
        Browser.Seen seen = browser.open("/en/administration/desk/" + ID).keep("desk-exemption-en");
        assertThat(seen.page().select("main button[value=APPROVE]").text()).isEqualTo("Approve the permission");
        assertThat(seen.text()).contains("The company stays blocked. The person reads the reason.");
        registry().answerFromNowOn("GET " + ONE, request("EXEMPTION", "APPROVED", ", \"yours\": false"));
        assertThat(browser.submit("main button[value=APPROVE]", Map.of()).text())
                .contains("Approved: the person gets the confirmation.");
    }

    @Test
    void whatStandsAgainstItIsSaidBeforeAndBesideTheDecision() {
        registry()
                .answer(
                        "GET " + ONE,
                        request("EXEMPTION", "PROPOSED", ", \"yours\": false, \"obstacle\": \"PERIOD_OVER\""));
        Browser.Seen seen = browser.open("/it/amministrazione/sportello/" + ID).keep("desk-exemption-over-it");
        assertThat(seen.text()).contains("Non si può approvare: il periodo chiesto è già finito.");
        assertThat(seen.page().select("main button[value=APPROVE]")).isEmpty();
        registry().answerFromNowOn("GET " + ONE, request("EXEMPTION", "PROPOSED", ", \"yours\": false"));
        registry().refuse("POST " + ONE + "/approval", 422, "validation", "Il periodo è già finito.", "[]");
        browser.open("/it/amministrazione/sportello/" + ID);
        seen = browser.submit("main button[value=APPROVE]", Map.of()).keep("desk-exemption-refused-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#decision");
        assertThat(seen.page().select("#reason-error")).isEmpty();
    }

    @Test
    void itsEndIsRecordedAtOnce() {
        registry()
                .answer("GET /v1/oppositions", "{\"items\": [{\"id\": \"" + ID + "\"}]}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", """
                        {"items": [{"operatorId": "%s", "operatorName": "Acme Energia S.p.A.", "status": "IN_FORCE"}]}""".formatted(CompanyAnswers.ID))
                .answer("POST /v1/desk/exemption-ends", 201, request("EXEMPTION_END", "RECORDED", ""))
                .answer("GET " + ONE, request("EXEMPTION_END", "RECORDED", ""));
        browser.open(NEW);
        Browser.Seen seen = browser.submit(SEND, DeskLetter.about("EXEMPTION_END", "Acme Energia S.p.A."));
        assertThat(registry().lastAsked("POST /v1/desk/exemption-ends").body())
                .contains("\"operatorId\":\"" + CompanyAnswers.ID + "\"");
        assertThat(seen.text()).contains("Fatto: la richiesta è registrata").doesNotContain("Periodo");
    }

    @Test
    void aNameThatIsNoneOrSeveralIsSaidBesideIt() {
        browser.open(NEW);
        directoryHas();
        refused("zzz", "Nessuna azienda con questo nome nell’elenco degli operatori.");
        refused("", "Scrivi il nome dell’azienda.");
        FakeServices.operator().reset();
        String[] many = IntStream.rangeClosed(1, 21).mapToObj(i -> "Acme " + i).toArray(String[]::new);
        directoryHas(many);
        refused("acme", "Ce n’è più d’una: scrivi il nome intero. Acme 1; Acme 2; Acme 3; Acme 4; Acme 5");
        FakeServices.operator().reset();
        directoryHas("Acme Energia S.p.A.", "Acme Luce S.r.l.");
        registry().refuse("POST /v1/desk/exemptions", 422, "invalid-request", "x", """
                [{"pointer": "/operatorId", "code": "NOT_IN_DIRECTORY", "detail": "Questa azienda non è nell'elenco."}]""");
        refused("Acme Luce S.r.l.", "Questa azienda non è nell'elenco.");
    }

    private void refused(String company, String why) {
        Browser.Seen seen = browser.submit(SEND, DeskLetter.about("EXEMPTION", company));
        assertThat(seen.page().select("#company-error").text()).contains(why);
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#company");
    }
}
