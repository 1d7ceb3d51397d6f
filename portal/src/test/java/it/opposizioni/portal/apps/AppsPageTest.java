package it.opposizioni.portal.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A citizen sees which apps act in their name, and takes the access of one away. */
@QuarkusTest
@AsGiulia
class AppsPageTest extends PortalTest {

    private static final String PAGE = "/it/area-personale/app-che-agiscono";
    private static final String LIST = "GET /v1/my-apps";
    private static final String REVOKE = "DELETE /v1/my-apps/demo-app";
    private static final String ONE = """
            {"items": [{"clientId": "demo-app", "name": "App di prova", "description": "Un’app <di prova>",
              "scopes": ["oppositions:read", "oppositions:write", "new:scope"], "grantedAt": "2026-11-01T08:00:00Z",
              "changedAt": "2026-11-01T08:00:00Z", "offline": true}]}""";

    @Test
    void anAppIsShownWithWhatItMayDo() {
        FakeServices.operator().answer(LIST, ONE);
        Seen seen = browser.open(PAGE).keep("apps-it");
        assertThat(seen.text())
                .contains("App di prova", "Un’app <di prova>", "Vedere i tuoi numeri", "Cambiare i tuoi numeri")
                .contains("new:scope", "Agire anche quando non sei collegato", "domenica 1 novembre 2026");
        assertThat(browser.open("/en/personal-area/apps").keep("apps-en").text())
                .contains("See your numbers and their history", "Allowed on Sunday 1 November 2026");
        assertThat(browser.open("/it/area-personale/profilo").page().select("main a[href=" + PAGE + "]"))
                .hasSize(1);
    }

    @Test
    void whatItMayDoIsSaidOnceAndWhatLetsItDoNothingIsNot() {
        FakeServices.operator().answer(LIST, ONE.replace("\"new:scope\"", "\"openid\", \"roles\", \"offline_access\""));
        assertThat(browser.open(PAGE).page().select("main li").eachText())
                .doesNotContain("openid", "roles")
                .containsOnlyOnce("Agire anche quando non sei collegato");
    }

    @Test
    void itsAccessIsTakenAway() {
        FakeServices.operator().answer(LIST, ONE).answer(REVOKE, 204, "");
        browser.open(PAGE);
        FakeServices.operator().answer(LIST, "{\"items\": []}");
        Seen after = browser.submit("main form button", Map.of());
        assertThat(FakeServices.operator().asked(REVOKE)).hasSize(1);
        assertThat(after.address()).isEqualTo(PAGE + "?done=revoked");
        assertThat(after.text()).contains("Il permesso è tolto.", "Nessuna app può agire per te.");
    }

    /** The site would sign the visitor out of itself. */
    @Test
    void whatThePageDoesNotShowIsNotRevoked() {
        FakeServices.operator().answer(LIST, ONE);
        browser.open(PAGE);
        Map<String, String> forged = new HashMap<>(Map.of("app", "portal"));
        forged.put(
                "csrf-token",
                browser.current().page().select("main [name=csrf-token]").val());
        assertThat(browser.post(PAGE, forged).status()).isEqualTo(404);
        assertThat(FakeServices.operator().asked("DELETE /v1/my-apps/portal")).isEmpty();
    }

    @Test
    void whileNobodyCanSayItNothingIsClaimed() {
        FakeServices.operator().refuse(LIST, 503, "unavailable", "wait", "[]");
        assertThat(browser.open(PAGE).keep("apps-away-it").text()).doesNotContain("Nessuna app può agire per te.");
        FakeServices.reset();
        Seen older = browser.open(PAGE);
        assertThat(older.status()).as("a service of the release before").isEqualTo(200);
        assertThat(older.text()).doesNotContain("Nessuna app può agire per te.");
    }
}
