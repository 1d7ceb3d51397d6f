package it.opposizioni.portal.callorigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An official records from whose line a call came. */
@QuarkusTest
@AsRegulator
class CallOriginPagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/autorita/segnalazioni/" + ServiceAnswers.ID;
    private static final String PAGE = COMPLAINT + "/provenienza";
    private static final String PATH = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String ALL = "GET " + PATH + "/call-origins";
    private static final String RECORD = "POST " + PATH + "/call-origins";
    private static final String CALL = "0199aaaa-0000-7000-8000-000000000001";
    private static final String NOTHING = "{\"version\": 0, \"recordable\": true, \"items\": []}";
    private static final String TWO = """
            {"version": 2, "recordable": %s, "items": [
              {"callId": "0199aaaa-0000-7000-8000-000000000001", "result": "CONFIRMED", "operatorName": "Squillo <b>Contact</b> S.r.l.",
               "source": "NETWORK", "reference": "TIM S.p.A., prot. 12/2026", "answeredOn": "2026-11-24",
               "by": {"subject": "u-regulator", "me": true}, "at": "2026-11-25T10:00:00Z"},
              {"callId": "0199aaaa-0000-7000-8000-000000000002", "result": "NOT_ESTABLISHED", "source": "INSPECTION",
               "reference": "Verbale 3", "answeredOn": "2026-11-25",
               "by": {"subject": "u-bruno", "name": "Bruno Conti", "me": false}, "at": "2026-11-25T11:00:00Z"}]}
            """;

    @BeforeEach
    void theComplaintIsThere() {
        String found = ServiceAnswers.complaint("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"");
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET " + PATH,
                        found.substring(0, found.lastIndexOf('}'))
                                + ", \"accused\": {\"name\": \"Squillo Contact S.r.l.\", \"grade\": \"C\"}}")
                .answerFromNowOn("GET " + PATH + "/evidence", ServiceAnswers.evidence(true));
    }

    private static Map<String, String> typed() {
        return Map.of(
                "call",
                CALL,
                "result",
                "CONFIRMED",
                "source",
                "NETWORK",
                "reference",
                "TIM, prot. 12/2026",
                "answeredOn",
                "24/11/2026");
    }

    @Test
    void theComplaintLeadsToThePageThatAsksOnlyWhatIsNotKnown() {
        FakeServices.complaint().answer(ALL, NOTHING);
        assertThat(browser.open(COMPLAINT).page().select("main a[href=" + PAGE + "]"))
                .hasSize(1);
        Browser.Seen seen = browser.open(PAGE).keep("authority-call-origins-it");
        assertThat(seen.heading()).isEqualTo("Da dove veniva la chiamata");
        assertThat(seen.page().select("#operator").val()).isEqualTo("Squillo Contact S.r.l.");
        assertThat(seen.page().select("input[name=call]")).hasSize(2);
        assertThat(seen.page().select("label[for=call]").text()).contains("+39 02 1234 5678");
        assertThat(seen.page().select("main [role=status]").text()).isEqualTo("Non è ancora stato registrato nulla.");
    }

    @Test
    void whatWasFoundOutIsRecordedWithTheVersionThatWasSeen() {
        FakeServices.complaint()
                .answer(ALL, NOTHING)
                .answer(RECORD, TWO.formatted(true))
                .answer(ALL, TWO.formatted(true));
        browser.open(PAGE);
        Browser.Seen seen =
                browser.submit("main form button.btn-primary", typed()).keep("authority-call-origins-recorded-it");
        assertThat(FakeServices.complaint().lastAsked(RECORD).body())
                .isEqualTo("{\"callId\":\"" + CALL
                        + "\",\"result\":\"CONFIRMED\",\"operator\":\"Squillo Contact S.r.l.\",\"source\":\"NETWORK\","
                        + "\"reference\":\"TIM, prot. 12/2026\",\"answeredOn\":\"2026-11-24\",\"seen\":0}");
        assertThat(FakeServices.complaint().lastAsked(RECORD).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(seen.page().select("main tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains(
                                        "+39 02 1234 5678",
                                        "Veniva da una linea di un operatore del registro: Squillo <b>Contact</b> S.r.l.",
                                        "Il gestore telefonico",
                                        "TIM S.p.A., prot. 12/2026",
                                        "tu"),
                        row -> assertThat(row)
                                .contains("senza numero", "Non si è potuto sapere", "Un’ispezione", "Bruno Conti"));
        FakeServices.complaint().answer(ALL, TWO.formatted(true));
        browser.open("/en/authority/complaints/" + ServiceAnswers.ID + "/call-origins")
                .keep("authority-call-origins-en");
    }

    @Test
    void whatIsMissingIsNamedFieldByFieldAndNothingIsSent() {
        FakeServices.complaint().answerFromNowOn(ALL, NOTHING);
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(
                        "main form button.btn-primary", Map.of("operator", "", "result", "CONFIRMED"))
                .keep("authority-call-origins-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#call", "#operator", "#source", "#reference", "#answeredOn");
        assertThat(FakeServices.complaint().asked(RECORD)).isEmpty();
    }

    /** Only a confirmed line has an operator, whatever stood in the field. */
    @Test
    void anOperatorIsNotSentWhereThereIsNone() {
        FakeServices.complaint().answerFromNowOn(ALL, NOTHING).answer(RECORD, NOTHING);
        browser.open(PAGE);
        browser.submit(
                "main form button.btn-primary",
                Map.of(
                        "call",
                        CALL,
                        "result",
                        "FALSIFIED",
                        "source",
                        "NETWORK",
                        "reference",
                        "x",
                        "answeredOn",
                        "24/11/2026"));
        assertThat(FakeServices.complaint().lastAsked(RECORD).body()).doesNotContain("operator");
    }

    /** The page shows what the colleague has recorded; sent once more from there, it counts. */
    @Test
    void aFasterColleagueIsSeenBeforeItIsSentAgain() {
        FakeServices.complaint()
                .answer(ALL, NOTHING)
                .refuse(RECORD, 409, "call-origin-changed", "Qualcuno ha registrato altro.", "[]")
                .answerFromNowOn(ALL, TWO.formatted(true))
                .answer(RECORD, TWO.formatted(true));
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("main form button.btn-primary", typed());
        assertThat(seen.page().select("#result-error").text()).contains("Qualcuno ha registrato altro.");
        assertThat(seen.page().select("#reference").val()).isEqualTo("TIM, prot. 12/2026");
        assertThat(seen.page().select("main tbody tr")).hasSize(2);
        browser.submit("main form button.btn-primary", Map.of());
        assertThat(FakeServices.complaint().lastAsked(RECORD).body()).contains("\"seen\":2");
    }

    @Test
    void anOperatorThatNobodyKnowsIsNamedAtItsField() {
        FakeServices.complaint()
                .answerFromNowOn(ALL, NOTHING)
                .refuse(
                        RECORD,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/operator\", \"code\": \"UNKNOWN\", \"detail\": \"Nessuno si chiama così.\"}]");
        browser.open(PAGE);
        assertThat(browser.submit("main form button.btn-primary", typed())
                        .page()
                        .select("#operator-error")
                        .text())
                .contains("Nessuno si chiama così.");
    }

    @Test
    void aComplaintThatIsClosedShowsWhatWasRecordedWithoutAForm() {
        FakeServices.complaint().answer(ALL, TWO.formatted(false));
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(seen.text()).contains("Non si può registrare altro");
    }

    /** The release before this one does not know the question. */
    @Test
    void aServiceThatCannotSayLeavesThePageStanding() {
        FakeServices.complaint().refuse(ALL, 404, "not-found", "Non c’è.", "[]");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Dati non disponibili ora");
    }
}
