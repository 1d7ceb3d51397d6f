package it.opposizioni.portal.ownnumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a holder does with its own number: takes it off the register, keeps it after all. */
@QuarkusTest
@AsGiulia
class RemovalPagesTest extends OwnNumberScenario {

    private static final String DROPPING = """
            ,"mediumWithdrawal":{"medium":"POST","askedAt":"2027-01-09T17:30:00Z","dueAt":"2027-01-10T17:30:00Z"}""";

    @Test
    void aNumberIsTakenOffWithACodeAndCanStay() {
        String stands = opposition("+393331234567", "\"TELEPHONE\"", "");
        String leaves = opposition("+393331234567", "\"TELEPHONE\"", LEAVING);
        registryKnows("");
        registrySendsCodes();
        FakeServices.registry()
                .answer("GET " + OPPOSITION, stands)
                .answer("GET " + OPPOSITION, leaves)
                .answer("GET " + OPPOSITION, stands)
                .answer("POST " + OPPOSITION + "/withdrawal", leaves)
                .answer("DELETE " + OPPOSITION + "/withdrawal", stands);
        Seen explained = browser.open("/en/personal-area/numbers/" + ID + "/removal");
        assertThat(explained.text())
                .contains("stays protected for another 24 hours")
                .doesNotContain("What do you want to take off?");
        assertThat(explained.page().select("main form button").eachAttr("value"))
                .containsExactly("SMS", "VOICE", "CALL_IN");
        browser.submit("button[value=SMS]", Map.of());
        assertThat(asked("POST /v1/line-proofs"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"purpose\":\"WITHDRAWAL\""));
        Seen done = browser.submit("main form button", Map.of("code", "123 456"));
        assertThat(done.address()).isEqualTo("/en/personal-area/numbers/" + ID + "?done=asked");
        assertThat(done.text())
                .contains(
                        "It is protected until Sunday 10 January 2027, 18:30.",
                        "Request recorded.",
                        "Leaving the register")
                .doesNotContain(
                        "Take the number off the register",
                        "Add a company",
                        "Stop marketing by post as well",
                        "never expires");
        assertThat(asked("POST " + OPPOSITION + "/withdrawal"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(PROOF).doesNotContain("reason"));
        Seen stays = browser.submit("main .notice form button", Map.of());
        assertThat(stays.page().select("[role=status]").text())
                .isEqualTo("The number stays in the register, with the same dates.");
        assertThat(asked("DELETE " + OPPOSITION + "/withdrawal")).hasSize(1);
    }

    /** It goes to the registry with the request, and stays in no draft. */
    @Test
    void aReasonMayBeGiven() {
        registryKnows("");
        registrySendsCodes();
        FakeServices.registry()
                .answer("POST " + OPPOSITION + "/withdrawal", opposition("+393331234567", "\"TELEPHONE\"", LEAVING));
        browser.open(PAGE + "/rimozione");
        Seen code = browser.submit("button[value=SMS]", Map.of()).keep("removal-code-it");
        assertThat(code.page().select("input[name=once-reason]").eachAttr("value"))
                .containsExactly("STILL_CALLED", "WANTS_OFFERS", "GIVES_UP_NUMBER", "BY_MISTAKE", "OTHER", "NOT_SAID");
        Seen wrong = browser.submit("main form button", Map.of("code", "12", "once-reason", "STILL_CALLED"));
        assertThat(wrong.page().select("#code-error")).isNotEmpty();
        assertThat(wrong.page().select("input[name=once-reason][checked]"))
                .as("the form that came back was kept without it")
                .isEmpty();
        browser.submit("main form button", Map.of("code", "123456", "once-reason", "STILL_CALLED"));
        assertThat(asked("POST " + OPPOSITION + "/withdrawal"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"reason\":\"STILL_CALLED\""));
    }

    @Test
    void oneOfTwoMediaIsTakenOff() {
        String both = opposition("+390642986411", "\"TELEPHONE\",\"POST\"", "");
        String dropping = opposition("+390642986411", "\"TELEPHONE\",\"POST\"", DROPPING);
        registryKnows("+390642986411", "\"TELEPHONE\",\"POST\"", "");
        registrySendsCodes();
        FakeServices.registry()
                .answer("GET " + OPPOSITION, both)
                .answer("GET " + OPPOSITION, dropping)
                .answer("GET " + OPPOSITION, dropping)
                .answer("GET " + OPPOSITION, dropping)
                .answer("GET " + OPPOSITION, both)
                .answer("POST " + OPPOSITION + "/media/POST/withdrawal", dropping)
                .answer("DELETE " + OPPOSITION + "/withdrawal", both);
        Seen explained = browser.open(PAGE + "/rimozione");
        assertThat(explained.page().select("input[name=what][checked]").eachAttr("value"))
                .containsExactly("ALL");
        assertThat(explained.page().select("main form button").eachAttr("value"))
                .as("a fixed line gets no text message")
                .containsExactly("VOICE", "CALL_IN");
        Seen code = browser.submit("button[value=VOICE]", Map.of("what", "POST"));
        assertThat(code.page().select("main form button").first().text()).isEqualTo("Conferma");
        Seen done = browser.submit("main form button", Map.of("code", "123456"));
        assertThat(done.address()).isEqualTo(PAGE + "?done=asked");
        assertThat(done.text())
                .contains(
                        "Hai chiesto di togliere la protezione dalla posta. Vale ancora fino a domenica 10 gennaio 2027, ore 18:30.",
                        "Togli il numero dal registro")
                .doesNotContain("In uscita dal registro");
        assertThat(asked("POST " + OPPOSITION + "/media/POST/withdrawal")).hasSize(1);
        assertThat(browser.open(PAGE + "/rimozione").page().select("input[name=what]"))
                .as("what remains is the whole number")
                .isEmpty();
        browser.open(PAGE);
        browser.submit("main .notice form button", Map.of());
        assertThat(asked("DELETE " + OPPOSITION + "/withdrawal")).hasSize(1);
    }

    @Test
    void whatIsLeavingIsNeitherRenewedNorTakenOffAgain() {
        registryKnows(LEAVING);
        assertThat(browser.open(PAGE + "/consensi").address()).isEqualTo(PAGE);
        assertThat(browser.current().page().select("main .notice.wait").text())
                .as("why not, and what to do first")
                .contains(
                        "Fino ad allora non si possono annullare consensi, né aggiungere o togliere aziende.",
                        "prima annulla la richiesta");
        assertThat(browser.open(PAGE + "/rimozione").address()).isEqualTo(PAGE);
    }
}
