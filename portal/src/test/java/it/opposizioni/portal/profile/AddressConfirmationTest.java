package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.Browser.Seen;
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
import java.util.stream.IntStream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that confirms a new address: how often it may be guessed and sent, how long it lives, and whom it serves. */
@QuarkusTest
@AsGiulia
class AddressConfirmationTest extends ProfileScenario {

    private static final String SEND_AGAIN = "main button[value=SEND_AGAIN]";

    @Inject
    Profiles profiles;

    @Inject
    TestClock clock;

    private static String another(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
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
}
