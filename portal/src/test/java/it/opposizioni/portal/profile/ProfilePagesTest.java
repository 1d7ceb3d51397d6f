package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsMarco;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person chooses the language and the address of letters; a new address is used once its code came back. */
@QuarkusTest
@AsGiulia
class ProfilePagesTest extends MailTest {

    private static final String PAGE = "/it/area-personale/profilo";
    private static final String OLD = "giulia@example.org";
    private static final String NEW = "giulia.nuova@example.org";
    private static final String SAVE = "main button[value=SAVE]";
    private static final String CONFIRM = "main button[value=CONFIRM]";
    private static final String SEND_AGAIN = "main button[value=SEND_AGAIN]";
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Visitor GIULIA = new Visitor("giulia", "Giulia", Optional.of(OLD), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    Profiles profiles;

    @Inject
    TestClock clock;

    private Optional<String> address() {
        return contacts.of("giulia").flatMap(PersonContact::email);
    }

    /** The code of the last e-mail to this address. */
    private String codeSentTo(String address) {
        sender.sendDue();
        Matcher code =
                SIX_DIGITS.matcher(mailbox.getMailsSentTo(address).getLast().getText());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String another(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    private static String error(Seen seen, String field) {
        assertThat(seen.page().title()).matches("(Errore|Error): .*");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(seen.page().select("[autofocus]")).hasSize(1).allMatch(focused -> focused.hasClass("error-summary"));
        return seen.page().getElementById(field + "-error").text();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void theAddressOfTheSignInIsShownAsSuch() {
        Seen seen = browser.open(PAGE).keep("profile-it");
        assertThat(seen.heading()).isEqualTo("Profilo");
        assertThat(seen.page().select("main dd").text()).contains(OLD, "arriva da chi ti identifica");
        assertThat(seen.page().select("#email").val()).isEqualTo(OLD);
        assertThat(seen.page().select("input[name=language][checked]").val()).isEqualTo("it");
        assertThat(browser.open("/en/personal-area/profile").keep("profile-en").text())
                .contains("from the service that you sign in with");
        assertThat(browser.current().page().select(".account a[href=/en/personal-area/profile]"))
                .hasSize(1);
    }

    @Test
    void theDashboardLeadsToIt() {
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        assertThat(browser.open("/it/area-personale").page().select("main a[href=" + PAGE + "]"))
                .hasSize(1);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void aNewAddressIsUsedOnceItsCodeCameBackAndTheOldOneIsTold() {
        browser.open(PAGE);
        Seen waiting = browser.submit(SAVE, Map.of("email", NEW)).keep("profile-waiting-it");
        assertThat(waiting.address()).isEqualTo(PAGE + "?done=code");
        assertThat(waiting.page().select("[autofocus]")).hasSize(1);
        assertThat(waiting.text()).contains("Abbiamo mandato un codice a " + NEW);
        assertThat(address()).contains(OLD);
        String code = codeSentTo(NEW);
        Mail sent = mailbox.getMailsSentTo(NEW).getFirst();
        assertThat(sent.getSubject()).isEqualTo("Il codice per confermare il tuo indirizzo e-mail");
        assertThat(stored().getFirst().body()).as("it is forgotten").isEmpty();

        Seen done = browser.submit(CONFIRM, Map.of("code", code.substring(0, 3) + " " + code.substring(3)))
                .keep("profile-confirmed-it");
        assertThat(done.address()).isEqualTo(PAGE + "?done=confirmed");
        assertThat(done.page().select("main dd").text()).contains(NEW, "L’hai scelto tu.", OLD, "Non lo usiamo");
        assertThat(done.page().select("#code")).isEmpty();
        assertThat(address()).contains(NEW);
        sender.sendDue();
        Mail told = mailbox.getMailsSentTo(OLD).getFirst();
        assertThat(told.getSubject()).isEqualTo("Non scriviamo più a questo indirizzo");
        assertThat(told.getText()).contains("Se non sei stato tu", PAGE).doesNotContain(NEW);
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(2);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void lettersComeInTheLanguageOfTheProfileAndNoSignInChangesIt() {
        contacts.choose(GIULIA, NEW, "it");
        browser.open("/en/personal-area/profile");
        assertThat(browser.submit(SAVE, Map.of("language", "en")).address())
                .isEqualTo("/en/personal-area/profile?done=saved");
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        browser.open("/it/area-personale");
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", "a", 1, """
                {"complaintId":"018f0000-0000-7000-8000-000000000001","reporter":"giulia","stage":"FILED",
                "assessment":null,"changedAt":"2026-11-25T08:00:00Z"}"""));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(NEW).getFirst().getSubject()).isEqualTo("Your complaint moves on");
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void whoWantsNoEmailFindsAllInTheMessageBox() {
        browser.open(PAGE);
        Seen saved = browser.submit(SAVE, Map.of("email", "")).keep("profile-box-it");
        assertThat(saved.address()).isEqualTo(PAGE + "?done=saved");
        assertThat(saved.page().select("main dd").text()).contains("Nessuna e-mail");
        assertThat(address()).isEmpty();
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OLD)).hasSize(1);
        browser.submit(SAVE, Map.of());
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent())
                .as("there is nothing to tell")
                .isEqualTo(1);
    }

    @Test
    void aWrongCodeCountsAndAfterTheLastTryTheRightOneIsRefused() {
        browser.open("/en/personal-area/profile");
        browser.submit(SAVE, Map.of("email", NEW));
        String code = codeSentTo(NEW);
        for (int i = 1; i < 5; i++) {
            assertThat(error(browser.submit(CONFIRM, Map.of("code", another(code))), "code"))
                    .contains("The code is not right");
        }
        assertThat(browser.current()
                        .keep("profile-wrong-code-en")
                        .page()
                        .select("#email")
                        .val())
                .as("the other form is as it was")
                .isEmpty();
        assertThat(error(browser.submit(CONFIRM, Map.of("code", another(code))), "code"))
                .contains("Too many attempts");
        assertThat(error(browser.submit(CONFIRM, Map.of("code", code)), "code")).contains("Too many attempts");
        assertThat(address()).isEmpty();
        browser.submit(SEND_AGAIN, Map.of());
        browser.submit(CONFIRM, Map.of("code", codeSentTo(NEW)));
        assertThat(address()).contains(NEW);
    }

    /** The chance to hit stays 5 in 10^6 (deploy/docs/threats.md T22). */
    @Test
    void twentyGuessesAtOnceAreFive() throws InterruptedException {
        profiles.save(GIULIA, Lang.IT, NEW, UUID.randomUUID().toString(), Lang.IT);
        String wrong = another(codeSentTo(NEW));
        List<AddressCode.Guess> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> guesses = IntStream.range(0, 20)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> answers.add(profiles.confirm(GIULIA, wrong, Lang.IT))))
                .toList();
        for (Thread guess : guesses) {
            guess.join();
        }
        assertThat(answers).hasSize(20).containsOnly(AddressCode.Guess.WRONG, AddressCode.Guess.TRIES_USED);
        assertThat(answers).filteredOn(AddressCode.Guess.WRONG::equals).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "abcdef"})
    void aCodeHasSixDigits(String typed) {
        browser.open(PAGE);
        browser.submit(SAVE, Map.of("email", NEW));
        assertThat(error(browser.submit(CONFIRM, Map.of("code", typed)), "code"))
                .contains("6 cifre");
    }

    @Test
    void aCodeEndsAfterTenMinutesAndLaterNothingWaits() {
        browser.open(PAGE);
        browser.submit(SAVE, Map.of("email", NEW));
        String code = codeSentTo(NEW);
        clock.shift(Duration.ofMinutes(10));
        assertThat(error(browser.submit(CONFIRM, Map.of("code", code)), "code")).contains("scaduto");
        clock.shift(Duration.ofHours(1));
        assertThat(error(browser.submit(CONFIRM, Map.of("code", code)), "email"))
                .contains("Nessun indirizzo e nessun numero aspetta");
        assertThat(address()).isEmpty();
    }

    @Test
    void theCodeBeforeEndsWithTheNext() {
        browser.open(PAGE);
        browser.submit(SAVE, Map.of("email", "altra@example.org"));
        String first = codeSentTo("altra@example.org");
        browser.submit(SAVE, Map.of("email", NEW));
        String second = codeSentTo(NEW);
        if (!first.equals(second)) {
            assertThat(error(browser.submit(CONFIRM, Map.of("code", first)), "code"))
                    .contains("non è giusto");
        }
        browser.submit(CONFIRM, Map.of("code", second));
        assertThat(address()).contains(NEW);
    }

    @Test
    void aPersonIsSentFiveCodesADay() {
        browser.open(PAGE);
        for (int i = 1; i <= 5; i++) {
            assertThat(browser.submit(SAVE, Map.of("email", i + "@example.org")).address())
                    .endsWith("?done=code");
        }
        Seen refused = browser.submit(SAVE, Map.of("email", NEW, "language", "en"));
        assertThat(error(refused, "email")).contains("troppi codici: riprova domani");
        assertThat(refused.page().select("#email").val()).isEqualTo(NEW);
        assertThat(contacts.of("giulia").orElseThrow().language())
                .as("nothing was saved")
                .isEqualTo("it");
        assertThat(error(browser.submit(SEND_AGAIN, Map.of()), "code")).contains("troppi codici");
        assertThat(stored()).hasSize(5);
        clock.shift(Duration.ofDays(1));
        browser.open(PAGE);
        assertThat(browser.submit(SAVE, Map.of("email", NEW)).address()).endsWith("?done=code");
    }

    /** More than one person can cause: nobody alone locks its owner out. */
    @Test
    void anAddressIsSentTenCodesADay() {
        for (int i = 0; i < 10; i++) {
            assertThat(save("stranger" + i / 5, NEW.toUpperCase(Locale.ROOT))).isEqualTo(Profiles.Saved.CODE_SENT);
        }
        assertThat(save("giulia", NEW)).isEqualTo(Profiles.Saved.TOO_MANY_CODES);
        assertThat(save("giulia", "altra@example.org")).isEqualTo(Profiles.Saved.CODE_SENT);
    }

    private Profiles.Saved save(String person, String email) {
        Visitor visitor = new Visitor(person, person, Optional.empty(), Set.of(Role.CITIZEN));
        return profiles.save(visitor, Lang.IT, email, UUID.randomUUID().toString(), Lang.IT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"giulia", "giulia@example", "a@b.it,c@d.it", "Giulia <giulia@example.org>"})
    void whatIsNoAddressIsSaidAndStays(String typed) {
        browser.open(PAGE);
        Seen seen = browser.submit(SAVE, Map.of("email", typed, "language", "en"));
        assertThat(error(seen, "email")).contains("non è scritto bene");
        assertThat(seen.page().select("#email").val()).isEqualTo(typed);
        assertThat(seen.page().select("input[name=language][checked]").val()).isEqualTo("en");
        assertThat(stored()).isEmpty();
    }

    @Test
    @AsMarco
    void aCodeServesThePersonWhoAskedAndNobodyElse() {
        profiles.save(GIULIA, Lang.IT, NEW, UUID.randomUUID().toString(), Lang.IT);
        String code = codeSentTo(NEW);
        assertThat(browser.open(PAGE).page().select("#code")).isEmpty();
        assertThat(browser.onceWithForm(PAGE, Map.of("act", "CONFIRM", "code", code))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("?form=");
        assertThat(contacts.of("marco").flatMap(PersonContact::email)).isEmpty();
        assertThat(address()).contains(OLD);
    }

    @Test
    void theFormSentTwiceSendsOneCodeAndConfirmsOnce() {
        browser.open(PAGE);
        Map<String, String> form = formOf(SAVE);
        form.put("act", "SAVE");
        form.put("email", NEW);
        browser.post(PAGE, form);
        browser.post(PAGE, form);
        assertThat(stored()).hasSize(1);
        form.put("email", "altra@example.org");
        browser.post(PAGE, form);
        assertThat(stored()).as("another address is another request").hasSize(2);
        String code = codeSentTo("altra@example.org");
        browser.open(PAGE);
        Map<String, String> confirm = formOf(CONFIRM);
        confirm.putAll(Map.of("act", "CONFIRM", "code", code));
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post(PAGE, confirm).address()).isEqualTo(PAGE + "?done=confirmed");
        }
        assertThat(address()).contains("altra@example.org");
    }

    private Map<String, String> formOf(String button) {
        FormElement form =
                (FormElement) browser.current().page().selectFirst(button).closest("form");
        Map<String, String> values = new HashMap<>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        return values;
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void aChangeIsGivenUp() {
        browser.open(PAGE);
        browser.submit(SAVE, Map.of("email", NEW));
        String code = codeSentTo(NEW);
        Seen givenUp = browser.submit("main button[value=GIVE_UP]", Map.of());
        assertThat(givenUp.address()).isEqualTo(PAGE + "?done=given-up");
        assertThat(givenUp.page().select("#code")).isEmpty();
        browser.onceWithForm(PAGE, Map.of("act", "CONFIRM", "code", code));
        assertThat(address()).contains(OLD);
        assertThat(List.of(givenUp.address())).noneMatch(address -> address.contains("@"));
    }
}
