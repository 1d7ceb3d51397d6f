package it.opposizioni.portal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.membership.MembershipAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service is asked for a change and does not answer: nobody is told that it was not done. */
@QuarkusTest
@AsAcme
class UnansweredPageTest extends PortalTest {

    private static final String SWITCH = "header .acting button";
    private static final String CHANGE = "PUT /v1/memberships/current";

    @BeforeEach
    void mayActForTwo() {
        FakeServices.operator().answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.ID));
    }

    @Test
    void aChangeWithoutAnAnswerMayHaveBeenMade() {
        browser.open("/it/aiuto");
        FakeServices.operator().goDown();
        isUnknown(browser.submit(SWITCH, Map.of()).keep("unanswered-it"), "Non sappiamo se quello che hai inviato");
    }

    @Test
    void soMayOneThatFailed() {
        FakeServices.operator().refuse(CHANGE, 504, "gateway-timeout", "no", "[]");
        browser.open("/en/help");
        isUnknown(browser.submit(SWITCH, Map.of()).keep("unanswered-en"), "We do not know whether what you sent");
    }

    private static void isUnknown(Browser.Seen seen, String words) {
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.page().select("main").text())
                .contains(words)
                .doesNotContain("Non hai perso nulla", "You have lost nothing");
        assertThat(FakeServices.operator().asked(CHANGE)).hasSize(1);
    }

    @Test
    void aServiceThatSaysThatItCannotNowHasMadeNone() {
        FakeServices.operator().refuse(CHANGE, 503, "unavailable", "no", "[]");
        browser.open("/it/aiuto");
        Browser.Seen seen = browser.submit(SWITCH, Map.of());
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.page().select("main").text()).contains("Non hai perso nulla");
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        FakeServices.operator().goDown();
        Browser.Seen seen = browser.open("/it/operatori/persone");
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.page().select("main").text()).contains("Non hai perso nulla");
    }
}
