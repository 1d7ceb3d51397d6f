package it.opposizioni.portal.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import it.opposizioni.kit.session.EndedSessions;
import it.opposizioni.kit.session.SessionEnded;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the portal does by itself; that no copy and no service lets the session in is seen in the whole suite (SignOutIT). */
@QuarkusTest
class SignOutTest extends PortalTest {

    private static final String SESSION = "7f3f7bb6-6a4c-4b0e-8f55-6a1f0a2f6f4e";

    @Inject
    EventProbe probe;

    @Inject
    EndedSessions ended;

    @Inject
    SealedCookies cookies;

    @Test
    @TestSecurity(user = "giulia", roles = "citizen")
    @OidcSecurity(claims = {@Claim(key = "sid", value = SESSION), @Claim(key = "tax_code", value = "RSSGLI80A41F205X")})
    void theSessionEndsAndTheServicesAreNotifiedThoughTheIdentityProviderIsAway() {
        try (EventProbe.Listener service = probe.listen("registry-service", "portal.events")) {
            browser.open("/it/esci");
            browser.submit("main button", Map.of());

            assertThat(ended.contains(SESSION)).isTrue();
            EventProbe.Event told = service.about(SESSION);
            assertThat(told.type()).isEqualTo(SessionEnded.TYPE);
            Contracts.assertFits("session-ended", told.data());
        }
        String next =
                browser.current().answer().headers().firstValue("Location").orElseThrow();
        assertThat(next)
                .startsWith(
                        "http://identity.invalid/realms/opposizioni/protocol/openid-connect/logout?client_id=portal")
                .contains("post_logout_redirect_uri=", "state=it")
                .doesNotContain("id_token_hint", "RSSGLI", "eyJ");
    }

    @Test
    void aSessionThatCannotBeRenewedWhileTheIdentityProviderIsAwayIsOverToo() {
        String session = UUID.randomUUID().toString();
        Map<String, String> copied = cookies.of(session);

        Response first = leave(copied);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).startsWith("http://identity.invalid/");
        assertThat(ended.contains(session)).isTrue();
        Response again = leave(copied);
        assertThat(again.statusCode()).as("from a second window").isEqualTo(303);
        assertThat(again.header("Location")).endsWith("/it/?done=signed-out");
    }

    @Test
    void anUnreadableSessionIsNotReportedAsEnded() {
        assertThat(leave(Map.of("q_session", "x.y.z")).statusCode()).isEqualTo(503);
    }

    private static Response leave(Map<String, String> cookies) {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded")
                .post("/it/esci");
    }

    @Test
    void theHomePageSaysThatOneIsSignedOut() {
        assertThat(browser.open("/it/?done=signed-out").text()).contains("La sessione è chiusa.");
        assertThat(browser.open("/en/?done=signed-out").text()).contains("You are signed out.");
        assertThat(browser.open("/?state=en").address())
                .as("back from the identity provider")
                .isEqualTo("/en/?done=signed-out");
        assertThat(browser.open("/it/").text()).doesNotContain("La sessione è chiusa.");
    }

    @Test
    @AsGiulia
    void whoIsSignedInIsNotToldOtherwise() {
        assertThat(browser.open("/it/?done=signed-out").text()).doesNotContain("La sessione è chiusa.");
    }

    @Test
    void theContractAndItsExampleAgree() {
        JsonNode example = Contracts.ownExample("session-ended");
        Contracts.assertFits("session-ended", example);
        assertThat(Instant.parse(example.path("expiresAt").asText())).isNotNull();
    }

    @Test
    void whatIsNoLogoutTokenEndsNothing() {
        for (String token : List.of("", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.")) {
            given().formParam("logout_token", token)
                    .post("/back-channel-logout")
                    .then()
                    .statusCode(400);
        }
        given().contentType("application/x-www-form-urlencoded")
                .post("/back-channel-logout")
                .then()
                .statusCode(400);
        assertThat(ended.contains("x")).isFalse();
    }
}
