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
        registry().answerFromNowOn(LOOK, BOTH);
        Document added = browser.submit("main button[value=ADD]", Map.of())
                .keep("managed-medium-added-it")
                .page();
        assertThat(registry().asked(ADD)).hasSize(1);
        assertThat(registry().lastAsked(ADD).header("Idempotency-Key")).isNotBlank();
        assertThat(added.text()).contains("Fatto: il numero è iscritto anche per la posta.");
        assertThat(added.select("main button[value=ADD]")).isEmpty();
    }

    @Test
    void oneOfTwoIsDroppedAfterAWarning() {
        registry().answer(LOOK, BOTH).answer(DROP, opposition("\"POST\"", ""));
        Seen number = OpenedNumber.open(browser, "/en/manage-by-code");
        Seen warning = browser.open(number.address() + "/removal").keep("managed-removal-en");
        assertThat(warning.page().select("main input[name=what]").eachAttr("value"))
                .containsExactly("ALL", "TELEPHONE", "POST");
        assertThat(warning.text()).contains("It counts at once; what stays keeps its dates.");
        Seen dropped = browser.submit("main form button", Map.of("what", "TELEPHONE"));
        assertThat(registry().asked(DROP)).hasSize(1);
        assertThat(registry().asked("POST " + OF + "/withdrawal")).isEmpty();
        assertThat(dropped.address()).endsWith("/number?done=dropped");
        assertThat(dropped.page().select("main .notice[role=status]").text()).isNotBlank();
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
