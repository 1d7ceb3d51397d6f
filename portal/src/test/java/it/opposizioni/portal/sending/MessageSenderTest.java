package it.opposizioni.portal.sending;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.linemessage.NotAcceptedException;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What is claimed, sent and recorded, by one copy and by several. */
@QuarkusTest
class MessageSenderTest extends MailTest {

    private static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);
    private static final String READER = "reader@example.org";

    @Inject
    MessageQueue queue;

    @Inject
    Jdbc jdbc;

    @Inject
    SendingConfig config;

    @Inject
    MeterRegistry metrics;

    @Inject
    TestClock clock;

    @InjectMock
    LineMessageGateway lines;

    @InjectSpy
    MessageRepository repository;

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    private void store(Runnable what) {
        QuarkusTransaction.requiringNew().run(what);
    }

    private UUID storeLetter() {
        UUID id = UUID.randomUUID();
        Letter letter = new Letter("A title", List.of("A paragraph"), List.of());
        store(() -> queue.toAddress(id, "letter", READER, Lang.EN, letter));
        return id;
    }

    private void storeCode(Duration life) {
        store(() -> queue.code(
                UUID.randomUUID(),
                NUMBER,
                false,
                "123456",
                CodePurpose.UNSAID,
                Lang.EN,
                clock.instant().plus(life)));
    }

    private List<OutgoingMessage> claim(Lane lane) {
        return QuarkusTransaction.requiringNew()
                .call(() -> messages.all(messages.claim(
                        lane,
                        config.batch(lane),
                        clock.instant(),
                        clock.instant().plus(config.lease()))));
    }

    private double sent(Lane lane) {
        return metrics.get("opposizioni.messages")
                .tags("lane", lane.name().toLowerCase(Locale.ROOT), "channel", "email", "result", "sent")
                .counter()
                .count();
    }

    private OutgoingMessage onlyOne() {
        assertThat(stored()).hasSize(1);
        return stored().getFirst();
    }

    @Test
    void severalCopiesSendEachMessageOnce() throws Exception {
        int count = 4 * config.batch();
        IntStream.range(0, count).forEach(_ -> storeLetter());
        double before = sent(Lane.LETTERS);
        atOnce(4, () -> {
            sender.sendDue();
            return null;
        });
        // the mailbox of the tests loses mails that are sent at the same time, and cannot be asked
        assertThat(sent(Lane.LETTERS)).isEqualTo(before + count);
        assertThat(stored()).hasSize(count).extracting(OutgoingMessage::state).containsOnly(MessageState.SENT);
    }

    @Test
    void aMessageThatCannotBeDecryptedHoldsNoOtherUp() {
        UUID damaged = storeLetter();
        double before = sent(Lane.LETTERS);
        storeLetter();
        store(() -> jdbc.update("update outgoing_message set body = 'damaged' where id = ?", damaged));
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(READER)).hasSize(1);
        assertThat(sent(Lane.LETTERS)).isEqualTo(before + 1);
        store(() -> jdbc.update("delete from outgoing_message where id = ?", damaged));
    }

    @Test
    void whatACrashedCopyHadClaimedIsSentWhenItsClaimIsOver() {
        storeLetter();
        assertThat(claim(Lane.LETTERS)).hasSize(1);
        clock.shift(config.lease().minusMillis(1));
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        clock.shift(Duration.ofMillis(1));
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(READER)).hasSize(1);
    }

    @Test
    void whatACopyFoundOutTooLateChangesNothing() {
        storeLetter();
        OutgoingMessage slow = claim(Lane.LETTERS).getFirst();
        clock.shift(config.lease());
        sender.sendDue();
        store(() -> messages.lock(List.of(slow)).get(slow.id()).record(slow, Outcome.FAILED, clock.instant()));
        assertThat(onlyOne().state()).isEqualTo(MessageState.SENT);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(READER)).hasSize(1);
    }

    @Test
    void whatACopyLeavesWhenItStopsIsDueAtOnce() {
        IntStream.range(0, 3).forEach(_ -> storeLetter());
        sender.sendSome(Lane.LETTERS, () -> mailbox.getTotalMessagesSent() < 1);
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(1);
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(3);
    }

    @Test
    void whatIsSentIsRecordedAlsoWhenTheDatabaseWasAwayMeanwhile() {
        storeLetter();
        IllegalStateException away = new IllegalStateException(new SQLException("connection lost", "08006"));
        Mockito.doThrow(away).doThrow(away).doCallRealMethod().when(repository).lock(Mockito.any());
        sender.sendDue();
        assertThat(onlyOne().state()).isEqualTo(MessageState.SENT);
        clock.shift(config.lease());
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(READER)).hasSize(1);
    }

    @Test
    void aCodeIsNotBehindLettersAndNotClaimedWithThem() {
        IntStream.range(0, 3).forEach(_ -> storeLetter());
        clock.shift(Duration.ofSeconds(1));
        storeCode(Duration.ofMinutes(10));
        assertThat(sender.sendSome(Lane.CODES, () -> true)).isTrue();
        assertThat(sender.sendSome(Lane.CODES, () -> true)).isFalse();
        Mockito.verify(lines).send(Mockito.argThat(code -> code.to().equals(NUMBER)));
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void aCodeThatHasEndedIsNotSent() {
        storeCode(Duration.ofMinutes(10));
        clock.shift(Duration.ofMinutes(10));
        sender.sendDue();
        Mockito.verifyNoInteractions(lines);
        assertThat(onlyOne().state()).isEqualTo(MessageState.FAILED);
        assertThat(onlyOne().body()).isEmpty();
    }

    @Test
    void aCodeThatCannotBeSentIsTriedUntilItEnds() {
        storeCode(Duration.ofMinutes(10));
        Mockito.doThrow(new NotAcceptedException("gateway down")).when(lines).send(Mockito.any());
        for (int minute = 0; minute <= 10; minute++) {
            sender.sendDue();
            clock.shift(Duration.ofMinutes(1));
        }
        Mockito.verify(lines, Mockito.atLeast(4)).send(Mockito.any());
        assertThat(onlyOne().state()).isEqualTo(MessageState.FAILED);
        assertThat(onlyOne().body()).isEmpty();
    }

    @Test
    void whatIsClaimedForTooShortToBeSentIsNotBegun() {
        storeLetter();
        sender.sendSome(Lane.LETTERS, () -> {
            clock.shift(config.lease().minus(config.sendTimeout()).plusMillis(1));
            return true;
        });
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(1);
    }
}
