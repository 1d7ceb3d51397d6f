package it.opposizioni.portal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which of the ways of writing to somebody exclude one another. */
class PersonContactTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final PhoneNumber MOBILE = PhoneNumber.ofDigits(393331234567L);
    private static final PhoneNumber OTHER_MOBILE = PhoneNumber.ofDigits(393477654321L);
    private static final PhoneNumber FIXED = PhoneNumber.ofDigits(390642986411L);

    private final PersonContact person = new PersonContact();

    private void reachAt(PhoneNumber number) {
        person.reachAt(number, SearchKey.of(new byte[] {1}), NOW);
    }

    @Test
    void textMessagesNeedAMobileLine() {
        person.writeBySms(NOW);
        assertThat(person.sms()).isEmpty();
        reachAt(FIXED);
        person.writeBySms(NOW);
        assertThat(person.sms()).isEmpty();
        assertThat(person.phone()).contains(FIXED);
        reachAt(MOBILE);
        assertThat(person.sms()).as("nobody has chosen them").isEmpty();
        person.writeBySms(NOW);
        assertThat(person.sms()).contains(MOBILE);
    }

    @Test
    void theyFollowTheNumberAsLongAsItTakesThem() {
        reachAt(MOBILE);
        person.writeBySms(NOW);
        reachAt(OTHER_MOBILE);
        assertThat(person.sms()).contains(OTHER_MOBILE);
        reachAt(FIXED);
        reachAt(MOBILE);
        assertThat(person.sms()).as("the choice ended with the landline").isEmpty();
        person.writeBySms(NOW);
        person.forgetPhone(NOW);
        assertThat(person.phone()).isEmpty();
        assertThat(person.sms()).isEmpty();
    }

    @Test
    void appIoAndTextMessagesTakeTurns() {
        reachAt(MOBILE);
        person.writeInAppIo("RSSMRA85T10A562S", NOW);
        person.writeBySms(NOW);
        assertThat(person.appIo()).isEmpty();
        person.writeInAppIo("RSSMRA85T10A562S", NOW);
        assertThat(person.sms()).isEmpty();
        person.writeBySms(NOW);
        person.writeInAppIo(null, NOW);
        assertThat(person.sms()).as("e-mail was chosen").isEmpty();
        assertThat(person.phone()).contains(MOBILE);
    }
}
