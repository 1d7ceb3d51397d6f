package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.pec.PecServer;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person chooses an address of certified mail, which is used once its code came back. */
@QuarkusTest
@AsGiulia
class PecProfileTest extends MailTest {

    private static final String PAGE = "/it/area-personale/profilo";
    private static final String EMAIL = "giulia@example.org";
    private static final String PEC = "giulia@pec.example.org";
    private static final String USE = "main button[value=USE_PEC]";
    private static final String LEAVE = "main button[value=LEAVE_PEC]";
    private static final String CONFIRM = "main button[value=CONFIRM]";
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    @Inject
    PersonContacts contacts;

    @Inject
    TestClock clock;

    private Optional<String> pec() {
        return contacts.of("giulia").flatMap(PersonContact::pec);
    }

    private PecServer.Got lastTo(String address) {
        sender.sendDue();
        return FakeServices.pec().sentTo(address).getLast();
    }

    private String codeSentTo(String address) {
        Matcher code = SIX_DIGITS.matcher(lastTo(address).text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = EMAIL))
    void itIsUsedOnceItsCodeCameBackAndWhoWasWrittenToBeforeIsTold() {
        browser.open(PAGE);
        Seen waiting = browser.submit(USE, Map.of("pec", PEC)).keep("profile-pec-waiting-it");
        assertThat(waiting.address()).isEqualTo(PAGE + "?done=code");
        assertThat(waiting.text()).contains("Abbiamo mandato un codice a " + PEC);
        assertThat(pec()).isEmpty();
        String code = codeSentTo(PEC);
        assertThat(lastTo(PEC).subject()).isEqualTo("Il codice per confermare il tuo indirizzo PEC");
        assertThat(stored().getFirst().body()).as("it is forgotten").isEmpty();
        assertThat(mailbox.getTotalMessagesSent()).isZero();

        Seen done = browser.submit(CONFIRM, Map.of("code", code)).keep("profile-pec-it");
        assertThat(done.address()).isEqualTo(PAGE + "?done=confirmed");
        assertThat(done.page().select("main dd").first().text())
                .contains(PEC, "Quello che non si può consegnare arriva a " + EMAIL);
        assertThat(done.page().select("#pec").val()).isEqualTo(PEC);
        assertThat(pec()).contains(PEC);
        sender.sendDue();
        Mail told = mailbox.getMailsSentTo(EMAIL).getFirst();
        assertThat(told.getSubject()).isEqualTo("Da ora ti scriviamo per PEC");
        assertThat(told.getText()).contains("Se non sei stato tu", PAGE).doesNotContain(PEC);

        Seen left = browser.submit(LEAVE, Map.of());
        assertThat(left.address()).isEqualTo(PAGE + "?done=pec-left");
        assertThat(left.page().select(LEAVE)).isEmpty();
        assertThat(pec()).isEmpty();
        assertThat(lastTo(PEC).subject()).isEqualTo("Non scriviamo più a questo indirizzo");
        assertThat(contacts.of("giulia").flatMap(PersonContact::email)).contains(EMAIL);
    }

    @Test
    void thePageIsThereInEnglishAndSavingItAgainSendsNoCode() {
        browser.open("/en/personal-area/profile").keep("profile-pec-en");
        browser.submit(USE, Map.of("pec", PEC));
        browser.submit(CONFIRM, Map.of("code", codeSentTo(PEC)));
        int before = stored().size();
        assertThat(browser.submit(USE, Map.of("pec", PEC.toUpperCase(Locale.ROOT)))
                        .address())
                .endsWith("?done=saved");
        assertThat(stored()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "giulia", "giulia@pec.example.org, altra@pec.example.org"})
    void whatIsNoAddressIsSaidAndStays(String typed) {
        browser.open(PAGE);
        Seen seen = browser.submit(USE, Map.of("pec", typed)).keep("profile-pec-wrong-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#pec");
        assertThat(seen.page().getElementById("pec-error").text()).contains("PEC non è scritto bene");
        assertThat(seen.page().select("#pec").val()).isEqualTo(typed);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aCodeByCertifiedMailLivesForHalfAnHour() {
        browser.open(PAGE);
        browser.submit(USE, Map.of("pec", PEC));
        String code = codeSentTo(PEC);
        clock.shift(Duration.ofMinutes(29));
        browser.submit(CONFIRM, Map.of("code", code));
        assertThat(pec()).contains(PEC);
    }

    /** One waits at a time, and another choice about e-mail leaves it alone. */
    @Test
    void theCodeOfTheOneIsNotThatOfTheOther() {
        browser.open(PAGE);
        browser.submit("main button[value=SAVE]", Map.of("email", "altra@example.org"));
        browser.submit(USE, Map.of("pec", PEC));
        browser.submit("main button[value=SAVE]", Map.of("language", "en", "email", ""));
        browser.submit(CONFIRM, Map.of("code", codeSentTo(PEC)));
        assertThat(pec()).contains(PEC);
        assertThat(contacts.of("giulia").flatMap(PersonContact::email)).isEmpty();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "tax_code", value = "RSSMRA85T10A562S"))
    void besideItAppIoIsNotOffered() {
        assertThat(browser.open(PAGE).page().select("input[name=channel]")).hasSize(2);
        browser.submit(USE, Map.of("pec", PEC));
        Seen done = browser.submit(CONFIRM, Map.of("code", codeSentTo(PEC)));
        assertThat(done.page().select("input[name=channel]")).isEmpty();
    }
}
