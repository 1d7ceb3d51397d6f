package it.opposizioni.portal.withoutaccount;

import static it.opposizioni.portal.withoutaccount.OpenedNumber.LOOK;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.OF;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.opposition;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without an account asks who asked about a number that its code has opened. */
@QuarkusTest
class ManagedRecipientPagesTest extends PortalTest {

    private static final String GET = "GET " + OF + "/recipients";
    private static final String POST = "POST " + OF + "/recipients";
    private static final String ASK = "main form[method=post] button";

    private static final String NOT_ASKED = """
            {"state": "NOT_ASKED", "since": "2026-11-25T08:00:00Z", "takenUp": true, "consultations": [], "more": false, "unread": 0}""";
    private static final String ASKED = """
            {"state": "ASKED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "from": "2026-10-01T08:00:00Z",
             "until": "2026-11-25T08:00:00Z", "askedAt": "2026-11-25T08:00:00Z", "consultations": [], "more": false, "unread": 0}""";

    @BeforeEach
    void tellTheServices() {
        OpenedNumber.isKnown();
        FakeServices.registry()
                .answer(LOOK, opposition())
                .answer("GET " + OF + "/exemptions", "{\"items\": []}")
                .answer(GET, NOT_ASKED);
    }

    private Seen page() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        return browser.open(number.page()
                .select("main a:contains(Chi ha chiesto del tuo numero)")
                .attr("href"));
    }

    @Test
    void theSearchIsAskedForFromTheNumbersPage() {
        Seen before = page();
        assertThat(before.address()).matches("/it/senza-account/[0-9a-f-]{36}/numero/chi-ha-chiesto");
        assertThat(before.page().select("nav.trail a").eachText())
                .contains("Gestisci un numero con il codice", "+39 333 123 4567")
                .doesNotContain("Area personale");
        assertThat(before.text()).contains("da quando l’hai iscritto su questo sito, mercoledì 25 novembre 2026");
        FakeServices.registry().answer(POST, ASKED).answerFromNowOn(GET, ASKED);
        Seen looking = browser.submit(ASK, Map.of());
        assertThat(looking.page().select("main [role=status] h2").text()).isEqualTo("Stiamo ancora cercando");
        assertThat(looking.text()).contains("tornare più tardi con il codice");
        assertThat(FakeServices.registry().lastAsked(POST).header("Authorization"))
                .isEqualTo("Bearer token-of-the-site");
        assertThat(looking.page().html()).doesNotContain(OpenedNumber.VISIT);
    }

    /** In another browser, or days later: the code opens the number again. */
    @Test
    void whoComesBackLaterIsLedToTheCode() {
        Seen later = browser.open("/it/senza-account/018f0000-0000-7000-8000-00000000ffff/numero/chi-ha-chiesto");
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.address()).isEqualTo("/it/gestisci-con-il-codice");
    }

    /** Its time is over, or somebody has claimed the number: the line is proved again. */
    @Test
    void aNumberThatIsNoLongerOpenIsOpenedAgain() {
        page();
        FakeServices.registry().refuse(POST, 409, "no-management-code", "Il codice non vale più.", "[]");
        Seen again = browser.submit(ASK, Map.of());
        assertThat(again.address()).startsWith("/it/gestisci-con-il-codice?form=");
        assertThat(again.text()).contains("Il codice non vale più.");
    }
}
