package it.opposizioni.portal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.servicestatus.RunningService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a service comes before the sign-in, and has what AgID's validator looks for (criteria C.SE.1.1, C.SI.1.3, C.SI.2.2). */
@QuarkusTest
class GuidePagesTest extends PortalTest {

    /** In this order; what the service costs may stand in between. */
    private static final List<String> HEADINGS = List.of(
            "A chi è rivolto",
            "Come fare",
            "Cosa serve",
            "Cosa si ottiene",
            "Tempi e scadenze",
            "Accedi al servizio",
            "Condizioni di servizio",
            "Contatti");

    private static final List<String> PARTS = List.of(
            "service-addressed", "service-how-to", "service-needed", "service-achieved", "service-calendar-text");

    @Inject
    RunningService service;

    @BeforeEach
    void everythingRuns() {
        service.see();
    }

    @ParameterizedTest
    @CsvSource({
        "iscrivi-i-numeri, lunedì 30 novembre 2026",
        "annulla-i-consensi, sabato 28 novembre 2026",
        "tieni-unazienda, sabato 28 novembre 2026",
        "esci-dal-registro, sabato 28 novembre 2026",
        "segnala-una-chiamata, venerdì 27 novembre 2026",
        "chi-mi-ha-chiamato, domenica 29 novembre 2026",
        "consulta-il-registro, venerdì 27 novembre 2026"
    })
    void aServiceHasWhatTheValidatorLooksFor(String service, String updated) {
        Document page = browser.open("/it/servizi/" + service).page();
        assertThat(page.select("ul[data-element=page-index] > li a").eachText())
                .filteredOn(heading -> !heading.equals("Quanto costa"))
                .isEqualTo(HEADINGS);
        assertThat(page.select("main h2").eachText()).containsSubsequence(HEADINGS);
        for (Element link : page.select("ul[data-element=page-index] a")) {
            assertThat(page.select(link.attr("href")).text()).isEqualTo(link.text());
        }
        for (String part : PARTS) {
            assertThat(page.select("div[data-element=" + part + "] p").text())
                    .as(part)
                    .hasSizeGreaterThan(3);
        }
        for (String one : List.of(
                "h1[data-element=service-title]",
                "[data-element=service-description]",
                "button[data-element=service-online-access]",
                "a[data-element=service-file]",
                "div[data-element=service-area]",
                "a[data-element=service-topic]")) {
            assertThat(page.select(one).text()).as(one).isNotBlank();
        }
        assertThat(page.select("[data-element=service-status]").text()).contains("attivo");
        assertThat(page.select("[data-element=breadcrumb] li").eachText()).contains("Servizi");
        assertThat(page.text()).contains("Pagina aggiornata " + updated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "register-numbers",
                "cancel-consents",
                "keep-a-company",
                "leave-the-register",
                "report-a-call",
                "who-called-me",
                "consult-the-register"
            })
    void bothLanguagesSayTheSameThings(String service) {
        Document english = browser.open("/en/services/" + service).page();
        Document italian = browser.open(
                        english.select("link[hreflang=it]").attr("href").replaceFirst("^https?://[^/]+", ""))
                .page();
        for (String kind : List.of("main h2", "main p", "main li")) {
            assertThat(english.select(kind)).as(kind).hasSameSizeAs(italian.select(kind));
        }
        assertThat(english.text()).doesNotContain("Accedi");
    }

    @Test
    void theListOfServicesLeadsToEach() {
        Document page = browser.open("/it/servizi").page();
        for (Element service : page.select("a[data-element=service-link]")) {
            assertThat(browser.open(service.attr("href")).heading()).isEqualTo(service.text());
        }
        assertThat(page.select("a[data-element=service-link]")).hasSize(7);
        assertThat(browser.open("/it/")
                        .page()
                        .select("a[data-element=all-services]")
                        .attr("href"))
                .isEqualTo("/it/servizi");
    }

    @Test
    void theHomePageExplainsBeforeItAsksToSignIn() {
        assertThat(browser.open("/it/").page().select(".hero-band a.btn").attr("href"))
                .isEqualTo("/it/servizi/iscrivi-i-numeri");
        assertThat(browser.current().page().select(".doors .more a").eachAttr("href"))
                .contains("/it/servizi/segnala-una-chiamata", "/it/servizi/consulta-il-registro");
    }

    @Test
    void theSignInLeadsIntoTheService() {
        Element form = browser.open("/en/services/report-a-call").page().selectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/en/sign-in");
        assertThat(form.select("[name=to]").val()).isEqualTo("/en/personal-area/complaints/new");
        assertThat(form.select("[name=ui_locales]").val()).isEqualTo("en");
    }

    /** Who called is asked by everybody, and nobody signs in for it. */
    @Test
    void whatIsOpenToEverybodyAsksForNoAccount() {
        Document page = browser.open("/it/servizi/chi-mi-ha-chiamato").page();
        assertThat(page.select("main form.actions").eachAttr("action")).containsOnly("/it/chi-mi-ha-chiamato");
        assertThat(page.select("main form.actions button").eachText()).containsOnly("Comincia");
        assertThat(page.select("main form.actions input")).isEmpty();
        assertThat(page.select("main").text()).contains("Non serve un account").doesNotContain("Dopo l’accesso");
    }

    @Test
    @AsGiulia
    void whoIsSignedInGoesStraightIn() {
        Element form = browser.open("/it/servizi/iscrivi-i-numeri").page().selectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/it/area-personale/aggiungi-numeri");
        assertThat(form.select("button").text()).isEqualTo("Comincia");
        assertThat(browser.open("/it/").page().select(".hero-band a.btn").attr("href"))
                .isEqualTo("/it/area-personale/aggiungi-numeri");
    }
}
