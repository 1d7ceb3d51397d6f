package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.profile.Profiles.Saved;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsMarco;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person gives a telephone number, which is kept once its code came back, and chooses text messages. */
@QuarkusTest
@AsGiulia
class PhoneProfileTest extends MailTest {

    private static final String PAGE = "/it/area-personale/profilo";
    private static final String EMAIL = "giulia@example.org";
    private static final String SAVE = "main button[value=SAVE]";
    private static final String USE = "main button[value=USE_PHONE]";
    private static final String REMOVE = "main button[value=REMOVE_PHONE]";
    private static final String CONFIRM = "main button[value=CONFIRM]";
    private static final String MESSAGES = "POST /messages";
    private static final PhoneNumber MOBILE = PhoneNumber.ofDigits(393331234567L);
    private static final PhoneNumber OTHER = PhoneNumber.ofDigits(393477654321L);
    private static final PhoneNumber FIXED = PhoneNumber.ofDigits(390642986411L);
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Visitor GIULIA = new Visitor("giulia", "Giulia", Optional.of(EMAIL), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    ProfilePhones phones;

    @Inject
    TestClock clock;

    @BeforeEach
    void theGatewayTakesThem() {
        FakeServices.lineGateway().answer(MESSAGES, 202, "{}");
    }

    private Optional<PhoneNumber> phone() {
        return contacts.of("giulia").flatMap(PersonContact::phone);
    }

    private Optional<PhoneNumber> sms() {
        return contacts.of("giulia").flatMap(PersonContact::sms);
    }

    private List<String> toLine(PhoneNumber number) {
        sender.sendDue();
        return FakeServices.lineGateway().asked(MESSAGES).stream()
                .map(FakeService.Asked::body)
                .filter(body -> body.contains(number.e164()))
                .toList();
    }

    /** Also where they are said one by one. */
    private String codeSentTo(PhoneNumber number) {
        return toLine(number).stream()
                .map(body -> SIX_DIGITS.matcher(body.replaceAll("(?<=[0-9]), (?=[0-9])", "")))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList()
                .getLast();
    }

    private static String another(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    private static String error(Seen seen, String field) {
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        return seen.page().getElementById(field + "-error").text();
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
    void aWrongCodeCountsAndAfterTheLastTryAnotherIsNeeded() {
        browser.open(PAGE);
        browser.submit(USE, Map.of("phone", "333 123 4567"));
        String code = codeSentTo(MOBILE);
        for (int i = 1; i < 5; i++) {
            assertThat(error(browser.submit(CONFIRM, Map.of("code", another(code))), "code"))
                    .contains("Il codice non è giusto");
        }
        assertThat(error(browser.submit(CONFIRM, Map.of("code", another(code))), "code"))
                .contains("Troppi tentativi");
        assertThat(error(browser.submit(CONFIRM, Map.of("code", code)), "code")).contains("fattene mandare un altro");
        assertThat(phone()).isEmpty();
        browser.submit("main button[value=SEND_AGAIN]", Map.of());
        assertThat(toLine(MOBILE)).hasSize(2);
        browser.submit(CONFIRM, Map.of("code", codeSentTo(MOBILE)));
        assertThat(phone()).contains(MOBILE);
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        browser.open(PAGE);
        browser.submit(USE, Map.of("phone", "333 123 4567"));
        String code = codeSentTo(MOBILE);
        clock.shift(Duration.ofMinutes(10));
        assertThat(error(browser.submit(CONFIRM, Map.of("code", code)), "code")).contains("scaduto");
        assertThat(phone()).isEmpty();
    }

    @Test
    void aPersonIsSentFiveCodesADay() {
        browser.open(PAGE);
        for (int i = 1; i <= 5; i++) {
            assertThat(browser.submit(USE, Map.of("phone", "333 123 456" + i)).address())
                    .endsWith("?done=code");
        }
        Seen refused = browser.submit(USE, Map.of("phone", "333 123 4566"));
        assertThat(error(refused, "phone")).contains("troppi codici: riprova domani");
        assertThat(refused.page().select("#phone").val()).isEqualTo("333 123 4566");
        assertThat(stored()).hasSize(5);
    }

    /** More than one person can cause: nobody alone locks its owner out. */
    @Test
    void aNumberIsSentTenCodesADay() {
        for (int i = 0; i < 10; i++) {
            assertThat(save("stranger" + i / 5, MOBILE)).isEqualTo(Saved.CODE_SENT);
        }
        assertThat(save("giulia", MOBILE)).isEqualTo(Saved.TOO_MANY_CODES);
        assertThat(save("giulia", OTHER)).isEqualTo(Saved.CODE_SENT);
        clock.shift(Duration.ofDays(1));
        assertThat(save("giulia", MOBILE)).isEqualTo(Saved.CODE_SENT);
    }

    private Saved save(String person, PhoneNumber number) {
        Visitor visitor = new Visitor(person, person, Optional.empty(), Set.of(Role.CITIZEN));
        return phones.save(visitor, number, UUID.randomUUID().toString(), Lang.IT);
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
                .doesNotContain("Giulia", "347");

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

    @Test
    @AsMarco
    void aCodeServesThePersonWhoAskedAndNobodyElse() {
        phones.save(GIULIA, MOBILE, UUID.randomUUID().toString(), Lang.IT);
        String code = codeSentTo(MOBILE);
        assertThat(browser.open(PAGE).page().select("#code")).isEmpty();
        browser.onceWithForm(PAGE, Map.of("act", "CONFIRM", "code", code));
        assertThat(contacts.of("marco").flatMap(PersonContact::phone)).isEmpty();
        assertThat(phone()).isEmpty();
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
