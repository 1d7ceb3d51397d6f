package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.linemessage.DeliveryReport.State;
import it.opposizioni.portal.sending.Route.Address;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A letter that is announced by text message, and what the provider reports of it. */
class SmsLetterTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final PhoneNumber MOBILE = PhoneNumber.ofDigits(393331234567L);

    private static OutgoingMessage letter(String email) {
        Route route = Route.bySms(MOBILE, Optional.ofNullable(email));
        return new OutgoingMessage(ID, "letter", route, "it", "Oggetto", "{}", NOW).to("giulia");
    }

    private static OutgoingMessage sent(String email) {
        OutgoingMessage letter = letter(email);
        letter.record(letter(email), Outcome.SENT, NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
        return letter;
    }

    private static DeliveryReport report(State state, int second) {
        return new DeliveryReport(ID, state, NOW.plusSeconds(second));
    }

    @Test
    void whatDoesNotArriveGoesByEmail() {
        OutgoingMessage letter = sent("giulia@example.org");
        letter.reported(report(State.UNDELIVERED, 1), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.PENDING);
        assertThat(letter.sentAt()).isEmpty();
        assertThat(letter.route().channel()).isEqualTo(Channel.EMAIL);
        assertThat(letter.route().address()).contains("giulia@example.org");
        assertThat(letter.route().refusedBy()).contains(Channel.SMS);
        assertThat(letter.delivery()).as("of the e-mail nothing is known yet").isEmpty();
        assertThat(letter.body()).isEqualTo("{}");
    }

    @Test
    void withoutAnEmailAddressItStaysInTheBox() {
        OutgoingMessage letter = sent(null);
        letter.reported(report(State.UNDELIVERED, 1), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.KEPT);
        assertThat(letter.route().channel()).isEqualTo(Channel.BOX);
    }

    @Test
    void whatHasArrivedGoesNoOtherWay() {
        OutgoingMessage letter = sent("giulia@example.org");
        letter.reported(report(State.DELIVERED, 1), NOW);
        letter.reported(report(State.UNDELIVERED, 2), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
        assertThat(letter.route().channel()).isEqualTo(Channel.SMS);
    }

    /** The provider is faster than the record of its own answer. */
    @Test
    void aReportBeforeTheRecordIsNotOverwritten() {
        OutgoingMessage letter = letter("giulia@example.org");
        letter.reported(report(State.UNDELIVERED, 1), NOW);
        letter.record(letter("giulia@example.org"), Outcome.SENT, NOW);
        assertThat(letter.state()).isEqualTo(MessageState.PENDING);
        assertThat(letter.route().channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void aHeldLetterStaysHeld() {
        OutgoingMessage letter = letter("giulia@example.org").hold(NOW);
        letter.reported(report(State.UNDELIVERED, 1), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.HELD);
    }

    /** Before the restore it had left. */
    @Test
    void aHeldLetterThatHasArrivedIsNotSentAgain() {
        OutgoingMessage letter = letter("giulia@example.org").hold(NOW);
        letter.reported(report(State.DELIVERED, 1), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aCodeGoesNoOtherWay() {
        Address line = Address.line(MOBILE);
        OutgoingMessage code = new OutgoingMessage(
                ID, "line-code", Route.to(line.channel(), line.value()), "it", "Codice", "123456", NOW);
        code.record(code, Outcome.SENT, NOW);
        code.reported(report(State.UNDELIVERED, 1), NOW);
        assertThat(code.state()).isEqualTo(MessageState.SENT);
        assertThat(code.delivery()).contains(State.UNDELIVERED);
        assertThat(code.body()).isEmpty();
    }

    @Test
    void aMobileLineIsWrittenToAndAFixedOneIsCalled() {
        PhoneNumber fixed = PhoneNumber.ofDigits(390642986411L);
        assertThat(Address.line(MOBILE).channel()).isEqualTo(Channel.SMS);
        assertThat(Address.line(fixed).channel()).isEqualTo(Channel.VOICE);
        assertThat(Address.line(fixed).number()).contains(fixed);
        assertThat(Address.email("giulia@example.org").number()).isEmpty();
    }
}
