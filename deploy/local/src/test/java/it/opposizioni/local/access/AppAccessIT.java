package it.opposizioni.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person gives an app of somebody else access, sees it on the portal, and takes it away; on the real Keycloak. */
@ExtendWith(RunningSuite.class)
class AppAccessIT {

    private static final String VERIFIER = "an-app-draws-this-at-random-for-each-sign-in-0123456789";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Site site;

    /** The app, on the person's own device (RFC 8252). */
    private HttpServer app;

    AppAccessIT(Site site) {
        this.site = site;
    }

    @BeforeEach
    void startApp() throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            byte[] page = "<!DOCTYPE html><html lang=\"it\"><title>App</title></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        app.start();
    }

    @AfterEach
    void stopApp() {
        app.stop(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_MOBILE", "ITALIAN_MOBILE_NO_SCRIPTS"})
    void anAppIsSeenAndItsAccessTakenAway(BrowserProfile profile) {
        try (Visit anna = site.visit(profile)) {
            anna.signIn("anna");
            String refresh = refreshToken(anna);
            anna.open("/area-personale/profilo", "/personal-area/profile")
                    .follow("App che agiscono per te", "Apps that act for you")
                    .sees("App di prova", "App di prova")
                    .sees("Vedere i tuoi numeri", "See your numbers")
                    .examine();
            HttpResponse<String> next = renew(refresh);
            assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
            String rotated = Api.parse(next.body()).path("refresh_token").asText();

            anna.page.locator("main form button").first().click();
            anna.sees("Il permesso è tolto.", "The permission is taken back.")
                    .sees("Nessuna app può agire per te.", "No app may act for you.")
                    .examine();
            assertThat(renew(rotated).statusCode()).as("it gets no more tokens").isEqualTo(400);
        }
    }

    private String refreshToken(Visit person) {
        String back = "http://127.0.0.1:" + app.getAddress().getPort() + "/signed-in";
        person.page.navigate(site.topology.keycloak.realmUrl() + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "demo-app",
                        "redirect_uri", back,
                        "scope", "openid oppositions:read",
                        "state", "s",
                        "code_challenge_method", "S256",
                        "code_challenge", challenge())));
        person.page.locator("#kc-login").click();
        person.page.waitForURL(Pattern.compile(Pattern.quote(back) + ".*"));
        Matcher code = CODE.matcher(person.page.url());
        assertThat(code.find()).as("it comes back with a code").isTrue();
        HttpResponse<String> tokens = token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "demo-app",
                "redirect_uri",
                back,
                "code",
                code.group(1),
                "code_verifier",
                VERIFIER));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return Api.parse(tokens.body()).path("refresh_token").asText();
    }

    private HttpResponse<String> renew(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "client_id", "demo-app", "refresh_token", refreshToken));
    }

    private HttpResponse<String> token(Map<String, String> values) {
        return Api.exchange(
                HttpRequest.newBuilder(URI.create(site.topology.keycloak.realmUrl() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(values))));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
