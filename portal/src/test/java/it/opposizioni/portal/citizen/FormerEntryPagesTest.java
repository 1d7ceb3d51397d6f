package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A number that somebody else has registered: what will happen is said, and nothing of theirs ends before it is confirmed. */
@QuarkusTest
@AsGiulia
class FormerEntryPagesTest extends AddNumbersScenario {

    private Document asked(String kind) {
        FakeServices.registry()
                .refuse(
                        "POST /v1/oppositions",
                        409,
                        "former-entry",
                        "no",
                        "[{\"pointer\":\"/lines/0/number\",\"code\":\"" + kind + "\",\"detail\":\"Già iscritto.\"}]")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        summary();
        return declare().page();
    }

    private static List<FakeService.Asked> sent() {
        return FakeServices.registry().asked("POST /v1/oppositions");
    }

    @Test
    void theFirstRequestAsksAndThePageSaysWhatWillHappen() {
        Document page = asked("REGISTERED_BY_ACCOUNT");
        assertThat(sent())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"formerEntry\":\"ASK\""));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#former0");
        assertThat(page.selectFirst("main").text())
                .contains("+39 333 123 4567 è già iscritto da altri")
                .contains("l’iscrizione di prima finisce subito", "i permessi che erano stati dati ad aziende")
                .contains("avvisiamo chi l’aveva iscritto, senza dire chi sei");
        assertThat(page.select("#former0").attr("type")).isEqualTo("checkbox");
        assertThat(page.select("#former0[checked]")).isEmpty();

        // the question stays, also after the page was opened again
        browser.open(browser.current().address().replaceFirst("[?].*", ""));
        page = declare().page();
        assertThat(page.selectFirst("#former0-error").text()).contains("+39 333 123 4567");
        assertThat(sent()).hasSize(1);
    }

    /** Who has proved the line knows it before it is asked to declare anything. */
    @Test
    void theSummaryAsksBeforeAnythingIsSent() {
        FakeServices.registry()
                .answer("POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation", """
                {"id":"018f0000-0000-7000-8000-00000000bbbb","usableUntil":"2026-11-25T22:30:00Z",
                 "formerEntry":"REGISTERED_BY_ACCOUNT"}""")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        proven();
        browser.submit("main .container > form button", Map.of());
        Document page = browser.submit("main form button", Map.of()).page();
        assertThat(page.select(".error-summary")).isEmpty();
        assertThat(page.selectFirst("main").text()).contains("+39 333 123 4567 è già iscritto da altri");
        assertThat(sent()).isEmpty();
        browser.submit("main form button", Map.of("declaration", "yes", "former0", "ENDS"));
        assertThat(sent())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"formerEntry\":\"ENDS\""));
    }

    @Test
    void onlyTheConfirmationEndsIt() {
        asked("REGISTERED_BY_ACCOUNT");
        browser.submit("main form button", Map.of("declaration", "yes", "former0", "ENDS"));
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
        assertThat(sent().getLast().body()).contains("\"formerEntry\":\"ENDS\"");
        assertThat(sent().getLast().header("Idempotency-Key"))
                .isNotEqualTo(sent().getFirst().header("Idempotency-Key"));
    }

    @Test
    void whoRegisteredWithoutAnAccountKeepsEverything() {
        Document page = asked("REGISTERED_BY_CODE");
        assertThat(page.selectFirst("main").text())
                .contains("+39 333 123 4567 è già iscritto, senza account", "Chi l’ha iscritto?");
        assertThat(page.select("input[name=former0]").eachAttr("value")).containsExactly("MINE", "ENDS");
        browser.submit("main form button", Map.of("declaration", "yes", "former0", "MINE"));
        assertThat(sent().getLast().body()).contains("\"formerEntry\":\"MINE\"");
    }

    /** Nobody can claim what somebody with an account has registered. */
    @Test
    void anAnswerThatWasNotOfferedIsNone() {
        asked("REGISTERED_BY_ACCOUNT");
        Document page = browser.submit("main form button", Map.of("declaration", "yes", "former0", "MINE"))
                .page();
        assertThat(page.selectFirst("#former0-error")).isNotNull();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void inEnglishToo() {
        asked("REGISTERED_BY_ACCOUNT");
        Document page = browser.open(browser.current()
                        .page()
                        .selectFirst(".site-menu a[hreflang=en]")
                        .attr("href"))
                .page();
        assertThat(page.selectFirst("main").text())
                .contains("is registered by somebody else already", "we tell whoever registered it");
    }
}
