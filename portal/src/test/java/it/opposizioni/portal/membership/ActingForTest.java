package it.opposizioni.portal.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The header says for whom a person acts, and lets them switch. */
@QuarkusTest
@AsAcme
class ActingForTest extends PortalTest {

    private static final String SWITCHED = "/it/operatori?done=switched&operator=" + CompanyAnswers.OTHER;

    @Test
    void whoBelongsToOneOperatorSeesItsNameOnEveryPage() {
        FakeServices.operator().answer("GET /v1/memberships", MembershipAnswers.one());
        assertThat(browser.open("/it/aiuto").page().select("header .acting").text())
                .isEqualTo("Agisci per Acme Energia S.p.A.");
        assertThat(browser.open("/en/help").page().select("header .acting").text())
                .isEqualTo("Acting for Acme Energia S.p.A.");
        assertThat(browser.current().page().select("header .acting button")).isEmpty();
    }

    @Test
    void oneClickSwitchesToAnotherOperatorAndRenewsTheSession() {
        FakeServices.operator()
                .answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.ID))
                .answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.OTHER))
                .answer("PUT /v1/memberships/current", MembershipAnswers.beta(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "OWNER"));
        Browser.Seen before = browser.open("/it/aiuto").keep("acting-it");
        assertThat(before.page().select("header .acting summary").text()).isEqualTo("Agisci per Acme Energia S.p.A.");
        assertThat(before.page().select("header .acting button").eachText())
                .containsExactly("Beta Assicurazioni S.p.A.");
        Browser.Seen after = browser.submit("header .acting button", Map.of());
        assertThat(FakeServices.operator()
                        .lastAsked("PUT /v1/memberships/current")
                        .body())
                .isEqualTo("{\"operatorId\":\"" + CompanyAnswers.OTHER + "\"}");
        assertThat(after.address()).isEqualTo(SWITCHED);
        assertThat(after.page().select("main .notice.ok").text())
                .as("the token of this test does not change")
                .isEqualTo("Hai scelto per chi agire. Il cambio arriva entro pochi minuti.");
        assertThat(after.page().select("header .acting summary").text())
                .isEqualTo("Agisci per Beta Assicurazioni S.p.A.");
    }

    @Test
    @TestSecurity(user = "acme", roles = "operator")
    @OidcSecurity(claims = @Claim(key = "operator_id", value = CompanyAnswers.OTHER))
    void aChoiceThatTheTokenNamesHasArrived() {
        assertThat(noticeAfterSwitching()).startsWith("Ora agisci per ");
    }

    @Test
    @TestSecurity(user = "acme", roles = "operator")
    @OidcSecurity(claims = @Claim(key = "operator_id", value = CompanyAnswers.ID))
    void aChoiceThatTheTokenDoesNotNameYetIsNotPromised() {
        assertThat(noticeAfterSwitching()).isEqualTo("Hai scelto per chi agire. Il cambio arriva entro pochi minuti.");
    }

    private String noticeAfterSwitching() {
        FakeServices.operator().answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "OWNER"));
        return browser.open(SWITCHED).page().select("main .notice.ok").text();
    }

    @Test
    void anOperatorThatIsNotOnesOwnIsNotThere() {
        FakeServices.operator()
                .answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.ID))
                .refuse("PUT /v1/memberships/current", 404, "not-found", "no", "[]");
        browser.open("/it/aiuto");
        assertThat(browser.submit("header .acting button", Map.of()).status()).isEqualTo(404);
        assertThat(browser.open("/it/operatori/per-chi-agisci").address()).isEqualTo("/it/operatori");
    }

    @Test
    void aDraftWithoutANameHasWordsOfItsOwn() {
        FakeServices.operator()
                .answer(
                        "GET /v1/memberships",
                        MembershipAnswers.items(
                                MembershipAnswers.membership(CompanyAnswers.ID, "null", "OWNER", true)));
        assertThat(browser.open("/it/aiuto").page().select("header .acting").text())
                .isEqualTo("Agisci per Operatore da iscrivere");
    }

    @Test
    void whoActsForNobodyNowMayChoose() {
        FakeServices.operator()
                .answer("GET /v1/memberships", MembershipAnswers.items(MembershipAnswers.beta(false)))
                .refuse("GET /v1/operators/me", 403, "forbidden", "Non lavori più per questo operatore.", "[]");
        Browser.Seen seen = browser.open("/it/operatori");
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.page().select("header .acting summary").text()).isEqualTo("Scegli per chi agire");
        assertThat(seen.page().select("header .acting button")).hasSize(1);
    }

    @Test
    void aPageIsShownWithoutItWhenTheServiceDoesNotAnswer() {
        FakeServices.operator().goDown();
        assertThat(browser.open("/it/aiuto").status()).isEqualTo(200);
        assertThat(browser.current().page().select("header .acting")).isEmpty();
    }

    @Test
    void whereAServiceHasJustFailedTheHeaderDoesNotAskItAgain() {
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"))
                .answer("GET /v1/team/invitations", "{\"items\": []}")
                .refuse("GET /v1/team", 500, "internal", "no", "[]");
        assertThat(browser.open("/it/operatori/persone").status()).isEqualTo(503);
        assertThat(FakeServices.operator().asked("GET /v1/memberships")).isEmpty();
    }

    @Test
    @AsGiulia
    void nobodyIsAskedOfACitizen() {
        browser.open("/it/aiuto");
        assertThat(FakeServices.operator().asked("GET /v1/memberships")).isEmpty();
    }
}
