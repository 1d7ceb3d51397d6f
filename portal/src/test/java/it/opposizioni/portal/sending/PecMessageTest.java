package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.pec.PecProgress;
import it.opposizioni.portal.pec.PecReason;
import it.opposizioni.portal.pec.PecReceipt;
import it.opposizioni.portal.pec.PecState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message and the receipts about it, which may be faster than the record of its submission. */
class PecMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    private static OutgoingMessage letter() {
        Route route = Route.byPec("giulia@pec.example.org", Optional.of("giulia@example.org"));
        return new OutgoingMessage(ID, "letter", route, "it", "Oggetto", "{}", NOW).to("giulia");
    }

    private static PecReceipt receipt(PecState state) {
        return new PecReceipt(ID, state, NOW, state == PecState.REFUSED ? PecReason.ADDRESSEE : null);
    }

    @Test
    void aRefusalBeforeTheRecordOfItsSubmissionIsNotOverwritten() {
        OutgoingMessage letter = letter();
        assertThat(letter.reported(receipt(PecState.REFUSED), NOW)).isTrue();
        letter.record(letter(), Outcome.accepted("<x@localhost>"), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.PENDING);
        assertThat(letter.route().channel()).isEqualTo(Channel.EMAIL);
        assertThat(letter.route().address()).contains("giulia@example.org");
    }

    /** Its answer came too late for the sender, and the receipt tells of it. */
    @Test
    void whatItHasTakenIsNotSubmittedAgain() {
        OutgoingMessage letter = letter();
        letter.record(letter(), Outcome.FAILED, NOW);
        assertThat(letter.state()).isEqualTo(MessageState.PENDING);
        letter.reported(receipt(PecState.ACCEPTED), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
        letter.record(letter(), Outcome.FAILED, NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatGoesAnotherWayHasNotBeenSent() {
        OutgoingMessage letter = letter();
        letter.record(letter(), Outcome.accepted("<x@localhost>"), NOW);
        assertThat(letter.sentAt()).contains(NOW);
        letter.reported(receipt(PecState.REFUSED), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.PENDING);
        assertThat(letter.sentAt()).isEmpty();
    }

    @Test
    void theOtherAddressIsKeptUntilItIsDelivered() {
        OutgoingMessage letter = letter();
        letter.record(letter(), Outcome.accepted("<x@localhost>"), NOW);
        assertThat(letter.route().receipt()).contains("<x@localhost>");
        letter.reported(receipt(PecState.ACCEPTED), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
        letter.reported(receipt(PecState.DELIVERED), NOW);
        letter.reported(receipt(PecState.REFUSED), NOW);
        assertThat(letter.state()).isEqualTo(MessageState.SENT);
        assertThat(letter.route().channel()).isEqualTo(Channel.PEC);
        assertThat(letter.route().pec().flatMap(PecProgress::state)).contains(PecState.DELIVERED);
    }

    @Test
    void whatTheProviderRefusesAtOnceGoesTheOtherWay() {
        OutgoingMessage letter = letter();
        letter.record(letter(), Outcome.REFUSED, NOW);
        assertThat(letter.state()).isEqualTo(MessageState.PENDING);
        assertThat(letter.route().refusedBy()).contains(Channel.PEC);
    }

    /** A code: it goes no other way, and stands in no box. */
    @Test
    void whatIsInNobodysBoxEndsWhenItIsRefused() {
        Route route = Route.to(Channel.PEC, "giulia@pec.example.org");
        OutgoingMessage code = new OutgoingMessage(ID, "address-code", route, "it", "Oggetto", "123456", NOW);
        assertThat(code.reported(receipt(PecState.REFUSED), NOW)).isTrue();
        assertThat(code.state()).isEqualTo(MessageState.FAILED);
        assertThat(code.body()).isEmpty();
    }

    @Test
    void whatGoesByEmailHasNoReceipts() {
        Route route = Route.to(Channel.EMAIL, "giulia@example.org");
        OutgoingMessage mail = new OutgoingMessage(ID, "letter", route, "it", "Oggetto", "{}", NOW).to("giulia");
        assertThat(mail.reported(receipt(PecState.DELIVERED), NOW)).isFalse();
        assertThat(mail.route().pec()).isEmpty();
    }
}
