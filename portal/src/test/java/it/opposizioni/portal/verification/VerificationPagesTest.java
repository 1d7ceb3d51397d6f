package it.opposizioni.portal.verification;

import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static it.opposizioni.portal.testing.FakeServices.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anybody verifies a receipt; what only certificates have is in {@link CertificatePagesTest}. */
@QuarkusTest
class VerificationPagesTest extends PortalTest {

    private static final String ASK = "/it/verifica";
    private static final String CODE = "7Q4M-2XKD-9TRA-E5WN";
    private static final String PAGE = ASK + "/" + CODE;
    private static final String VERIFY = "POST /v1/receipt-verifications";
    private static final String DIGEST = "ab".repeat(32);

    @Test
    void aCodeLeadsToWhatTheReceiptSays() {
        operator().answer(VERIFY, known("VALID", true, "null"));
        browser.open(ASK).keep("verify-it");
        Browser.Seen seen = browser.submit("main form button", Map.of("code", "7q4m 2xkd 9tra e5wn"))
                .keep("verify-valid-it");
        assertThat(seen.address()).isEqualTo(PAGE);
        assertThat(seen.heading()).isEqualTo("La ricevuta è autentica e vale ancora");
        assertThat(seen.text())
                .contains("fino a giovedì 10 dicembre 2026, giorno compreso")
                .contains("Acme S.r.l.", "Alfa Energia S.p.A.", "1.000 righe: 700 chiamabili, 250 da non chiamare")
                .contains("Ultimo evento compreso n. 48.213");
        assertThat(operator().lastAsked(VERIFY).body()).isEqualTo("{\"code\":\"7Q4M2XKD9TRAE5WN\"}");
        assertThat(operator().lastAsked(VERIFY).header("X-Forwarded-For")).isNotBlank();
        assertThat(seen.page().select("[data-digest-of]").hasAttr("hidden")).isTrue();
        browser.open("/en/verify/" + CODE).keep("verify-valid-en");
    }

    @Test
    void aFileIsHeldAgainstTheReceiptByItsDigest() {
        operator().answer(VERIFY, known("VALID", true, "{\"matches\": \"CALLABLE\"}"));
        browser.open(PAGE);
        Browser.Seen yes = browser.submit("main form button", Map.of("sha256", DIGEST.toUpperCase()))
                .keep("verify-match-it");
        assertThat(operator().lastAsked(VERIFY).body()).contains("\"sha256\":\"" + DIGEST + "\"");
        assertThat(yes.text()).contains("Sì: è il risultato con i numeri che si potevano chiamare.");
        operator().reset();
        operator().answer(VERIFY, known("VALID", true, "{\"matches\": \"NONE\"}"));
        assertThat(browser.open(PAGE + "?sha256=" + DIGEST).text()).contains("No: questo file non appartiene");
    }

    @Test
    void aDigestThatIsNoneIsSaidBesideItsField() {
        operator().answer(VERIFY, known("VALID", true, "null"));
        Browser.Seen seen = browser.open(PAGE + "?sha256=12").keep("verify-digest-error-it");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#sha256-error").text()).contains("64 cifre e lettere");
        assertThat(seen.page().select("#sha256").val()).isEqualTo("12");
        assertThat(browser.open(PAGE + "?sha256=")
                        .page()
                        .select("#sha256-error")
                        .text())
                .contains("Scrivi l’impronta");
    }

    @Test
    void pastAndSupersededReceiptsAreAuthenticAllTheSame() {
        operator().answer(VERIFY, known("VALID", false, "null"));
        assertThat(browser.open(PAGE).keep("verify-past-it").heading())
                .isEqualTo("La ricevuta è autentica, ma non vale più");
        operator().reset();
        operator().answer(VERIFY, known("SUPERSEDED", true, "null"));
        assertThat(browser.open(PAGE).keep("verify-superseded-it").heading())
                .isEqualTo("La ricevuta è autentica, ma ce n’è una più recente");
    }

    @Test
    void aReceiptThatWasChangedIsNotOurs() {
        operator().answer(VERIFY, "{\"outcome\": \"ALTERED\", \"alive\": false}");
        browser.open(ASK);
        Browser.Seen seen = browser.submit("main form button", Map.of("receipt", "abc.def\n.ghi"))
                .keep("verify-altered-it");
        assertThat(operator().lastAsked(VERIFY).body()).isEqualTo("{\"receipt\":\"abc.def.ghi\"}");
        assertThat(seen.text()).contains("Questa ricevuta non è autentica");
        assertThat(seen.page().select("#receipt").text()).contains("abc.def");
    }

    @Test
    void anUnknownCodeSaysWhatToLookAt() {
        operator().answer(VERIFY, "{\"outcome\": \"UNKNOWN\", \"alive\": false}");
        Browser.Seen seen = browser.open(PAGE).keep("verify-unknown-it");
        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.text()).contains("Non conosciamo questo codice");
        assertThat(seen.page().select("#code").val()).isEqualTo(CODE);
    }

    @Test
    void whatIsNoCodeIsSaidBesideTheField() {
        Browser.Seen seen = browser.open(ASK + "?code=123&receipt=").keep("verify-error-it");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#code-error").text()).contains("16 lettere e cifre");
        assertThat(browser.open(ASK + "?code=&receipt=")
                        .page()
                        .select("#code-error")
                        .text())
                .contains("Scrivi il codice");
        assertThat(operator().asked(VERIFY)).isEmpty();
    }

    @Test
    void whatIsTooLongForAReceiptIsNotAsked() {
        Browser.Seen seen =
                browser.open(ASK + "?code=&receipt=" + "A".repeat(6000)).keep("verify-too-long-it");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#receipt-error").text()).contains("troppo lungo");
        assertThat(operator().asked(VERIFY)).isEmpty();
    }

    @Test
    void tooManyTriesHaveToWait() {
        operator().refuseFor(VERIFY, 42);
        Browser.Seen seen = browser.open(PAGE).keep("verify-too-many-it");
        assertThat(seen.status()).isEqualTo(429);
        assertThat(seen.text()).contains("Troppi tentativi", "Aspetta 42 secondi");
    }

    @Test
    void aServiceThatIsAwayIsSaidInWords() {
        operator().goDown();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text()).contains("Adesso non possiamo verificare");
    }

    @Test
    void thePublicKeysAreHereToo() {
        operator().answer("GET /.well-known/jwks.json", """
                {"keys": [{"kty": "OKP", "kid": "r1", "x": "a"}, {"kty": "OKP", "kid": "r0", "x": "b", "newer": [1]}]}""");
        registry()
                .answer(
                        "GET /.well-known/jwks.json",
                        "{\"keys\": [{\"kty\": \"OKP\", \"kid\": \"c1\", \"x\": \"c\"}]}");
        Browser.Seen seen = browser.open("/.well-known/jwks.json");
        assertThat(seen.answer().body())
                .isEqualTo("{\"keys\":[{\"kty\":\"OKP\",\"kid\":\"r1\",\"x\":\"a\"},"
                        + "{\"kty\":\"OKP\",\"kid\":\"r0\",\"x\":\"b\",\"newer\":[1]},"
                        + "{\"kty\":\"OKP\",\"kid\":\"c1\",\"x\":\"c\"}]}");
        assertThat(seen.answer().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(seen.answer().headers().allValues("Cache-Control"))
                .as("no longer than the services' own answers: a key is waited for before it signs")
                .containsExactly("public, max-age=300");
    }

    /** With a part of them a genuine certificate would be of an unknown key. */
    @Test
    void aPartOfThePublicKeysIsNotGivenForAllOfThem() {
        operator().answer("GET /.well-known/jwks.json", "{\"keys\": []}");
        registry().goDown();
        assertThat(browser.open("/.well-known/jwks.json").status()).isEqualTo(503);
    }

    private static String known(String outcome, boolean alive, String file) {
        return """
                {"outcome": "%s", "alive": %s, "code": "7Q4M2XKD9TRAE5WN", "sealedAt": "2026-11-25T04:00:03Z",
                 "validUntil": "2026-12-10T23:00:00Z", "operator": "Acme S.r.l.", "principal": "Alfa Energia S.p.A.",
                 "purpose": "CAMPAIGN", "medium": "TELEPHONE",
                 "counts": {"received": 1000, "valid": 990, "duplicates": 3, "callable": 700, "opposed": 250, "exempted": 40, "invalid": 10},
                 "registerVersion": 4711, "registerAsOf": "2026-11-25T04:00:00Z", "registerSequence": 48213, "file": %s}
                """.formatted(outcome, alive, file);
    }
}
