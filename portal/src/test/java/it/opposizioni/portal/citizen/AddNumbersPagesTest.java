package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.portal.support.Browser;
import it.opposizioni.portal.support.FakeService;
import it.opposizioni.portal.support.Neighbours;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding numbers, page after page, without JavaScript. */
@QuarkusTest
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "web-site", value = "true"))
@WithTestResource(Neighbours.class)
@TestSecurity(user = "giulia", roles = "citizen")
class AddNumbersPagesTest {

    private static final String OPPOSITION = """
            {"id":"018f0000-0000-7000-8000-00000000aaaa","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],
            "status":"REGISTERED","effectiveFrom":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","daysLeft":15,
            "protocol":"OPP-2026-TEST","version":1}""";
    private static final String REGISTRATION = """
            {"protocol":"OPP-2026-TEST","recordedAt":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","oppositions":[%s]}""".formatted(OPPOSITION);

    @TestHTTPResource
    URL home;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(home);
        Neighbours.forget();
        Neighbours.registry()
                .on("POST /v1/line-proofs", 202, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","expiresAt":"2026-11-25T08:10:00Z"}""")
                .on("POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation", 200, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","usableUntil":"2026-11-25T09:00:00Z"}""")
                .on("POST /v1/oppositions", 201, REGISTRATION)
                .on("GET /v1/registrations/OPP-2026-TEST", 200, REGISTRATION);
    }

    private Document numbersPage() {
        return browser.open("/it/area-personale/aggiungi-numeri");
    }

    private Document proven() {
        Document proof = browser.send(numbersPage(), "main form", Map.of("number0", "333 123 4567"));
        Document sent = browser.send(proof, "main section form", Map.of(), "channel=SMS");
        return browser.send(sent, "main section form", Map.of("code0", "123 456"));
    }

    private Document summary() {
        Document choices = browser.send(proven(), "main > .container > form", Map.of());
        return browser.send(choices, "main form", Map.of("email", "giulia@example.org"));
    }

    @Test
    void whatIsWrongIsSaidAboveAndBesideTheFieldAndWhatWasTypedStays() {
        Document page = browser.send(numbersPage(), "main form", Map.of("number0", "abc", "number1", "800 123 456"));
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#number0", "#number1");
        assertThat(page.selectFirst(".error-summary").hasAttr("autofocus")).isTrue();
        assertThat(page.selectFirst("#number0").val()).isEqualTo("abc");
        assertThat(page.selectFirst("#number0").attr("aria-invalid")).isEqualTo("true");
        String described = page.selectFirst("#number0").attr("aria-describedby");
        assertThat(List.of(described.split(" ")))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        assertThat(page.getElementById("number0-error").text())
                .endsWith(page.select(".error-summary a").getFirst().text());
    }

    @Test
    void theWholeWayEndsOnAPermanentConfirmation() {
        Document done = browser.send(summary(), "main form", Map.of("declaration", "yes"));
        assertThat(browser.path()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
        assertThat(done.selectFirst("h1").text()).isEqualTo("Iscrizione registrata");
        assertThat(done.select(".panel-done").text()).contains("OPP-2026-TEST");
        assertThat(done.text())
                .contains("Iscritto mercoledì 25 novembre 2026. Sarà attivo da venerdì 11 dicembre 2026 (15 giorni).")
                .contains("L’iscrizione non scade mai.");
        assertThat(done.selectFirst("progress").attr("max")).isEqualTo("15");
        FakeService.Asked asked =
                Neighbours.registry().asked("POST /v1/oppositions").getFirst();
        assertThat(asked.headers()).containsKey("idempotency-key");
        assertThat(asked.body()).contains("\"+393331234567\"", "\"declaration\":true", "\"TELEPHONE\"");
    }

    @Test
    void goingBackAfterSendingDoesNotSendAgain() {
        Document summary = summary();
        String address = summary.location().replaceAll("http://[^/]+", "");
        browser.send(summary, "main form", Map.of("declaration", "yes"));
        browser.send(summary, "main form", Map.of("declaration", "yes"));
        assertThat(Neighbours.registry().asked("POST /v1/oppositions")).hasSize(1);
        browser.open(address);
        assertThat(browser.path()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    @Test
    void aDoubleSubmitWhileTheServiceFailsRepeatsTheSameKey() {
        Document summary = summary();
        Neighbours.registry().on("POST /v1/oppositions", 503, "{}");
        browser.send(summary, "main form", Map.of("declaration", "yes"));
        assertThat(browser.status()).isEqualTo(503);
        Neighbours.registry().on("POST /v1/oppositions", 201, REGISTRATION);
        browser.send(summary, "main form", Map.of("declaration", "yes"));
        List<FakeService.Asked> asked = Neighbours.registry().asked("POST /v1/oppositions");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).headers().get("idempotency-key"))
                .isEqualTo(asked.get(1).headers().get("idempotency-key"));
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        Neighbours.registry()
                .refuse(
                        "POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation",
                        422,
                        "line-code-wrong",
                        "Tentativi rimasti: 4.",
                        "[{\"pointer\":\"/code\",\"code\":\"WRONG_CODE\",\"detail\":\"Tentativi rimasti: 4.\"}]");
        Document page = proven();
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.select(".error-summary").text()).contains("Tentativi rimasti: 4.");
        assertThat(page.getElementById("code0-error").text()).contains("Tentativi rimasti: 4.");
    }

    @Test
    void theDeclarationIsNeeded() {
        Document page = browser.send(summary(), "main form", Map.of());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#declaration");
        assertThat(Neighbours.registry().asked("POST /v1/oppositions")).isEmpty();
    }

    @Test
    void aChangeInAnotherWindowAsksForAnotherLook() {
        Document summary = summary();
        String draft = summary.location().replaceAll(".*aggiungi-numeri/", "").replaceAll("/.*", "");
        Document choices = browser.open("/it/area-personale/aggiungi-numeri/" + draft + "/scelte");
        browser.send(choices, "main form", Map.of("language", "en"));
        Document page = browser.send(summary, "main form", Map.of("declaration", "yes"));
        assertThat(page.select(".error-summary").text()).contains("un’altra finestra");
        assertThat(Neighbours.registry().asked("POST /v1/oppositions")).isEmpty();
    }

    @Test
    @TestSecurity(user = "marco", roles = "citizen")
    void somebodyElsesDraftIsNotFound() {
        browser.open("/it/area-personale/aggiungi-numeri/018f0000-0000-7000-8000-0000000000ff/riepilogo");
        assertThat(browser.status()).isEqualTo(404);
    }
}
