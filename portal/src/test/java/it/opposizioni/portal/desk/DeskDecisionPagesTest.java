package it.opposizioni.portal.desk;

import static it.opposizioni.portal.desk.DeskPagesTest.APPROVE;
import static it.opposizioni.portal.desk.DeskPagesTest.ID;
import static it.opposizioni.portal.desk.DeskPagesTest.ONE;
import static it.opposizioni.portal.desk.DeskPagesTest.PAGE;
import static it.opposizioni.portal.desk.DeskPagesTest.proposed;
import static it.opposizioni.portal.desk.DeskPagesTest.registry;
import static it.opposizioni.portal.desk.DeskPagesTest.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A second registrar decides about a withdrawal that a colleague has entered. */
@QuarkusTest
@AsRegistrar
class DeskDecisionPagesTest extends PortalTest {

    private static final String REJECT = "main button[value=REJECT]";

    @Test
    void theSecondRegistrarApproves() {
        registry()
                .answer("GET " + ONE, proposed(", \"yours\": false"))
                .answer("POST " + ONE + "/approval", request("WITHDRAWAL", "APPROVED", ""));
        Browser.Seen page = browser.open(PAGE).keep("desk-request-it");
        assertThat(page.page().select("main button").eachText()).containsExactly("Approva l’uscita", "Respingi");
        registry().reset();
        registry()
                .answer("POST " + ONE + "/approval", request("WITHDRAWAL", "APPROVED", ""))
                .answer("GET " + ONE, request("WITHDRAWAL", "APPROVED", ", \"decidedAt\": \"2026-11-25T10:00:00Z\""));
        Browser.Seen seen = browser.submit(APPROVE, Map.of()).keep("desk-approved-it");
        assertThat(seen.text()).contains("Approvata: il numero esce dal registro fra un giorno.");
        assertThat(seen.page().select("main form")).isEmpty();
    }

    /** Nothing is offered that must fail. */
    @Test
    void whatCannotBeApprovedCanStillBeRejectedWithAReason() {
        registry().answer("GET " + ONE, proposed(", \"yours\": false, \"obstacle\": \"NOT_THE_HOLDER\""));
        Browser.Seen page = browser.open("/en/administration/desk/" + ID).keep("desk-obstacle-en");
        assertThat(page.text()).contains("another person has registered the number");
        assertThat(page.page().select(APPROVE)).isEmpty();
        Browser.Seen wrong = browser.submit(REJECT, Map.of("reason", " ")).keep("desk-reason-missing-en");
        assertThat(wrong.page().select("#reason-error").text()).contains("Enter the reason.");
        registry().reset();
        registry()
                .answer("POST " + ONE + "/rejection", request("WITHDRAWAL", "REJECTED", ""))
                .answer("GET " + ONE, request("WITHDRAWAL", "REJECTED", ", \"reason\": \"Not signed.\""));
        Browser.Seen seen = browser.submit(REJECT, Map.of("reason", "Not signed."));
        assertThat(seen.text()).contains("Rejected: the number stays in the register.", "Not signed.");
        assertThat(registry().lastAsked("POST " + ONE + "/rejection").body()).contains("Not signed.");
    }

    @Test
    void whoComesSecondIsShownWhatTheFirstOneDid() {
        registry().answer("GET " + ONE, proposed(", \"yours\": false"));
        browser.open(PAGE);
        registry().reset();
        registry()
                .refuse("POST " + ONE + "/approval", 409, "desk-request-decided", "Già decisa.", "[]")
                .answer("GET " + ONE, request("WITHDRAWAL", "REJECTED", ", \"reason\": \"Manca la firma.\""));
        Browser.Seen seen = browser.submit(APPROVE, Map.of()).keep("desk-meanwhile-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#decision");
        assertThat(seen.text()).contains("Già decisa.", "respinta", "Manca la firma.");
    }
}
