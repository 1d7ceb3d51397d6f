package it.opposizioni.portal.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar sees the copies of data, has them compared, and built again. */
@QuarkusTest
@AsRegistrar
class ReplicaPagesTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/copie";
    private static final String SERVICE = "/v1/replicas";

    private static final String REGISTER = """
            {"items": [{"name": "register", "publisher": "registry", "knownAsOf": "2026-11-25T09:00:00Z", "openDifferences": 0,
             "lastComparison": {"at": "2026-11-25T02:41:00Z", "ranges": 4200, "different": 3, "undecided": 12},
             "indexCheck": {"at": "2026-11-25T02:45:00Z", "differences": 0}},
             {"name": "decided-cases", "publisher": "complaint", "knownAsOf": "2026-11-25T09:00:00Z", "openDifferences": 0}]}""";

    private static final String CALLERS = """
            {"items": [{"name": "callers", "publisher": "operator", "openDifferences": 0,
             "rebuild": {"since": "2026-11-25T09:00:00Z", "reason": "on demand", "percent": 42}}]}""";

    private static final String DIRECTORY = """
            {"items": [{"name": "directory", "publisher": "operator", "knownAsOf": "2026-11-25T09:00:00Z", "openDifferences": 0,
             "lastComparison": {"at": "2026-11-25T02:41:00Z", "ranges": 60, "different": 0, "undecided": 0}}]}""";

    private static void known() {
        FakeServices.operator().answer("GET " + SERVICE, REGISTER);
        FakeServices.complaint().answer("GET " + SERVICE, CALLERS);
        FakeServices.registry().answer("GET " + SERVICE, DIRECTORY);
    }

    @Test
    void eachServiceShowsHowItsCopiesAre() {
        known();
        Browser.Seen seen = browser.open(PAGE).keep("replicas-it");
        assertThat(seen.text())
                .contains(
                        "Numeri iscritti",
                        "parti diverse: 3; parti cambiate nel frattempo, da confrontare la prossima volta: 12")
                .contains("Indice: nessuna differenza", "Ricostruzione in corso: circa 42%", "non noto", "mai")
                .contains("Operatori che possono essere autorizzati", "nessuna differenza", "In uso")
                .contains("Decisioni dell’autorità sugli operatori");
        assertThat(seen.page().select(".area-nav [aria-current]").text()).isEqualTo("Copie dei dati");
        assertThat(seen.page().select("noscript meta[http-equiv=refresh]")).hasSize(1);
        Browser.Seen english = browser.open("/en/administration/replicas").keep("replicas-en");
        assertThat(english.text())
                .contains(
                        "Registered numbers",
                        "Decisions of the authority on operators",
                        "Being built again: about 42%");
    }

    @Test
    void oneIsCompared() {
        known();
        FakeServices.operator().answer("POST " + SERVICE + "/register/comparisons", 202, "{}");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("form[action$=register/confronto] button", Map.of());
        assertThat(FakeServices.operator().asked("POST " + SERVICE + "/register/comparisons"))
                .hasSize(1);
        assertThat(seen.page().select(".notice.ok").text()).contains("il confronto è stato chiesto");
    }

    @Test
    void oneIsBuiltAgainAfterAConfirmation() {
        known();
        FakeServices.registry().answer("POST " + SERVICE + "/directory/rebuilds", 202, "{}");
        Browser.Seen asked =
                browser.open(PAGE + "/registry-service/directory/ricostruzione").keep("replicas-rebuild-it");
        assertThat(asked.text()).contains("Ricostruire la copia?", "Operatori che possono essere autorizzati");
        assertThat(FakeServices.registry().asked("POST " + SERVICE + "/directory/rebuilds"))
                .isEmpty();
        Browser.Seen seen = browser.submit("form[action$=ricostruzione] button", Map.of());
        assertThat(FakeServices.registry().asked("POST " + SERVICE + "/directory/rebuilds"))
                .hasSize(1);
        assertThat(seen.page().select(".notice.ok").text()).contains("la ricostruzione è stata chiesta");
    }

    @Test
    void oneThatIsUnderWayIsNotAskedForTwiceAndThePageSaysSo() {
        known();
        FakeServices.operator().refuse("POST " + SERVICE + "/register/comparisons", 409, "replica-busy", "no", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("form[action$=register/confronto] button", Map.of());
        assertThat(seen.page().select(".notice.wait").text()).contains("È già in corso");
    }

    @Test
    void aCopyThatIsNotThereIsNotFound() {
        known();
        assertThat(browser.open(PAGE + "/registry-service/nothing/ricostruzione")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open(PAGE + "/nobody/register/ricostruzione").status())
                .isEqualTo(404);
    }

    @Test
    void aServiceThatDoesNotAnswerIsMissingAlone() {
        known();
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Questo servizio non risponde ora.", "Numeri iscritti");
        assertThat(seen.page().select("noscript meta[http-equiv=refresh]"))
                .as("nothing is under way")
                .isEmpty();
    }

    @Test
    @AsRegulator
    void theAuthorityDoesNotSeeThem() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }
}
