package it.opposizioni.portal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.messages.MessageBox;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.sending.held.HeldLetters;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After the restore of the portal's database from an older backup: what may have been told before waits for a registrar. */
@QuarkusTest
@AsRegistrar
class HeldLettersTest extends MailTest {

    private static final String PAGE = "/it/amministrazione/ripristino";
    private static final UUID STREAM = new UUID(4, 4);
    private static final Instant RECORDED = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    PersonContacts contacts;

    @Inject
    MessageBox box;

    @Inject
    HeldLetters held;

    @Inject
    MessageQueue queue;

    @Inject
    Jdbc jdbc;

    /** Fact 1 is in the backup; 2 and 3 are missing, and were asked for when 4 had come. */
    @BeforeEach
    void restoreAnOldBackup() {
        contacts.choose(
                new Visitor("giulia", "Giulia Ferri", Optional.empty(), Set.of(Role.CITIZEN)),
                "giulia@example.org",
                "it");
        publish(1);
        publish(4);
        awaitStored(2);
        jdbc.update("update inbox_stream set contiguous = 1, asked_at = ?, asked_to = 3", RECORDED);
    }

    @Test
    void whatFillsAHoleWaitsAndWhatOnlyWaitedInTheQueueGoesOut() {
        publish(2);
        publish(3);
        publish(5);
        awaitStored(5);

        sender.sendDue();

        assertThat(mailbox.getMailsSentTo("giulia@example.org")).hasSize(3);
        assertThat(stored())
                .filteredOn(message -> message.state() == MessageState.HELD)
                .hasSize(2)
                .allMatch(message -> message.createdAt().equals(Instant.parse("2026-11-25T10:00:00Z")));
        assertThat(box.latest("giulia", 10, Formats.of(Lang.IT))).hasSize(3);
        Browser.Seen seen = browser.open(PAGE).keep("recovery-letters-it");
        assertThat(seen.text()).contains("forse erano già partiti", "Iscrizione di un numero");
    }

    /** Two had not left when the backup was made, and probably have since. */
    @Test
    void whatWaitedInTheBackupItselfWaits() {
        held.hold(Instant.parse("2100-01-01T00:00:00Z"));

        sender.sendDue();

        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(stored()).extracting(OutgoingMessage::state).containsExactly(MessageState.HELD, MessageState.HELD);
    }

    @Test
    void anActThatWaitsIsNamed() {
        QuarkusTransaction.requiringNew()
                .run(() -> queue.act(
                        UUID.randomUUID(),
                        "decision-act",
                        "acme@pec.example",
                        Lang.IT,
                        new Letter("Notifica", List.of("L’atto."), List.of(), "operators")));
        held.hold(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(browser.open(PAGE).text()).contains("Notifica di un atto");
        assertThat(browser.open("/en/administration/recovery").text()).contains("Service of an act");
    }

    @Test
    void theRegistrarSendsThem() {
        publish(2);
        awaitStored(3);

        browser.open(PAGE + "/lettere/rilascio");
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(seen.page().select(".notice.ok").text()).contains("partono ora");
        sender.sendDue();

        assertThat(mailbox.getMailsSentTo("giulia@example.org")).hasSize(3);
    }

    @Test
    void theRegistrarDoesNotSendThemAndTheyStandInTheBoxAsRead() {
        publish(2);
        awaitStored(3);

        browser.open(PAGE + "/lettere/scarto").keep("recovery-discard-it");
        browser.submit("main form button", Map.of());
        sender.sendDue();

        assertThat(mailbox.getMailsSentTo("giulia@example.org")).hasSize(2);
        assertThat(box.latest("giulia", 10, Formats.of(Lang.IT))).hasSize(3);
        assertThat(stored())
                .filteredOn(message -> message.state() == MessageState.KEPT)
                .singleElement()
                .satisfies(message -> assertThat(message.isUnread()).isFalse());
    }

    private void publish(long number) {
        probe.publish(
                "registry.events",
                event("registry.registration-recorded", "a" + number, 1, """
                        {"protocol":"OPP-2026-%d","holder":"giulia","language":"it","recordedAt":"2026-11-25T08:00:00Z",
                        "activeFrom":"2026-12-10T23:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                        "number":"+393331234567","media":["TELEPHONE"]}]}""".formatted(number))
                        .at(new Position(STREAM, 1, number, RECORDED.plusSeconds(number))));
    }
}
