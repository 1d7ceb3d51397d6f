package it.opposizioni.portal.layout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.RawHttp;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Session;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** What another site can make a browser do, and what somebody can make us say by writing it into a request. */
@QuarkusTest
class HostileRequestsTest extends PortalTest {

    private static final String NUMBERS = "/it/area-personale/aggiungi-numeri";
    private static final String COOKIE = "A".repeat(43);

    @Inject
    FormTokensConfig config;

    @Inject
    PortalConfig portal;

    @Inject
    Jdbc jdbc;

    @InjectSpy
    RateLimits limits;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    @AsGiulia
    void aPairThatSomebodyPlantedIsRefused() {
        assertThat(post(pair(Optional.empty())).statusCode())
                .as("of nobody's session")
                .isEqualTo(400);
        assertThat(post(pair(session("mallory", null))).statusCode()).isEqualTo(400);
        assertThat(post(pair(session("giulia", null))).statusCode())
                .as("her own")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    @AsGiulia
    void anotherSiteIsRefusedThoughItHasACookieAndAToken(String header, String value) {
        post(pair(session("giulia", null)).header(header, value))
                .then()
                .statusCode(403)
                .body(containsString("La richiesta viene da un altro sito"));
    }

    @Test
    @AsGiulia
    void ourOwnPagesAreAccepted() {
        assertThat(post(pair(session("giulia", null))
                                .header("Origin", portal.publicUrl())
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(303);
    }

    /** Before anything of it is read, and on addresses that no form of ours leads to. */
    @ParameterizedTest
    @ValueSource(strings = {"/it/operatori/consultazioni/nuova", "/back-channel-logout", "/it/non-esiste", "/it/esci"})
    @AsAcme
    void noOtherAddressIsOpenToAnotherSite(String address) {
        given().redirects()
                .follow(false)
                .header("Origin", "https://evil.example")
                .multiPart("file", "list.csv", "351 999 0001\n".getBytes(StandardCharsets.UTF_8))
                .post(address)
                .then()
                .statusCode(403);
        assertThat(FakeServices.operator().asked("POST /v1/consultations")).isEmpty();
    }

    @Test
    @AsGiulia
    void aFormOfAnEarlierSessionComesBackWithWhatWasTyped() {
        Optional<Session> earlier = Optional.of(new Session(Optional.of("earlier"), "giulia", Optional.empty()));
        Response answer = pair(earlier).post(NUMBERS);

        Browser.Seen back = browser.open(answer.header("Location"));
        assertThat(back.page().select("[name=number0]").val()).isEqualTo("333 123 4567");
        assertThat(back.page().select(".error-summary").text()).contains("hai fatto di nuovo l’accesso");
    }

    /** Of a page for everybody, which it would never find again: there is no cookie to find it by. */
    @Test
    void whereCookiesAreBlockedAFormIsRefusedAndNotKept() {
        int before = forms();
        assertThat(problem(given()).statusCode()).isEqualTo(400);
        assertThat(problem(given().cookie(FormTokens.NAME, "short")).statusCode())
                .isEqualTo(400);
        assertThat(forms()).isEqualTo(before);
        assertThat(problem(given().cookie(FormTokens.NAME, COOKIE)).statusCode())
                .isEqualTo(303);
        assertThat(forms()).isEqualTo(before + 1);
    }

    @Test
    void whoFloodsUsWithFormsOfNoSessionIsRefused() {
        Mockito.doThrow(new DomainException(CommonProblems.TOO_MANY_REQUESTS, Text.of("Troppe.", "Too many.")))
                .when(limits)
                .takeByAddress(Mockito.any());
        int before = forms();
        assertThat(problem(given().cookie(FormTokens.NAME, COOKIE)).statusCode())
                .isEqualTo(400);
        assertThat(forms()).isEqualTo(before);
    }

    private static Response problem(RequestSpecification browser) {
        return browser.redirects()
                .follow(false)
                .formParam(FormTokens.NAME, "of a session that is over")
                .formParam("words", "Non si apre")
                .post("/it/segnala-un-problema");
    }

    private int forms() {
        return jdbc.query("select from draft where kind = 'form'", _ -> true).size();
    }

    /** As after a second click, or in a second window. */
    @Test
    void whoHasSignedOutAlreadyMayDoSoAgain() {
        Response answer = pair(session("giulia", null)).post("/it/esci");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/it/?done=signed-out");
    }

    @Test
    void noOtherFormIsTakenFromWhoIsNotSignedIn() {
        assertThat(pair(session("giulia", null))
                        .post("/it/operatori/per-chi-agisci")
                        .header("Location"))
                .as("to sign in, and then back to the form")
                .startsWith("/it/accedi?");
        assertThat(FakeServices.operator().asked("PUT /v1/memberships/current")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/it/help", "/help?a=b", "/it/esci", "//evil.example/it"})
    void noRedirectRepeatsTheHostOfTheRequest(String address) {
        assertThat(location(address, "Host: evil.example")).startsWith("/").doesNotContain("evil.example:");
        assertThat(location(address, "Host: localhost\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https"))
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    void theIdentityProviderGetsThePublicAddress() {
        for (String host : new String[] {"evil.example", "localhost:" + port}) {
            String sent = location("/it/area-personale", "Host: " + host);
            assertThat(sent).startsWith("http://identity.invalid/");
            assertThat(URLDecoder.decode(sent, StandardCharsets.UTF_8))
                    .contains("redirect_uri=" + portal.publicUrl() + "/signed-in")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void linksToOtherLanguagesHaveThePublicAddress() {
        String page = raw("GET /it/aiuto HTTP/1.1", "Host: evil.example");
        assertThat(page).contains("href=\"" + portal.publicUrl() + "/en/help\"").doesNotContain("evil.example");
    }

    @Test
    void whoWatchesTheServiceMayCallItAsTheyLike() {
        given().header("Host", "10.1.2.3:9999")
                .get(management + "health/live")
                .then()
                .statusCode(200);
    }

    private RequestSpecification pair(Optional<Session> session) {
        String token = new FormTokenSigner(config.key()).seal(COOKIE, session);
        return given().redirects()
                .follow(false)
                .cookie(FormTokens.NAME, COOKIE)
                .formParam(FormTokens.NAME, token)
                .formParam("number0", "333 123 4567");
    }

    private static Response post(RequestSpecification request) {
        return request.post(NUMBERS);
    }

    private static Optional<Session> session(String subject, String operator) {
        return Optional.of(new Session(Optional.empty(), subject, Optional.ofNullable(operator)));
    }

    private String location(String address, String headers) {
        return raw("GET " + address + " HTTP/1.1", headers)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location: "))
                .map(line -> line.substring("location: ".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no redirect from " + address));
    }

    private String raw(String request, String headers) {
        return new RawHttp(port)
                .send(request + "\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .text();
    }
}
