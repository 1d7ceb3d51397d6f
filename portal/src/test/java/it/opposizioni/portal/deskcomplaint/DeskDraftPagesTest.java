package it.opposizioni.portal.deskcomplaint;

import static it.opposizioni.portal.deskcomplaint.DeskComplaintAnswers.told;
import static it.opposizioni.portal.deskcomplaint.DeskComplaintPagesTest.FILE;
import static it.opposizioni.portal.deskcomplaint.DeskComplaintPagesTest.HERE;
import static it.opposizioni.portal.testing.FakeServices.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint that a registrar cannot finish while the person is on the telephone waits, with all that was typed. */
@QuarkusTest
@AsRegistrar
class DeskDraftPagesTest extends PortalTest {

    private static final String NEW = "/en/administration/desk/complaints/new";
    private static final String LATER =
            "main button[formaction$=/drafts], main button[formaction$=/bozze], main button[value=later]";
    private static final String RESUME = "main .more a";

    @Inject
    Drafts drafts;

    @BeforeEach
    void nothingIsBegun() {
        drafts.erase("gestore");
        DeskComplaintAnswers.known();
    }

    private static String keyOfTheLast() {
        return complaint().lastAsked("POST " + DeskComplaintAnswers.SERVICE).header("Idempotency-Key");
    }

    @Test
    void whatWasTypedWaitsInTheListAndIsGoneOnWith() {
        browser.open(HERE + "/nuova");
        Browser.Seen list = browser.submit(LATER, Map.of("name", "Maria Rossi", "calledNumber", "333 123 4567"))
                .keep("desk-complaint-drafts-it");
        assertThat(list.address()).isEqualTo(HERE);
        assertThat(list.text())
                .contains("Segnalazione cominciata", "Maria Rossi")
                .doesNotContain("333");
        String draft = list.page().select(RESUME).attr("href");
        Browser.Seen form = browser.open(draft).keep("desk-complaint-draft-it");
        assertThat(form.page().select("#name").val()).isEqualTo("Maria Rossi");
        assertThat(form.page().select("#calledNumber").val()).isEqualTo("333 123 4567");
        assertThat(form.page().select("input[name=channel][checked]").val()).isEqualTo("PHONE");
        assertThat(complaint().asked("POST " + DeskComplaintAnswers.SERVICE)).isEmpty();

        assertThat(browser.submit(FILE, told()).text()).contains("leggi il codice alla persona");
        assertThat(browser.open(HERE).page().select(RESUME)).isEmpty();
        // what was sent is not sent again by going back
        assertThat(browser.open(draft).address()).isEqualTo(HERE + "/" + ServiceAnswers.ID);
    }

    @Test
    void whatIsWrongWaitsTooAndMoreCallsWithIt() {
        browser.open(NEW);
        browser.submit("main button[value=add]", Map.of("name", "Maria Rossi", "callerNumber0", "06 8765 4321"));
        browser.submit(FILE, Map.of("kind1", "SILENT"));
        Browser.Seen list = browser.open("/en/administration/desk/complaints").keep("desk-complaint-drafts-en");
        assertThat(list.text()).contains("Drafts to finish");
        Browser.Seen form =
                browser.open(list.page().select(RESUME).attr("href")).keep("desk-complaint-draft-en");
        assertThat(form.page().select("fieldset[id^=call]")).hasSize(2);
        assertThat(form.page().select("#callerNumber0").val()).isEqualTo("06 8765 4321");
        assertThat(form.page().select("input[name=kind1][checked]").val()).isEqualTo("SILENT");
        assertThat(form.page().select(".error-summary")).isEmpty();
    }

    @Test
    void oneThatIsThrownAwayIsGone() {
        browser.open(NEW);
        browser.submit(LATER, Map.of("name", "Maria Rossi"));
        String draft = browser.current().page().select(RESUME).attr("href");
        Browser.Seen list = browser.submit("main form:has(.as-link) button", Map.of());
        assertThat(list.page().select(RESUME)).isEmpty();
        assertThat(browser.open(draft).status()).isEqualTo(404);
    }

    /** A copy of the release before answers at the address of the form, and files what comes there. */
    @Test
    void thereIsNothingToMistakeForAComplaint() {
        assertThat(browser.open(NEW).page().select("main button[value=later]")).isEmpty();
        browser.submit(LATER, Map.of("name", "Maria Rossi"));
        browser.open(browser.current().page().select(RESUME).attr("href"));
        assertThat(browser.submit(LATER, Map.of("name", "Maria Bianchi")).text())
                .contains("Maria Bianchi")
                .doesNotContain("Maria Rossi");
        assertThat(drafts.all("gestore")).hasSize(1);
    }

    /** Each time somebody else may be on the telephone. */
    @Test
    void aNewOneIsAlwaysEmptyAndLookingAtItBeginsNothing() {
        browser.open(NEW);
        browser.submit(LATER, Map.of("name", "Maria Rossi"));
        assertThat(browser.open(NEW).page().select("#name").val()).isEmpty();
        assertThat(drafts.all("gestore")).hasSize(1);
    }

    @Test
    void theSameAnswersAreTheSameRequestAndOthersAreAnother() {
        complaint().forget("POST " + DeskComplaintAnswers.SERVICE);
        complaint().refuse("POST " + DeskComplaintAnswers.SERVICE, 422, "validation", "Correggi.", "[]");
        browser.open(NEW);
        browser.submit(FILE, told());
        String first = keyOfTheLast();
        browser.submit(FILE, told());
        assertThat(keyOfTheLast()).isEqualTo(first);
        browser.submit(FILE, Map.of("name", "Maria Rossi Bianchi"));
        assertThat(keyOfTheLast()).isNotEqualTo(first);
        assertThat(drafts.all("gestore").stream().filter(draft -> draft.kind().equals("desk-complaint")))
                .hasSize(1);
    }

    @Test
    @TestSecurity(user = "gestore-2", roles = "registrar")
    void anotherRegistrarHasNoneOfIt() {
        String id = drafts.begin("gestore", "desk-complaint", DeskComplaintAnswers.draft())
                .toString();
        assertThat(browser.open("/en/administration/desk/complaints").text()).doesNotContain("Maria");
        assertThat(browser.open(NEW + "/" + id).status()).isEqualTo(404);
        browser.open(NEW);
        browser.submit(LATER, Map.of());
        browser.post(
                "/en/administration/desk/complaints/drafts/" + id + "/delete",
                Map.of(
                        "csrf-token",
                        browser.current()
                                .page()
                                .select("main input[name=csrf-token]")
                                .first()
                                .val()));
        assertThat(drafts.all("gestore")).hasSize(1);
        drafts.erase("gestore-2");
    }
}
