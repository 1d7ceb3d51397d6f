package it.opposizioni.portal.numbernews;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to many numbers of an organisation is told to it in one letter. */
@QuarkusTest
class NumberNewsTest extends MailTest {

    private static final String ACME = "desk:018f0000-0000-7000-8000-0000000000d1";
    private static final String NEW_YEAR = "2026-12-31T23:00:00Z";
    private static final String LIST = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0c21";
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

    private void permissionOver(int which, String company, String until, String list) {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("registry-service", "exemption-expired");
        data.put("number", "+3933310000%02d".formatted(which)).put("holder", ACME);
        data.put("operatorName", company).put("until", until).put("listId", list);
        String aggregate = company + until + which;
        probe.publish("registry.events", event("registry.exemption-expired", aggregate, 2, data.toString()));
    }

    /** Given with a list or by itself: one letter for each company and day, which can be checked as every other. */
    @Test
    void permissionsOfOneCompanyThatEndOnOneDayAreOneLetter() {
        writeTo(OFFICE, "en");
        for (int i = 0; i < 6; i++) {
            permissionOver(i, "Acme Energia S.p.A.", NEW_YEAR, i == 0 ? null : LIST);
        }
        permissionOver(1, "Beta S.r.l.", NEW_YEAR, LIST);
        permissionOver(7, "Acme Energia S.p.A.", "2027-01-01T23:00:00Z", LIST);
        awaitNews(8);
        assertThat(stored()).isEmpty();
        clock.shift(Duration.ofMinutes(31));
        write();
        sender.sendDue();

        List<Mail> mails = mailbox.getMailsSentTo(OFFICE);
        assertThat(mails).hasSize(3).extracting(Mail::getSubject).containsOnly("A company’s permission is over");
        assertThat(mails)
                .filteredOn(mail -> mail.getText()
                        .contains("The permission of Acme Energia S.p.A. ended on Thursday 31 December 2026"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("Number: +39 333 ••• 0000", "Number: +39 333 ••• 0005", "for 15 days at most")
                        .contains("If the company is still among the operators and is not suspended")
                        .contains("with a list or on the page of each number", "Organisation: Acme S.p.A.")
                        .doesNotContain("••• 0007", "Beta"));
        assertThat(mails).anySatisfy(mail -> assertThat(mail.getText()).contains("of Beta S.r.l. ended on Thursday"));
        List<MessageView> letters = box.latest(ACME, 10, Formats.of(Lang.EN));
        assertThat(letters)
                .extracting(MessageView::about)
                .containsExactlyInAnyOrder(
                        "Acme Energia S.p.A.: 6 numbers",
                        "Acme Energia S.p.A.: +39 333 ••• 0007",
                        "Beta S.r.l.: +39 333 ••• 0001");
        assertThat(letters)
                .allSatisfy(letter -> assertThat(
                                sent.withCode(letter.code()).orElseThrow().by())
                        .isEqualTo(Channel.EMAIL))
                .allSatisfy(letter -> assertThat(mails)
                        .filteredOn(mail -> mail.getText().contains(letter.code()))
                        .hasSize(1));
    }

    @Test
    void theCompanyOfAPermissionMayHaveNoName() {
        permissionOver(1, null, NEW_YEAR, LIST);
        awaitNews(1);
        clock.shift(Duration.ofMinutes(31));
        write();
        MessageView letter = box.latest(ACME, 10, Formats.of(Lang.IT)).getFirst();
        assertThat(letter.title()).isEqualTo("Il permesso dato a un’azienda è finito");
        assertThat(letter.paragraphs().getFirst())
                .isEqualTo(
                        "Il permesso dato a un’azienda che ora non possiamo nominare è finito giovedì 31 dicembre 2026,"
                                + " come era stato scelto. Ora vale di nuovo il registro.");
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
