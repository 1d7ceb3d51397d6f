package it.opposizioni.portal.withoutaccount;

import static it.opposizioni.portal.withoutaccount.OpenedNumber.LOOK;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.OF;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.opposition;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without an account opposes post too, or no longer one of two. */
@QuarkusTest
class ManagedMediaPagesTest extends PortalTest {

    private static final String BOTH = opposition("\"TELEPHONE\", \"POST\"", "");
    private static final String DROPPING = opposition("\"TELEPHONE\", \"POST\"", """
            , "mediumWithdrawal": {"medium": "TELEPHONE", "askedAt": "2026-11-25T08:00:00Z", "dueAt": "2026-11-26T08:00:00Z"}""");
    private static final String KEEP = "DELETE " + OF + "/withdrawal";
    private static final String ADD = "POST " + OF + "/media/POST/addition";
    private static final String DROP = "POST " + OF + "/media/TELEPHONE/withdrawal";

    @BeforeEach
    void tellTheRegistry() {
        OpenedNumber.isKnown();
        registry().answer("GET " + OF + "/exemptions", "{\"items\": []}");
    }

    private static FakeService registry() {
        return FakeServices.registry();
    }

    @Test
    void postIsAddedFromTheNumbersPage() {
        registry().answer(LOOK, opposition()).answer(ADD, BOTH);
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        assertThat(number.page().select("main button[value=ADD]").text())
                .isEqualTo("Ferma anche la pubblicità per posta");
        assertThat(registry().lastAsked("POST " + OF + "/line-proofs").body()).contains("\"purpose\":\"MANAGEMENT\"");
        assertThat(number.text()).contains("Protocollo OPP-2026-TEST");
        registry().answerFromNowOn(LOOK, BOTH);
        Document added = browser.submit("main button[value=ADD]", Map.of())
                .keep("managed-medium-added-it")
                .page();
        assertThat(registry().asked(ADD)).hasSize(1);
        assertThat(registry().lastAsked(ADD).header("Idempotency-Key")).isNotBlank();
        assertThat(added.text())
                .contains("Fatto: il numero è iscritto anche per la posta.", "Protocollo OPP-2026-TEST");
        assertThat(added.select("main button[value=ADD]")).isEmpty();
    }

    @Test
    void oneOfTwoIsDroppedAfterAWarningAndCanBeKept() {
        registry().answer(LOOK, BOTH).answer(DROP, DROPPING).answer(KEEP, BOTH);
        Seen number = OpenedNumber.open(browser, "/en/manage-by-code");
        Seen warning = browser.open(number.address() + "/removal").keep("managed-removal-en");
        assertThat(warning.page().select("main input[name=what]").eachAttr("value"))
                .containsExactly("ALL", "TELEPHONE", "POST");
        assertThat(warning.text()).contains("It takes effect in 24 hours, and until then you can change your mind.");
        registry().answerFromNowOn(LOOK, DROPPING);
        Seen dropped = browser.submit("main form button", Map.of("what", "TELEPHONE"));
        assertThat(registry().asked(DROP)).hasSize(1);
        assertThat(registry().asked("POST " + OF + "/withdrawal")).isEmpty();
        assertThat(dropped.address()).endsWith("/number?done=leaving");
        assertThat(dropped.page().select("main .notice[role=status]").text()).isNotBlank();
        Seen pending = browser.open(number.address());
        assertThat(pending.text()).contains("You have asked to end the protection from calls. It lasts until");
        registry().answerFromNowOn(LOOK, BOTH);
        Seen kept = browser.submit("main button[value=KEEP]", Map.of());
        assertThat(registry().asked(KEEP)).hasSize(1);
        assertThat(kept.page().select("main button[value=KEEP]")).isEmpty();
    }

    /** The page was open in another window meanwhile. */
    @Test
    void aChoiceOfOneNeverTakesEverythingOff() {
        registry().answer(LOOK, BOTH);
        Seen number = OpenedNumber.open(browser, "/en/manage-by-code");
        browser.open(number.address() + "/removal");
        registry().answerFromNowOn(LOOK, DROPPING).answer(DROP, 409, """
                {"type": "urn:problem:opposizioni:withdrawal-under-way", "status": 409, "detail": "Undo that first."}""");
        Seen refused = browser.submit("main form button", Map.of("what", "TELEPHONE"));
        assertThat(refused.page().select(".error-summary").text()).contains("Undo that first.");
        assertThat(registry().asked("POST " + OF + "/withdrawal")).isEmpty();
    }

    @Test
    void whatIsNotOpposedCannotBeChosen() {
        registry().answer(LOOK, BOTH);
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        browser.open(number.address() + "/rimozione");
        Seen wrong = browser.submit("main form button", Map.of("what", "FAX"));
        assertThat(wrong.page().select(".error-summary").text()).contains("Scegli che cosa vuoi togliere.");
        assertThat(registry().asked("POST " + OF + "/withdrawal")).isEmpty();
    }

    @Test
    void whoHasOneMediumIsAskedNothing() {
        registry().answer(LOOK, opposition());
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        Seen warning = browser.open(number.address() + "/rimozione");
        assertThat(warning.page().select("main input[name=what]")).isEmpty();
    }
}
