package it.opposizioni.portal.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hamcrest.Matchers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A session that ends while somebody writes: what they are told before, and what becomes of their form after. */
@QuarkusTest
class SessionEndTest extends PortalTest {

    private static final String PAGE = "/it/area-personale/assistenza";
    private static final Map<String, String> TYPED =
            Map.of("topic", "SITE", "words", "Non riesco a togliere un numero", "email", "giulia@example.org");

    @Inject
    TestIdentityAssociation signedIn;

    @Inject
    Clock clock;

    @Test
    @AsGiulia
    void aFormThatIsSentAfterTheEndComesBackAfterTheSignIn() {
        String signIn = sendWithoutASession();
        assertThat(signIn).startsWith("/it/accedi?ui_locales=it&to=%2Fit%2Farea-personale%2Fassistenza&kept=");

        Seen back = browser.open(signIn);
        assertThat(back.address()).startsWith(PAGE + "?form=");
        assertThat(back.page().select("#words").val()).isEqualTo(TYPED.get("words"));
        assertThat(back.page().select("#topic-SITE").hasAttr("checked")).isTrue();
        assertThat(back.page().select(".error-summary").text()).contains("hai fatto di nuovo l’accesso");
        assertThat(browser.submit("main form button", Map.of()).text()).contains("Abbiamo ricevuto la tua richiesta");

        assertThat(browser.open(signIn).address()).as("it comes back once").isEqualTo(PAGE);
    }

    /** Only what stands before the file: the file itself is not kept for somebody who is not signed in. */
    @Test
    @AsRegistrar
    void aFormWithAFileComesBackWithoutTheFile() {
        browser.open("/en/administration/desk/lists");
        SecurityIdentity registrar = signedIn.getTestIdentity();
        signedIn.setTestIdentity(null);
        byte[] file = "333 123 4567\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        String signIn = browser.upload(
                        "main button[data-once]", Map.of("evidenceReference", "Prot. 1187"), "file", "n.csv", file)
                .address();
        assertThat(signIn).contains("&kept=");
        signedIn.setTestIdentity(registrar);

        Seen back = browser.open(signIn).keep("session-file-en");
        assertThat(back.address()).startsWith("/en/administration/desk/lists?form=");
        assertThat(back.page().select("#evidenceReference").val()).isEqualTo("Prot. 1187");
        assertThat(back.page().select(".error-summary").text()).contains("Choose the file again");
        assertThat(back.page().select("#file-hint").text()).contains("A file cannot be kept");
        assertThat(back.page().select("#file").attr("aria-describedby")).contains("file-hint");
    }

    @Test
    @AsGiulia
    void nobodyElseAtThisBrowserGetsIt() {
        String signIn = sendWithoutASession();
        SecurityIdentity giulia = signedIn.getTestIdentity();
        signedIn.setTestIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("marco"))
                .addRole(Role.CITIZEN.realmName())
                .build());
        Seen ofMarco = browser.open(signIn);
        assertThat(ofMarco.address()).isEqualTo(PAGE);
        assertThat(ofMarco.page().select("#words").val()).isEmpty();

        signedIn.setTestIdentity(giulia);
        assertThat(browser.open(signIn).page().select("#words").val()).isEqualTo(TYPED.get("words"));
    }

    @Test
    @AsGiulia
    void onAPageForEverybodyItComesBackAtOnce() {
        browser.open("/it/segnala-un-problema");
        signedIn.setTestIdentity(null);
        Seen back = browser.submit("main form .btn-primary", Map.of("words", "Non si apre"));
        assertThat(back.address()).startsWith("/it/segnala-un-problema?form=");
        assertThat(back.page().select("#words").val()).isEqualTo("Non si apre");
        assertThat(back.page().select(".error-summary").text()).contains("La sessione è finita");
        assertThat(browser.submit("main form .btn-primary", Map.of()).text())
                .contains("abbiamo ricevuto la segnalazione");
    }

    private String sendWithoutASession() {
        browser.open(PAGE);
        SecurityIdentity giulia = signedIn.getTestIdentity();
        signedIn.setTestIdentity(null);
        Seen sent = browser.submit("main form button", TYPED);
        signedIn.setTestIdentity(giulia);
        assertThat(sent.answer().headers().firstValue("Location").orElse("")).startsWith("http://identity.invalid/");
        return sent.address();
    }

    @Test
    @AsGiulia
    void thePageKnowsHowLongTheSessionLastsAndProlongsIt() {
        lastsHalfAnHour();
        browser.open("/it/esci");
        Map<String, String> token = Map.of(
                "csrf-token",
                browser.current().page().select("[name=csrf-token]").val());
        assertThat(Long.parseLong(browser.post("/it/sessione", token).answer().body()))
                .isBetween(1_600L, 1_800L);
        Element notice = browser.open(PAGE).keep("session-it").page().selectFirst("dialog[role=alertdialog]");
        assertThat(Long.parseLong(notice.attr("data-left"))).isBetween(1_600L, 1_800L);
        assertThat(notice.attr("data-warning")).isEqualTo("300");
        assertThat(notice.hasAttr("open")).as("without script nothing disturbs").isFalse();
        String left = browser.submit("dialog form[method=post] button", Map.of())
                .answer()
                .body();
        assertThat(Long.parseLong(left)).isBetween(1_600L, 1_800L);
    }

    private void lastsHalfAnHour() {
        JwtClaims claims = SealedCookies.claims("giulia", "session");
        Instant end = clock.instant().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        RefreshToken refresh = new RefreshToken(Tokens.sign(claims));
        assertThat(SessionId.endOf(refresh.getToken())).contains(end);
        signedIn.setTestIdentity(QuarkusSecurityIdentity.builder(signedIn.getTestIdentity())
                .addCredential(refresh)
                .build());
    }

    @Test
    @AsGiulia
    void whereTheIdentityProviderDoesNotSayItNobodyIsAsked() {
        assertThat(browser.open(PAGE).page().select("dialog")).isEmpty();
    }

    @Test
    void whoIsNotSignedInHasNoSessionToProlong() {
        given().contentType("application/x-www-form-urlencoded")
                .post("/it/sessione")
                .then()
                .statusCode(200)
                .body(Matchers.equalTo("0"));
        assertThat(browser.open("/it/").page().select("dialog")).isEmpty();
    }

    @Test
    void whoCouldNotSignInReadsHowToGoOn() {
        Seen failed = browser.open("/sign-in-failed").keep("sign-in-failed-it");
        assertThat(failed.status()).isEqualTo(400);
        assertThat(failed.text()).contains("Puoi riprovare.", "Se non riesci, prova un altro modo di accedere");
        assertThat(failed.page().select("main a").eachAttr("href"))
                .contains("/it/accedi?ui_locales=it", "/it/stato-del-servizio", "/it/senza-account");
    }
}
