package it.opposizioni.portal.layout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every page: language, landmarks, one heading, mandatory links, no style or script inside. */
@QuarkusTest
class ShellPagesTest extends PortalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/",
                "/en/",
                "/it/privacy",
                "/en/privacy",
                "/it/accessibilita",
                "/en/accessibility",
                "/it/note-legali",
                "/en/legal-notes",
                "/it/cookie",
                "/en/cookies",
                "/it/contatti",
                "/en/contacts",
                "/it/aiuto",
                "/en/help",
                "/it/aiuto/cosa-non-ferma",
                "/en/help/what-it-cannot-stop",
                "/it/aiuto/per-app-e-siti",
                "/en/help/for-apps",
                "/it/aiuto/senza-questo-sito",
                "/en/help/without-this-site",
                "/it/chi-mi-ha-chiamato",
                "/en/who-called-me",
                "/it/verifica",
                "/en/verify",
                "/it/statistiche",
                "/en/statistics",
                "/it/servizi",
                "/en/services",
                "/it/servizi/iscrivi-i-numeri",
                "/en/services/register-numbers",
                "/it/servizi/annulla-i-consensi",
                "/en/services/cancel-consents",
                "/it/servizi/tieni-unazienda",
                "/en/services/keep-a-company",
                "/it/servizi/esci-dal-registro",
                "/en/services/leave-the-register",
                "/it/mappa-del-sito",
                "/en/site-map",
                "/it/le-parole-del-registro",
                "/en/words",
                "/it/servizi/segnala-una-chiamata",
                "/en/services/report-a-call",
                "/it/servizi/chi-mi-ha-chiamato",
                "/en/services/who-called-me",
                "/it/servizi/consulta-il-registro",
                "/en/services/consult-the-register",
                "/it/dati-aperti",
                "/en/open-data",
                "/it/operatori/persone/lascia/fatto",
                "/en/operators/team/leave/done",
                "/it/non-esiste",
                "/en/nowhere"
            })
    void everyPageHasTheFrame(String path) {
        Document page = browser.open(path).page();
        String lang = path.substring(1, 3);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(lang);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).contains(page.selectFirst("h1").text());
        assertThat(page.select(".skiplinks a").eachAttr("href")).containsExactly("#content", "#menu", "#footer");
        for (String element :
                List.of("privacy-policy-link", "accessibility-link", "legal-notes", "personal-area-login")) {
            assertThat(page.select("[data-element=" + element + "]"))
                    .as(element)
                    .hasSize(1);
        }
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("it", "en");
        assertThat(page.select("#menu > details.menu:not([open]) + nav"))
                .as("the menu's button, and the menu beside it")
                .hasSize(1);
        assertThat(page.select("a.owner"))
                .as("who runs the site, above and below")
                .hasSize(2);
        assertThat(page.select("style, [style], script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select("[src^=http], link[rel=stylesheet][href^=http]")).isEmpty();
        idsAreUnique(page);
        labelsPointToFields(page);
    }

    /** With what browsers say of themselves, and the test's own does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/it/", "/it/privacy", "/en/help", "/it/aiuto/cosa-non-ferma", "/it/verifica", "/en/nowhere"})
    void aBrowserIsSentHtmlWhateverItAcceptsBeside(String path) {
        given().port(port)
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8")
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .header("Accept-Language", "en-US")
                .get(path)
                .then()
                .contentType(startsWith("text/html"));
    }

    /** The server by itself would leave the reader before an empty page. */
    @Test
    void aFormThatIsTooLargeIsAnsweredByAPage() {
        byte[] tooLong = new byte[53 * 1024 * 1024];
        RestAssured.given()
                .contentType("text/plain")
                .body(tooLong)
                .post("/it/operatori")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("lang=\"it\""))
                .body(containsString("al massimo 12 MB"));
    }

    private static void idsAreUnique(Document page) {
        Set<String> seen = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertThat(seen.add(element.id())).as("id %s", element.id()).isTrue();
        }
    }

    private static void labelsPointToFields(Document page) {
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.outerHtml())
                    .hasSize(1);
        }
    }

    @Test
    void aTableScrollsInARegionOfItsOwnAndItsCaptionRepeatsNoHeading() {
        Element region = browser.open("/it/cookie").page().selectFirst(".table-scroll");
        assertThat(region.attr("role")).isEqualTo("region");
        assertThat(region.attr("tabindex")).isEqualTo("0");
        assertThat(region.select("caption > .visually-hidden").text()).isEqualTo(region.attr("aria-label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/non-esiste", "/en/nowhere", "/niente", "/assets/nothing.css"})
    void aPageThatIsNotThereLooksLikeTheOthers(String path) {
        Document page = browser.open(path).page();
        assertThat(browser.current().status()).isEqualTo(404);
        assertThat(page.select("header .brand, main h1, footer")).hasSize(3);
        assertThat(page.select("main .prose, main pre")).as("other fonts").isEmpty();
    }

    @Test
    @AsAcme
    void whoWorksForAnOperatorIsLedToTheirAreaOnly() {
        assertThat(areas(browser.open("/it/").page())).containsExactly("/it/operatori");
        assertThat(browser.current().page().select(".account .hint").text()).startsWith("Per le altre aree");
    }

    @Test
    @AsGiulia
    void aCitizenIsLedToTheirAreaOnly() {
        assertThat(areas(browser.open("/it/aiuto").page())).containsExactly("/it/area-personale");
    }

    @Test
    @AsRegulator
    void theAuthorityIsLedToItsAreaOnly() {
        assertThat(areas(browser.open("/it/").page())).containsExactly("/it/autorita");
    }

    @Test
    @AsRegistrar
    void theRegistrarIsLedToItsAreaOnly() {
        assertThat(areas(browser.open("/it/aiuto").page())).containsExactly("/it/amministrazione");
    }

    /** Nobody who only looks falls into a sign-in. */
    @Test
    void whoIsNotSignedInIsLedToPagesAboutTheServices() {
        Document page = browser.open("/it/aiuto").page();
        assertThat(areas(page)).isEmpty();
        assertThat(page.select(".site-menu a").eachAttr("href")).contains("/it/servizi");
        assertThat(page.select("footer a").eachAttr("href")).contains("/it/servizi", "/it/servizi/iscrivi-i-numeri");
    }

    /** The first segment of every link in menus, footer and doors that leads into an area. */
    private static Set<String> areas(Document page) {
        return page.select("header a, footer a, .doors a").eachAttr("href").stream()
                .filter(href -> href.matches("/it/(area-personale|operatori|autorita|amministrazione)(/.*)?"))
                .map(href -> href.replaceFirst("^(/it/[^/]+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theLanguageSwitchKeepsThePage() {
        Document page = browser.open("/it/aiuto/cosa-non-ferma").page();
        assertThat(page.select(".site-menu a[hreflang=en]").attr("href")).isEqualTo("/en/help/what-it-cannot-stop");
    }

    @Test
    void anEnglishWordInAnItalianAddressLeadsToTheItalianOne() {
        assertThat(browser.open("/it/help").address()).isEqualTo("/it/aiuto");
        assertThat(browser.open("/help").address()).isEqualTo("/it/aiuto");
    }

    @Test
    void everyAnswerCarriesTheSecureHeaders() {
        for (String path : List.of("/it/", "/it/non-esiste", "/favicon.svg")) {
            RestAssured.given()
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", startsWith("default-src 'self'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Strict-Transport-Security", startsWith("max-age="));
        }
    }

    @Test
    void whatIsNamedByItsContentMayBeKeptForEver() {
        String sheet =
                browser.open("/it/").page().selectFirst("link[rel=stylesheet]").attr("href");
        RestAssured.get(sheet).then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        RestAssured.get("/it/").then().header("Cache-Control", "no-store");
    }

    @Test
    @TestSecurity(user = "acme", roles = "operator")
    void whoHasAnotherRoleReadsWhichOneIsNeeded() {
        Document page = browser.open("/it/area-personale").page();
        assertThat(browser.current().status()).isEqualTo(403);
        assertThat(page.text()).contains("cittadino").contains("acme");
        assertThat(page.title()).startsWith("Errore: ");
    }

    @Test
    @TestSecurity(user = "giulia", roles = "citizen")
    void aForgedFormIsRefusedWithAPage() {
        RestAssured.given()
                .formParam("number0", "333 123 4567")
                .post("/it/area-personale/aggiungi-numeri")
                .then()
                .statusCode(400)
                .body(containsString("La richiesta non è leggibile"));
    }

    @Test
    @TestSecurity(user = "giulia", roles = "citizen")
    void aServiceThatIsDownTakesOnlyItsOwnPartOfThePageAway() {
        FakeServices.registry().answer("GET /v1/oppositions", 503, "{}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\":[],\"next\":null}");
        Document page = browser.open("/it/area-personale").page();
        assertThat(browser.current().status()).isEqualTo(200);
        assertThat(page.text()).contains("Dati non disponibili ora").contains("Non hai fatto segnalazioni.");
    }
}
