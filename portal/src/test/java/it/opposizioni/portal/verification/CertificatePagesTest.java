package it.opposizioni.portal.verification;

import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static it.opposizioni.portal.testing.FakeServices.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody verifies a certificate, in the box in which receipts are verified. */
@QuarkusTest
class CertificatePagesTest extends PortalTest {

    private static final String CODE = "7Q4M2XKD9TRAE5WN";
    private static final String ASK = "GET /v1/certificates/" + CODE;
    private static final String PAGE = "/it/verifica/" + CODE;
    private static final String RECEIPTS = "POST /v1/receipt-verifications";

    @BeforeEach
    void itIsNoReceiptsCode() {
        operator().answer(RECEIPTS, "{\"outcome\": \"UNKNOWN\", \"alive\": false}");
    }

    @Test
    void aCodeLeadsToWhatTheCertificateSays() {
        registry().answer(ASK, valid("true", ""));
        browser.open("/it/verifica");
        Browser.Seen seen = browser.submit("main form button", Map.of("code", "7q4m 2xkd 9tra e5wn"))
                .keep("verify-certificate-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.heading()).isEqualTo("Il certificato è autentico e aggiornato");
        assertThat(seen.text())
                .contains("il numero è iscritto nel registro", "7Q4M-2XKD-9TRA-E5WN", "+39 333 ••• 4567")
                .contains("Rilasciato mercoledì 25 novembre 2026, ore 10:00")
                .contains("Telefonate: protezione piena da venerdì 11 dicembre 2026")
                .contains("Posta: protezione piena da sabato 26 dicembre 2026")
                .contains("Annullati i consensi dati prima di");
        assertThat(registry().lastAsked(ASK).header("X-Forwarded-For")).isNotBlank();
        assertThat(browser.open("/en/verify/" + CODE)
                        .keep("verify-certificate-en")
                        .heading())
                .isEqualTo("The certificate is authentic and up to date");
    }

    @Test
    void aReceiptIsNotLookedForAmongTheCertificates() {
        operator().reset();
        operator().answer(RECEIPTS, "{\"outcome\": \"ALTERED\", \"alive\": false}");
        assertThat(browser.open(PAGE).text()).contains("Questa ricevuta non è autentica");
        assertThat(registry().asked(ASK)).isEmpty();
    }

    @Test
    void oneThatSaysThatTheRegistrationHasEndedIsAuthenticToo() {
        registry().answer(ASK, valid("false", ",\"endedAt\": \"2026-12-20T10:00:00Z\""));
        assertThat(browser.open(PAGE).text())
                .contains("Dice che l’iscrizione è finita", "Iscrizione finita domenica 20 dicembre 2026, ore 11:00")
                .as("post never was fully protected")
                .contains("Telefonate: protezione piena da venerdì 11 dicembre 2026")
                .doesNotContain("26 dicembre");
    }

    @Test
    void oneThatIsOutOfDateSaysSinceWhen() {
        registry()
                .answer(ASK, superseded(true, ",\"changedAt\": \"2026-12-20T10:00:00Z\""))
                .answer(ASK, superseded(false, ""));
        Browser.Seen stands = browser.open(PAGE).keep("verify-certificate-superseded-it");
        assertThat(stands.heading()).isEqualTo("Il certificato è autentico, ma non è aggiornato");
        assertThat(stands.text())
                .contains("l’iscrizione c’è ancora", "Cambiato domenica 20 dicembre 2026, ore 11:00")
                .doesNotContain("Telefonate: iscritto");
        assertThat(browser.open(PAGE).text())
                .contains("Dopo, l’iscrizione è finita")
                .doesNotContain("Cambiato");
    }

    @Test
    void aCodeThatNobodyKnowsIsUnknown() {
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.text()).contains("Non conosciamo questo codice");
        assertThat(registry().asked(ASK)).hasSize(1);
    }

    @Test
    void oneServiceThatIsAwayDoesNotHideWhatTheOtherKnows() {
        registry().answer(ASK, valid("true", ""));
        operator().goDown();
        assertThat(browser.open(PAGE).heading()).isEqualTo("Il certificato è autentico e aggiornato");
    }

    @Test
    void whileOneOfThemIsAwayNothingIsCalledUnknown() {
        registry().goDown();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text()).contains("Adesso non possiamo verificare");
    }

    @Test
    void tooManyTriesHaveToWait() {
        registry().refuseFor(ASK, 42);
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(429);
        assertThat(seen.text()).contains("Aspetta 42 secondi");
    }

    private static String valid(String inForce, String more) {
        return """
                {"outcome": "VALID", "code": "%s", "number": "+39 333 ••• 4567", "issuedAt": "2026-11-25T09:00:00Z",
                 "inForce": %s, "media": [
                 {"medium": "TELEPHONE", "effectiveFrom": "2026-11-25T08:00:00Z", "activeFrom": "2026-12-10T23:00:00Z"},
                 {"medium": "POST", "effectiveFrom": "2026-11-25T08:00:00Z", "activeFrom": "2026-12-25T23:00:00Z"}],
                 "consentsRevokedAsOf": "2026-11-25T08:00:00Z"%s}""".formatted(CODE, inForce, more);
    }

    private static String superseded(boolean inForce, String more) {
        return """
                {"outcome": "SUPERSEDED", "code": "%s", "number": "+39 333 ••• 4567", "issuedAt": "2026-11-25T09:00:00Z",
                 "inForce": %s%s}""".formatted(CODE, inForce, more);
    }
}
