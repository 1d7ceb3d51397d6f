package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Adding numbers, page after page, without JavaScript: the numbers, and how the person wants to hear of them. */
@QuarkusTest
@AsGiulia
class AddNumbersPagesTest extends AddNumbersScenario {

    @Inject
    PersonContacts contacts;

    @Test
    void whatIsWrongIsSaidAboveAndBesideTheFieldAndWhatWasTypedStays() {
        browser.open("/it/area-personale/aggiungi-numeri");
        Document page = browser.submit("main form button", Map.of("number0", "abc", "number1", "800 123 456"))
                .page();
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
    void eachWrongNumberIsNamedAndSaidWhatItIs() {
        browser.open("/it/area-personale/aggiungi-numeri");
        Document page = browser.submit(
                        "main form button",
                        Map.of(
                                "number0", "12",
                                "number1", "34",
                                "number2", "0844 123456",
                                "number3", "+44 20 7946 0000"))
                .keep("add-numbers-wrong-it")
                .page();
        List<String> said = page.select(".error-summary a").eachText();
        assertThat(said).doesNotHaveDuplicates().hasSize(4);
        assertThat(said.get(0)).contains("«12»");
        assertThat(said.get(1)).contains("«34»");
        assertThat(said.get(2)).contains("numero di servizio o di un call center", "«0844 123456»");
        assertThat(said.get(3)).contains("numero estero", "«+44 20 7946 0000»");
    }

    @Test
    void ownNumberIsSaidBeforeACodeIsSent() {
        FakeServices.registry().reset();
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\":[" + OPPOSITION + "],\"next\":null}");
        browser.open("/it/area-personale/aggiungi-numeri");
        Document page = browser.submit("main form button", Map.of("number0", "333 765 4321", "number1", "333 123 4567"))
                .keep("add-numbers-own-it")
                .page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#number1");
        assertThat(page.getElementById("number1-error").text()).contains("già iscritto a tuo nome");
        assertThat(page.select("main .notice a").eachAttr("href"))
                .containsExactly("/it/area-personale/numeri/018f0000-0000-7000-8000-00000000aaaa");
        assertThat(page.select("main .notice a").text()).isEqualTo("+39 333 123 4567");
        // each by its number, and not among the first of a list that may be long
        assertThat(FakeServices.registry().asked("GET /v1/oppositions"))
                .extracting(FakeService.Asked::query)
                .anySatisfy(query -> assertThat(query).contains("number=", "393331234567"))
                .noneSatisfy(query -> assertThat(query).contains("limit="));
        assertThat(browser.submit("main form button", Map.of("number1", "")).address())
                .endsWith("/prova");
    }

    @Test
    void aRegisterThatDoesNotAnswerHoldsNobodyUp() {
        FakeServices.registry().goDown();
        browser.open("/it/area-personale/aggiungi-numeri");
        assertThat(browser.submit("main form button", Map.of("number0", "333 123 4567"))
                        .address())
                .endsWith("/prova");
    }

    /** It may hang for seconds each time. */
    @Test
    void aRegisterThatDoesNotAnswerIsNotAskedAboutTheNextNumber() {
        FakeServices.registry().reset();
        FakeServices.registry().refuse("GET /v1/oppositions", 503, "unavailable", "wait", "[]");
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 765 4321", "number1", "333 123 4567"));
        assertThat(FakeServices.registry().asked("GET /v1/oppositions"))
                .extracting(FakeService.Asked::query)
                .anySatisfy(query -> assertThat(query).contains("393337654321"))
                .noneSatisfy(query -> assertThat(query).contains("393331234567"));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = "giulia@example.org"))
    void onlyTheAddressInUseCanBeChosen() {
        takeTheCode();
        proven();
        Seen choices = browser.submit("main .container > form button", Map.of()).keep("add-numbers-choices-it");
        assertThat(choices.page().select("input[name=email]")).isEmpty();
        assertThat(choices.page().select("input[name=notify][checked]").val()).isEqualTo("EMAIL");
        assertThat(choices.text()).contains("Per e-mail a giulia@example.org");
        assertThat(choices.page().select("main a[href=/it/area-personale/profilo]"))
                .hasSize(1);
        Seen summary = browser.submit("main form button", Map.of());
        assertThat(summary.text()).contains("giulia@example.org");
        // it is changed in another window
        contacts.choose(
                new Visitor("giulia", "giulia", Optional.empty(), Set.of(Role.CITIZEN)), "nuova@example.org", "it");
        assertThat(browser.open(summary.address()).address()).endsWith("/scelte");
        assertThat(browser.current().text()).contains("Per e-mail a nuova@example.org");
    }

    @Test
    void somethingMustBeStopped() {
        takeTheCode();
        proven();
        browser.submit("main .container > form button", Map.of());
        Document page = browser.submit("main form button", Map.of("media", ""))
                .keep("add-numbers-choices-wrong-it")
                .page();
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#media");
        assertThat(page.getElementById("media-error").text()).contains("Scegli almeno una cosa da fermare.");
    }

    @Test
    void whoHasNoAddressIsLedToTheProfile() {
        takeTheCode();
        proven();
        Document choices =
                browser.submit("main .container > form button", Map.of()).page();
        assertThat(choices.select("input[name=notify]")).isEmpty();
        assertThat(choices.select("main a[href=/it/area-personale/profilo]").text())
                .isEqualTo("Aggiungi un indirizzo e-mail");
    }
}
