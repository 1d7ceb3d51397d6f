package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person gives a telephone number, which is kept once its code came back, and chooses text messages. */
@QuarkusTest
@AsGiulia
class PhoneProfileTest extends PhoneScenario {

    private static final String SAVE = "main button[value=SAVE]";
    private static final String REMOVE = "main button[value=REMOVE_PHONE]";
    private static final PhoneNumber FIXED = PhoneNumber.ofDigits(390642986411L);

    private Optional<PhoneNumber> sms() {
        return contacts.of("giulia").flatMap(PersonContact::sms);
    }

    private Seen confirm(PhoneNumber number) {
        browser.open(PAGE);
        browser.submit(USE, Map.of("phone", number.e164()));
        return browser.submit(CONFIRM, Map.of("code", codeSentTo(number)));
    }

    private void confirmAndChoose(PhoneNumber number) {
        confirm(number);
        browser.submit(SAVE, Map.of("channel", "SMS"));
        assertThat(sms()).contains(number);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = EMAIL))
    void aMobileIsConfirmedByATextMessageAndThenTextMessagesCanBeChosen() {
        assertThat(browser.open(PAGE).page().select("input[name=channel]")).isEmpty();
        Seen waiting = browser.submit(USE, Map.of("phone", "333 123 4567")).keep("profile-phone-waiting-it");
        assertThat(waiting.address()).isEqualTo(PAGE + "?done=code");
        assertThat(waiting.text()).contains("Abbiamo mandato un SMS con un codice al numero +39 333 123 4567");
        assertThat(phone()).isEmpty();
        String code = codeSentTo(MOBILE);
        assertThat(toLine(MOBILE)).singleElement().asString().contains("\"kind\":\"SMS\"");
        assertThat(stored().getFirst().body()).as("it is forgotten").isEmpty();

        Seen done = browser.submit(CONFIRM, Map.of("code", code)).keep("profile-phone-it");
        assertThat(done.address()).isEqualTo(PAGE + "?done=phone");
        assertThat(done.text())
                .contains("Il numero è confermato. Se vuoi gli SMS", "+39 333 ••• 4567")
                .doesNotContain("333 123 4567", MOBILE.e164());
        assertThat(phone()).contains(MOBILE);
        assertThat(sms()).isEmpty();

        Seen chosen = browser.submit(SAVE, Map.of("channel", "SMS")).keep("profile-sms-it");
        assertThat(chosen.address()).isEqualTo(PAGE + "?done=saved");
        assertThat(chosen.page().select("main dd").first().text())
                .contains("SMS al numero +39 333 ••• 4567", "arriva a " + EMAIL);
        assertThat(chosen.page().select("input[name=channel][checked]").val()).isEqualTo("SMS");
        assertThat(sms()).contains(MOBILE);
        sender.sendDue();
        Mail told = mailbox.getMailsSentTo(EMAIL).getFirst();
        assertThat(told.getSubject()).isEqualTo("Da ora ti scriviamo per SMS");
        assertThat(told.getText()).contains("Se non sei stato tu", PAGE).doesNotContain("333 123", MOBILE.masked());

        browser.submit(SAVE, Map.of());
        browser.submit(SAVE, Map.of("channel", "EMAIL"));
        sender.sendDue();
        assertThat(sms()).isEmpty();
        assertThat(phone()).contains(MOBILE);
        assertThat(mailbox.getTotalMessagesSent()).as("it is told once").isEqualTo(1);
    }

    @Test
    void aLandlineIsCalledAndGetsNoTextMessages() {
        browser.open("/en/personal-area/profile").keep("profile-phone-en");
        Seen waiting = browser.submit(USE, Map.of("phone", "06 42986411")).keep("profile-phone-call-en");
        assertThat(waiting.text()).contains("An automatic voice calls " + FIXED.spaced());
        String code = codeSentTo(FIXED);
        assertThat(toLine(FIXED)).singleElement().asString().contains("\"kind\":\"VOICE\"");
        Seen done = browser.submit(CONFIRM, Map.of("code", code)).keep("profile-phone-fixed-en");
        assertThat(done.text())
                .contains("A landline does not get text messages: our messages arrive as this page says");
        assertThat(done.page().select("input[name=channel]")).isEmpty();
        assertThat(phone()).contains(FIXED);
        browser.onceWithForm(PAGE, Map.of("act", "SAVE", "email", "", "language", "it", "channel", "SMS"));
        assertThat(sms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Scrivi un numero",
        "pronto, Scrivi solo cifre",
        "+39333, Mancano delle cifre",
        "+44 20 7946 0000, numero estero: scrivi quello di una linea italiana",
        "800 123 456, numero di servizio"
    })
    void whatIsNoLineIsSaidAndStays(String typed, String said) {
        browser.open(PAGE);
        Seen seen = browser.submit(USE, Map.of("phone", typed)).keep("profile-phone-wrong-it");
        assertThat(error(seen, "phone")).contains(said);
        assertThat(seen.page().select("#phone").val()).isEqualTo(typed);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aNewNumberTakesThePlaceOfTheOldOneWhichIsTold() {
        confirmAndChoose(MOBILE);
        Seen done = confirm(OTHER);
        assertThat(done.text())
                .contains("gli SMS arrivano lì", "+39 347 ••• 4321")
                .doesNotContain("+39 333");
        assertThat(sms()).contains(OTHER);
        assertThat(toLine(MOBILE).getLast())
                .contains("ci hanno chiesto di non usare più questo numero")
                .doesNotContain("Giulia")
                // a code of the message, or its id, may have these digits in the middle
                .doesNotContainPattern("\\+39 ?347|(?<![\\w-])347(?![\\w-])");

        int before = stored().size();
        browser.open(PAGE);
        assertThat(browser.submit(USE, Map.of("phone", OTHER.e164())).address()).endsWith("?done=phone");
        assertThat(stored()).as("it is the same").hasSize(before);

        Seen fixed = confirm(FIXED);
        assertThat(fixed.text()).contains("Su un fisso non arrivano SMS", "Nessuna e-mail");
        assertThat(sms()).isEmpty();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = EMAIL))
    void whoRemovesItIsToldWhereMessagesArriveThen() {
        confirmAndChoose(MOBILE);
        Seen removed = browser.submit(REMOVE, Map.of()).keep("profile-phone-removed-it");
        assertThat(removed.address()).isEqualTo(PAGE + "?done=sms-left");
        assertThat(removed.text()).contains("Abbiamo tolto il numero. Da ora ti scriviamo a " + EMAIL);
        assertThat(removed.page().select(REMOVE)).isEmpty();
        assertThat(removed.page().select("input[name=channel]")).isEmpty();
        assertThat(phone()).isEmpty();
        assertThat(sms()).isEmpty();
        assertThat(toLine(MOBILE).getLast()).contains("non usare più questo numero");
    }

    @Test
    void withoutAnEmailAddressMessagesAreInTheBoxThen() {
        confirmAndChoose(MOBILE);
        Seen removed = browser.submit(REMOVE, Map.of());
        assertThat(removed.text()).contains("Da ora trovi i messaggi solo in quest’area");
        confirm(MOBILE);
        assertThat(browser.submit(REMOVE, Map.of()).text())
                .as("nothing was announced there")
                .contains("Abbiamo tolto il numero.")
                .doesNotContain("Da ora");
    }

    /** The form was open while the number was removed in another window. */
    @Test
    void textMessagesNeedAConfirmedMobile() {
        confirm(MOBILE);
        phones.remove(GIULIA, Lang.IT);
        Seen refused = browser.submit(SAVE, Map.of("channel", "SMS", "language", "en"));
        assertThat(error(refused, "phone")).contains("serve un cellulare confermato");
        assertThat(contacts.of("giulia").orElseThrow().language())
                .as("nothing was saved")
                .isEqualTo("it");
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "tax_code", value = "RSSMRA85T10A562S"))
    void appIoAndTextMessagesExcludeEachOther() {
        FakeServices.appIo().answer("POST /api/v1/profiles", "{\"sender_allowed\":true}");
        confirmAndChoose(MOBILE);
        assertThat(browser.current().page().select("input[name=channel]")).hasSize(3);
        browser.submit(SAVE, Map.of("channel", "APP_IO"));
        assertThat(sms()).isEmpty();
        browser.submit(SAVE, Map.of("channel", "SMS"));
        assertThat(contacts.of("giulia").flatMap(PersonContact::appIo)).isEmpty();
        assertThat(sms()).contains(MOBILE);
    }

    /** One waits at a time; another choice about e-mail leaves it alone. */
    @Test
    void savingTheRestKeepsTheNumberWaiting() {
        browser.open(PAGE);
        browser.submit(USE, Map.of("phone", "333 123 4567"));
        browser.submit(SAVE, Map.of("language", "en", "email", ""));
        browser.submit(CONFIRM, Map.of("code", codeSentTo(MOBILE)));
        assertThat(phone()).contains(MOBILE);
    }
}
