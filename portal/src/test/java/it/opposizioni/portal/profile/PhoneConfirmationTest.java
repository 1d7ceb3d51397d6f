package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.profile.Profiles.Saved;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsMarco;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code that confirms a telephone: how often it may be guessed and sent, how long it lives, and whom it serves. */
@QuarkusTest
@AsGiulia
class PhoneConfirmationTest extends PhoneScenario {

    @Inject
    TestClock clock;

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
    @AsMarco
    void aCodeServesThePersonWhoAskedAndNobodyElse() {
        phones.save(GIULIA, MOBILE, UUID.randomUUID().toString(), Lang.IT);
        String code = codeSentTo(MOBILE);
        assertThat(browser.open(PAGE).page().select("#code")).isEmpty();
        browser.onceWithForm(PAGE, Map.of("act", "CONFIRM", "code", code));
        assertThat(contacts.of("marco").flatMap(PersonContact::phone)).isEmpty();
        assertThat(phone()).isEmpty();
    }
}
