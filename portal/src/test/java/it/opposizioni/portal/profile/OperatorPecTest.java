package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator chooses to be written to by certified mail. */
@QuarkusTest
@AsAcme
class OperatorPecTest extends MailTest {

    private static final String PAGE = "/it/operatori/posta-certificata";
    private static final String EMAIL = "privacy@acme.example";
    private static final String PEC = "acme@pec.example";
    private static final String USE = "main button[value=USE_PEC]";
    private static final UUID ACME = UUID.fromString(CompanyAnswers.ID);
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    @Inject
    OperatorContacts contacts;

    @BeforeEach
    void anOperator() {
        known("OWNER");
        contacts.remember(ACME, EMAIL, "it");
    }

    private static void known(String role) {
        FakeServices.operator().answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", role));
    }

    private Optional<String> pec() {
        return contacts.of(ACME).flatMap(OperatorContact::pec);
    }

    private String codeSent() {
        sender.sendDue();
        Matcher code =
                SIX_DIGITS.matcher(FakeServices.pec().sentTo(PEC).getLast().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private Seen confirmed() {
        browser.open(PAGE);
        browser.submit(USE, Map.of());
        return browser.submit("main button[value=CONFIRM]", Map.of("code", codeSent()));
    }

    @Test
    void theOneOfTheApplicationIsProposedAndUsedOnceItsCodeCameBack() {
        Seen proposed = browser.open(PAGE).keep("operator-pec-it");
        assertThat(proposed.heading()).isEqualTo("PEC dell’operatore");
        assertThat(proposed.page().select("#pec").val()).isEqualTo(PEC);
        assertThat(proposed.text()).contains("PEC della domanda");
        Seen waiting = browser.submit(USE, Map.of()).keep("operator-pec-waiting-it");
        assertThat(waiting.address()).isEqualTo(PAGE + "?done=code");
        assertThat(pec()).isEmpty();
        Seen done = browser.submit("main button[value=CONFIRM]", Map.of("code", codeSent()));
        assertThat(done.address()).isEqualTo(PAGE + "?done=confirmed");
        assertThat(done.page().select("main dd").text()).contains(PEC);
        assertThat(pec()).contains(PEC);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(EMAIL)).singleElement().satisfies(told -> {
            assertThat(told.getSubject()).isEqualTo("Da ora ti scriviamo per PEC");
            assertThat(told.getText()).contains(PAGE);
        });
        browser.open("/en/operators/certified-mail").keep("operator-pec-en");
        assertThat(browser.open("/it/operatori/messaggi").page().select("main a[href=" + PAGE + "]"))
                .hasSize(1);
    }

    @Test
    void itsLettersGoThereAndAfterwardsByEmailAgain() {
        confirmed();
        mailbox.clear();
        int before = stored().size();
        probe.publish("operator.events", event("operator.operator-approved", "a", 1, """
            {"operatorId": "%s", "name": "Acme Energia S.p.A.", "contact": "privacy@acme.example", "state": "ACTIVE",
             "since": "2026-11-25T09:00:00Z"}""".formatted(CompanyAnswers.ID)));
        awaitStored(before + 1);
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC).getLast().subject())
                .isEqualTo("La domanda di iscrizione è approvata");
        browser.open(PAGE);
        assertThat(browser.submit("main button[value=LEAVE_PEC]", Map.of()).address())
                .isEqualTo(PAGE + "?done=left");
        assertThat(pec()).isEmpty();
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC).getLast().subject())
                .isEqualTo("Non scriviamo più a questo indirizzo");
    }

    @Test
    void whoMayNotDeclareMayNotChoose() {
        FakeServices.operator().reset();
        known("VIEWER");
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }

    @Test
    void aWrongAddressIsSaid() {
        browser.open(PAGE);
        Seen seen = browser.submit(USE, Map.of("pec", "acme")).keep("operator-pec-wrong-it");
        assertThat(seen.page().getElementById("pec-error").text()).contains("non è scritto bene");
        assertThat(seen.page().select("#pec").val()).isEqualTo("acme");
    }
}
