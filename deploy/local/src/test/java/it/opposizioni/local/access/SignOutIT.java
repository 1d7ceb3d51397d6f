package it.opposizioni.local.access;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.HttpProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that has ended has ended everywhere: on both copies of the portal that run here, and at the three services. */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOutIT {

    /** After the answer, and more than it takes on this machine to ask everybody. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.");

    private final Site site;
    private ChildProcess copy;
    private String copyUrl;

    SignOutIT(Site site) {
        this.site = site;
    }

    @BeforeAll
    void startASecondPortal() {
        int port = Ports.oneFree();
        copyUrl = site.addressOf(port);
        copy = site.topology.portal.variant(
                "portal-copy",
                Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_HTTP_SSL_PORT", String.valueOf(port),
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(Ports.oneFree())));
        copy.start();
        await().until(() -> HttpProbe.isOk(copyUrl + "/it/"));
    }

    @AfterAll
    void stopIt() {
        copy.stop();
    }

    @Test
    void signingOutEndsTheSessionOnEveryCopyAndAtEveryServiceAtOnce() {
        try (Visit visit = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            List<String> addresses = new ArrayList<>();
            visit.page.onRequest(request -> addresses.add(request.url()));
            visit.signIn("acme");
            String cookies = cookies(visit.page, site.portal());
            String token = site.topology.realm().ofSession(cookies(visit.page, realm() + "/"));
            long asked = System.nanoTime();
            assertThat(portals())
                    .allSatisfy(portal ->
                            assertThat(status(portal, "/it/esci", cookies)).isEqualTo(200));
            assertThat(refusals(token)).isZero();
            Duration asking = Duration.ofNanos(System.nanoTime() - asked);

            visit.open("/esci", "/sign-out");
            visit.page.locator("main button").click();
            visit.page.waitForURL(site.portal() + "/it/?done=signed-out");
            long left = System.nanoTime();

            assertThat(portals()).allSatisfy(portal -> isNobody(portal, cookies));
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> refusals(token) == services().size());
            assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(AT_ONCE.plus(asking));
            visit.examine().sees("La sessione è chiusa.", "");
            assertThat(addresses)
                    .as("nothing about the person in any address")
                    .noneMatch(address -> address.contains("id_token_hint")
                            || TOKEN.matcher(address).find()
                            || address.contains("acme"));

            visit.open("", "").follow("Accedi", "Sign in");
            assertThat(visit.page.locator("#kc-login").count())
                    .as("the identity provider's session is over too: it asks for a sign-in")
                    .isOne();
        }
    }

    @Test
    void aSessionThatAnAdministratorEndsHasEndedHereToo() {
        try (Visit visit = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            visit.signIn("giulia").open("/area-personale", "/personal-area");
            String cookies = cookies(visit.page, site.portal());
            String token = site.topology.realm().ofSession(cookies(visit.page, realm() + "/"));
            assertThat(status(site.portal(), "/it/esci", cookies)).isEqualTo(200);

            endAtTheProvider(sessionOf(token));

            await().until(() -> refusals(token) == services().size());
            assertThat(portals()).allSatisfy(portal -> isNobody(portal, cookies));
        }
    }

    /** The provider was away when somebody signed out: its own session is still open, and would restore the ended one again and again. */
    @Test
    void aSessionThatTheProviderStillHasIsEndedThereAtTheNextSignIn() throws SQLException {
        try (Visit visit = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            visit.signIn("marco");
            endInTheDatabase(visit);
            visit.open("", "").follow("Accedi", "Sign in");
            assertThat(visit.page.locator("#kc-login").count()).isOne();
            visit.page.locator("#username").fill("marco");
            visit.page.locator("#password").fill(Keycloak.PASSWORD);
            visit.page.locator("#kc-login").click();
            visit.page.waitForURL(site.portal() + "/it/area-personale");
        }
    }

    /** As a sign-out does while the provider is away: the portal knows that the session has ended, the provider does not. */
    private void endInTheDatabase(Visit visit) throws SQLException {
        String session = sessionOf(site.topology.realm().ofSession(cookies(visit.page, realm() + "/")));
        try (Connection database = DriverManager.getConnection(
                        site.topology.postgres.jdbcUrl("portal"), "portal", site.topology.postgres.password("portal"));
                PreparedStatement insert = database.prepareStatement(
                        "insert into ended_session (session_id, expires_at) values (?, now() + interval '12 hours')")) {
            insert.setString(1, session);
            insert.executeUpdate();
        }
    }

    private void endAtTheProvider(String session) {
        String admin = site.topology
                .realm()
                .machine("operator-service", site.topology.keycloak.operatorServiceSecret())
                .value();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(realm().replace("/realms/", "/admin/realms/") + "/sessions/" + session))
                .header("Authorization", "Bearer " + admin)
                .DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private List<String> portals() {
        return List.of(site.portal(), copyUrl);
    }

    private Map<String, String> services() {
        return Map.of(
                site.topology.registry.address(), "/v1/oppositions",
                site.topology.operator.address(), "/v1/operators/me",
                site.topology.complaint.address(), "/v1/complaints");
    }

    private long refusals(String token) {
        return services().entrySet().stream()
                .filter(service -> send(HttpRequest.newBuilder(URI.create(service.getKey() + service.getValue()))
                                        .header("Authorization", "Bearer " + token))
                                .statusCode()
                        == 401)
                .count();
    }

    /** Of a page that needs somebody: 302 leads to the identity provider. */
    private int status(String portal, String page, String cookies) {
        return send(HttpRequest.newBuilder(URI.create(portal + page)).header("Cookie", cookies))
                .statusCode();
    }

    private void isNobody(String portal, String cookies) {
        assertThat(status(portal, "/it/esci", cookies))
                .as("the copied cookie at %s", portal)
                .isEqualTo(303);
        assertThat(status(portal, "/it/operatori", cookies))
                .as("the copied cookie at %s", portal)
                .isEqualTo(302);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return Api.exchange(request.timeout(Duration.ofSeconds(30)));
    }

    private String realm() {
        return site.topology.keycloak.realmUrl();
    }

    private static String cookies(Page page, String address) {
        return page.context().cookies(address).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static String sessionOf(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            JsonNode read = new ObjectMapper().readTree(new String(claims, StandardCharsets.UTF_8));
            return read.path("sid").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
