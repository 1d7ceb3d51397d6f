package it.opposizioni.portal.numbernews;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.messages.MessageBox;
import it.opposizioni.portal.messages.MessageView;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.sending.SentMessages;
import it.opposizioni.portal.sending.held.HeldLetters;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to many numbers of an organisation is told to it in one letter. */
@QuarkusTest
class NumberNewsTest extends MailTest {

    private static final String ACME = "desk:018f0000-0000-7000-8000-0000000000d1";
    private static final String OFFICE = "telefoni@acme.example";

    @Inject
    PersonContacts contacts;

    @Inject
    DigestWriter writer;

    @Inject
    HeldLetters held;

    @Inject
    MessageBox box;

    @Inject
    SentMessages sent;

    @Inject
    Jdbc jdbc;

    @Inject
    TestClock clock;

    @BeforeEach
    void anOrganisationWithAnAddress() {
        contacts.learnOrganisation(ACME, "Acme S.p.A.", "it");
    }

    private void writeTo(String address, String language) {
        contacts.choose(new Visitor(ACME, "Acme S.p.A.", Optional.empty(), Set.of(Role.CITIZEN)), address, language);
    }

    private void activated(String holder, int numbers) {
        for (int i = 0; i < numbers; i++) {
            probe.publish(
                    "registry.events", event("registry.opposition-activated", "n" + i, 3, """
                    {"oppositionId":"018f0000-0000-7000-8000-%012d","number":"+3933310000%02d","activeFrom":"2026-11-24T23:00:00Z",
                    "holder":"%s","correspondent":null}""".formatted(i, i, holder)));
        }
    }

    private void withdrawn(int which, String reason) {
        probe.publish("registry.events", event("registry.opposition-withdrawn", "n" + which, 5, """
                {"oppositionId":"018f0000-0000-7000-8000-%012d","number":"+3933310000%02d","withdrawnAt":"2026-11-25T08:00:00Z",
                "holder":"%s","reason":"%s","correspondent":null}""".formatted(
                        which, which, ACME, reason)));
    }

    private void awaitNews(long count) {
        await().until(() -> jdbc.first("select count(*) from number_news", row -> row.getLong(1))
                        .orElseThrow()
                == count);
    }

    private void write() {
        writer.due().forEach(writer::write);
    }

    @Test
    void manyNumbersAreOneLetterOnceNothingMoreComes() {
        writeTo(OFFICE, "en");
        activated(ACME, 7);
        awaitNews(7);
        write();
        assertThat(stored()).isEmpty();

        clock.shift(Duration.ofMinutes(31));
        write();
        write();
        sender.sendDue();

        assertThat(mailbox.getMailsSentTo(OFFICE)).hasSize(1);
        Mail mail = mailbox.getMailsSentTo(OFFICE).getFirst();
        assertThat(mail.getSubject()).isEqualTo("The registration is active");
        assertThat(mail.getText())
                .contains("Numbers: 7", "Wednesday 25 November 2026", "15 full days", "Organisation: Acme S.p.A.")
                .doesNotContain("+39 333");
        awaitNews(0);
        MessageView inTheBox = box.latest(ACME, 10, Formats.of(Lang.EN)).getFirst();
        assertThat(inTheBox.about()).isEqualTo("7 numbers");
        assertThat(mail.getText()).contains(inTheBox.code());
        assertThat(sent.withCode(inTheBox.code()).orElseThrow().by()).isEqualTo(Channel.EMAIL);
    }

    /** Nobody has chosen an address yet: the letters are in the box, and can be checked as well. */
    @Test
    void withoutAnAddressItIsInTheBoxAndFewNumbersAreNamed() {
        activated(ACME, 2);
        awaitNews(2);
        clock.shift(Duration.ofMinutes(31));
        write();

        assertThat(stored()).extracting(OutgoingMessage::state).containsExactly(MessageState.KEPT);
        MessageView letter = box.latest(ACME, 10, Formats.of(Lang.IT)).getFirst();
        assertThat(letter.title()).isEqualTo("L’iscrizione è attiva");
        assertThat(letter.about()).isEqualTo("+39 333 ••• 0000, +39 333 ••• 0001");
        assertThat(sent.withCode(letter.code()).orElseThrow().by()).isEqualTo(Channel.BOX);
    }

    @Test
    void whatEndsIsToldByItsReason() {
        withdrawn(1, "LINE_CEASED");
        withdrawn(2, "LINE_CEASED");
        withdrawn(3, "HOLDER_CHANGED");
        awaitNews(3);
        clock.shift(Duration.ofMinutes(31));
        write();

        assertThat(box.latest(ACME, 10, Formats.of(Lang.IT)))
                .hasSize(2)
                .allMatch(letter -> letter.title().equals("L’iscrizione è finita"))
                .anySatisfy(letter -> assertThat(String.join(" ", letter.paragraphs()))
                        .contains("la fine del servizio mercoledì 25 novembre 2026"))
                .anySatisfy(letter -> assertThat(letter.paragraphs().getFirst()).contains("c’è un altro titolare"));
    }

    @Test
    void whatEndsIsNamedForLonger() {
        for (int i = 0; i < 7; i++) {
            withdrawn(i, "LINE_CEASED");
        }
        awaitNews(7);
        clock.shift(Duration.ofMinutes(31));
        write();

        MessageView letter = box.latest(ACME, 10, Formats.of(Lang.IT)).getFirst();
        assertThat(letter.about()).isEqualTo("7 numeri");
        assertThat(letter.facts().getFirst().values()).hasSize(7).contains("+39 333 ••• 0006");
    }

    /** Somebody who came to the desk as a person is written to about each number, at once. */
    @Test
    void aPersonIsToldOfEachNumber() {
        activated("giulia", 2);
        awaitStored(2);
        awaitNews(0);
    }

    /** In an older backup: what had gathered there may have been told since. */
    @Test
    void whatWaitedInABackupIsHeld() {
        writeTo(OFFICE, "it");
        activated(ACME, 2);
        awaitNews(2);
        held.hold(Instant.parse("2100-01-01T00:00:00Z"));
        clock.shift(Duration.ofMinutes(31));
        write();
        sender.sendDue();

        assertThat(stored()).extracting(OutgoingMessage::state).containsExactly(MessageState.HELD);
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(box.latest(ACME, 10, Formats.of(Lang.IT))).isEmpty();
    }

    @Test
    void noNumberStandsInClear() {
        activated(ACME, 1);
        awaitNews(1);
        assertThat(jdbc.exists("select from number_news where number_news::text like '%33310000%'"))
                .isFalse();
    }
}
