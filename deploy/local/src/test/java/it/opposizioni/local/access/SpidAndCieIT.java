package it.opposizioni.local.access;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sign-in with SPID and CIE: another Keycloak plays their providers, with keys, accounts and levels of its own. A copy of registry-service
 * runs here that asks for level 2 before a number leaves the register.
 */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpidAndCieIT {

    private static final String LEVEL_1 = "https://www.spid.gov.it/SpidL1";
    private static final String LEVEL_2 = "https://www.spid.gov.it/SpidL2";

    /** Two providers: more visits than it takes to see both orders. */
    private static final int VISITS = 30;

    private final Site site;
    private ChildProcess strict;
    private String strictUrl;

    SpidAndCieIT(Site site) {
        this.site = site;
    }

    @BeforeAll
    void startProvidersAndAStrictRegister() {
        int port = Ports.oneFree();
        int managementPort = Ports.oneFree();
        String management = site.addressOf(managementPort);
        strictUrl = site.addressOf(port);
        strict = site.topology.registry.variant(
                "registry-strict",
                Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_HTTP_SSL_PORT", String.valueOf(port),
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort),
                        "OPPOSIZIONI_WITHDRAWALS_MINIMUM_LEVEL", "SPID_L2"));
        CompletableFuture<Void> providers = beside(() -> {
            site.topology.identityProviders.start();
            return null;
        });
        strict.start();
        await().until(() -> HttpProbe.isOk(management + "/q/health/ready"));
        providers.join();
    }

    @AfterAll
    void stopThem() {
        strict.stop();
        site.topology.identityProviders.stop();
    }

    @Test
    void whoSignsInWithSpidIsACitizenAndStepsUpForWhatNeedsIt() {
        try (Visit sara = site.visit(BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS)) {
            sara.open("", "").follow("Accedi", "Sign in");
            choose(sara, "spid-alfa");
            SignInIT.enter(sara.page, "sara", Keycloak.PASSWORD);
            sara.seesHeading("Area personale", "Personal area").examine();
            String token = token(sara);
            assertThat(claims(token).path("tax_code").asText()).isEqualTo("TINIT-BRNSRA90A41H501F");
            assertThat(claims(token).at("/realm_access/roles").toString()).contains("citizen");
            assertThat(claims(token).path("identity_acr").asText()).isEqualTo(LEVEL_1);
            HttpResponse<String> refused = answer(token);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains(LEVEL_2);
            assertThat(refused.body()).contains("stronger-sign-in-needed");

            sara.open("/esci", "/sign-out");
            sara.page.locator("main button").click();
            sara.page.waitForURL(site.portal() + "/it/?done=signed-out");
            sara.page.navigate(site.portal() + "/it/accedi?ui_locales=it&acr_values=" + LEVEL_2);
            choose(sara, "spid-alfa");
            assertThat(sara.page.locator("#username").count())
                    .as("the provider remembers the password, and asks for what level 2 needs beside it")
                    .isZero();
            sara.page.locator("#password").fill(Keycloak.PASSWORD);
            sara.page.locator("#kc-login").click();
            sara.seesHeading("Area personale", "Personal area");
            String stronger = token(sara);
            assertThat(claims(stronger).path("identity_acr").asText()).isEqualTo(LEVEL_2);
            assertThat(claims(stronger).path("sub")).isEqualTo(claims(token).path("sub"));
            assertThat(answer(stronger).statusCode())
                    .as("may ask; there is no such opposition")
                    .isEqualTo(404);
        }
    }

    @Test
    void whoSignsInWithTheIdentityCardIsKnownByTheSameTaxCode() {
        try (Visit luca = site.visit(BrowserProfile.ENGLISH_MOBILE)) {
            luca.open("", "").follow("Accedi", "Sign in").leaveBy("Entra con CIE", "Sign in with CIE");
            atTheProvider(luca);
            SignInIT.enter(luca.page, "luca", Keycloak.PASSWORD);
            luca.seesHeading("Area personale", "Personal area");
            assertThat(claims(token(luca)).path("tax_code").asText()).isEqualTo("TINIT-MROLCU88C15F205V");
        }
    }

    /** No provider of SPID is preferred: each has the same chance to be the first. */
    @Test
    void theProvidersOfSpidComeInAnOrderThatChanges() {
        try (Visit visitor = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            visitor.open("", "").follow("Accedi", "Sign in");
            visitor.page.locator("summary#spid").click();
            visitor.examine();
            Set<List<String>> orders = new HashSet<>();
            for (int visit = 0; visit < VISITS && orders.size() < 2; visit++) {
                orders.add(visitor.page.locator(".eid .eid-list a").allTextContents());
                visitor.page.reload();
            }
            assertThat(orders)
                    .containsExactlyInAnyOrder(
                            List.of("Alfa ID (prova)", "Beta ID (prova)"),
                            List.of("Beta ID (prova)", "Alfa ID (prova)"));
        }
    }

    /** The answers of a provider that refuses, as its page would send them: the person can go on in another way. */
    @ParameterizedTest
    @EnumSource(names = {"ITALIAN_MOBILE_NO_SCRIPTS", "ENGLISH_MOBILE"})
    void whoDoesNotComeInReadsWhyAndHowToGoOn(BrowserProfile profile) {
        try (Visit visitor = site.visit(profile)) {
            visitor.open("", "").follow("Accedi", "Sign in");
            answered(visitor, "error=access_denied")
                    .sees(
                            "Hai annullato l’accesso con Alfa ID (prova). Puoi riprovare, o accedere in un altro modo.",
                            "You cancelled the sign-in with Alfa ID (prova). You can try again, or sign in another way.");
            answered(visitor, "error=server_error")
                    .sees(
                            "non ci ha risposto come doveva. Riprova fra qualche minuto, o accedi in un altro modo.",
                            "did not answer as it should. Try again in a few minutes, or sign in another way.");
            assertThat(visitor.page.locator("#username").count())
                    .as("every way to sign in is there")
                    .isEqualTo(1);
            assertThat(visitor.page.title()).startsWith(visitor.text("Errore:", "Error:"));

            // the provider goes down between the person's sign-in there and our question
            answered(visitor, "code=unknown")
                    .sees("non ci ha risposto come doveva", "did not answer as it should")
                    .follow("Torna al registro senza accedere", "Back to the register without signing in");
            assertThat(visitor.page.url()).isEqualTo(site.portal() + "/" + profile.language + "/");

            // what Keycloak itself answers to the portal when nobody has gone on for half an hour
            visitor.follow("Accedi", "Sign in");
            Map<String, String> sent = query(visitor.page.url());
            visitor.page.navigate(sent.get("redirect_uri")
                    + "?error=temporarily_unavailable&error_description=authentication_expired&state="
                    + encoded(sent.get("state")));
            visitor.examine()
                    .sees("l’accesso è scaduto. Puoi ricominciare.", "the sign-in expired. You can start again.");
            visitor.open("", "");

            // Keycloak leaves it to the portal to say it
            visitor.follow("Accedi", "Sign in");
            answered(visitor, "error=interaction_required")
                    .sees(
                            "L’accesso è stato annullato o non è andato a buon fine. Puoi riprovare.",
                            "The sign-in was cancelled or did not succeed. You can try again.")
                    .sees("prova un altro modo di accedere", "try another way to sign in")
                    .follow("Prova di nuovo", "Try again");
            assertThat(visitor.page.locator("#username").count()).isEqualTo(1);
        }
    }

    private static Visit answered(Visit visit, String answer) {
        choose(visit, "spid-alfa");
        Map<String, String> asked = query(visit.page.url());
        visit.page.navigate(asked.get("redirect_uri") + "?state=" + encoded(asked.get("state")) + "&" + answer);
        return visit.examine();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parameter -> parameter[0],
                        parameter ->
                                parameter.length > 1 ? URLDecoder.decode(parameter[1], StandardCharsets.UTF_8) : "",
                        (a, _) -> a));
    }

    @Test
    void aPasswordShowsNoIdentity() {
        assertThat(claims(site.person("giulia").value()).has("identity_acr")).isFalse();
        assertThat(answer(site.person("giulia").value()).statusCode()).isEqualTo(401);
    }

    private static void choose(Visit visit, String provider) {
        visit.page.locator("summary#spid").click();
        visit.page.locator("#social-" + provider).click();
        atTheProvider(visit);
    }

    /** Its page has the same fields as ours. */
    private static void atTheProvider(Visit visit) {
        visit.page.waitForURL(Pattern.compile(".*/realms/spid-trial/.*"));
    }

    /** Of the strict register, to somebody who wants to leave it. */
    private HttpResponse<String> answer(String token) {
        return Api.exchange(
                HttpRequest.newBuilder(URI.create(strictUrl + "/v1/oppositions/" + UUID.randomUUID() + "/withdrawal"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"proofId\":\"" + UUID.randomUUID() + "\"}")));
    }

    private String token(Visit visit) {
        return site.topology.realm().ofSession(cookies(visit.page, site.topology.keycloak.realmUrl() + "/"));
    }

    private static String cookies(Page page, String address) {
        return page.context().cookies(address).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static JsonNode claims(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            return new ObjectMapper().readTree(new String(claims, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
