package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.sending.held.HeldLetters;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters of a person who has chosen certified mail: from the event to the receipt that the message box shows. */
@QuarkusTest
@AsGiulia
class PecLettersTest extends MailTest {

    private static final String EMAIL = "giulia@example.org";
    private static final String PEC = "giulia@pec.example.org";
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Visitor GIULIA =
            new Visitor("giulia", "Giulia Ferri", Optional.of(EMAIL), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    PecReceiptReader reader;

    @Inject
    HeldLetters held;

    @Inject
    TestClock clock;

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    private void giuliaReadsByPec(String email) {
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(GIULIA, Lang.IT);
            contacts.writeTo(GIULIA, email, "giulia");
            contacts.writeByPec(GIULIA, PEC, "giulia");
        });
    }

    private OutgoingMessage letter() {
        return stored().getFirst();
    }

    private void receive(Receipt receipt) {
        FakeServices.pec().receive(receipt.mail());
        reader.read();
    }

    private String page() {
        return browser.open("/it/area-personale/messaggi/" + letter().id())
                .keep("message-pec-it")
                .text();
    }

    @Test
    void theBoxTellsWhatReceiptsSay() {
        giuliaReadsByPec(EMAIL);
        giuliaRegisters();
        assertThat(page()).contains("La PEC sta partendo.");
        sender.sendDue();
        sender.sendDue();

        assertThat(FakeServices.pec().sentTo(PEC)).singleElement().satisfies(got -> {
            assertThat(got.id()).isEqualTo("<" + letter().id() + "@localhost>");
            assertThat(got.subject()).isEqualTo("La tua iscrizione al registro delle opposizioni");
            assertThat(got.text())
                    .contains("venerdì 11 dicembre 2026", "OPP-2026-TEST", letter().code())
                    .doesNotContain("1234567");
        });
        assertThat(letter().state()).isEqualTo(MessageState.SENT);
        assertThat(page()).contains("La PEC è partita: aspettiamo la ricevuta.");

        receive(Receipt.of("accettazione", letter().id()));
        assertThat(page()).contains("La posta certificata l’ha accettata mercoledì 25 novembre 2026, ore 11:20.");
        receive(Receipt.of("preavviso-errore-consegna", letter().id()));
        assertThat(page()).contains("Dopo 12 ore la PEC non è ancora arrivata");
        receive(Receipt.of("avvenuta-consegna", letter().id()));
        assertThat(page()).contains("Consegnato per PEC mercoledì 25 novembre 2026, ore 11:20.");
        assertThat(browser.open("/en/personal-area/messages")
                        .keep("messages-pec-en")
                        .text())
                .contains("Delivered by certified mail on Wednesday 25 November 2026, 11:20.");
        assertThat(FakeServices.pec().unread()).isZero();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(browser.open("/it/e-un-nostro-messaggio?code=" + letter().code())
                        .text())
                .contains("L’abbiamo mandato per PEC");
        clock.shift(Duration.ofDays(2));
        assertThat(page()).contains("Consegnato per PEC");
    }

    @Test
    void whatIsNotDeliveredGoesByEmailOnceAndTheBoxSaysWhy() {
        giuliaReadsByPec(EMAIL);
        giuliaRegisters();
        sender.sendDue();
        receive(Receipt.of("accettazione", letter().id()));
        receive(Receipt.refusal("errore-consegna", letter().id(), "no-dest"));
        receive(Receipt.refusal("errore-consegna", letter().id(), "no-dest"));
        sender.sendDue();
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(EMAIL)).hasSize(1);
        assertThat(letter().route().channel()).isEqualTo(Channel.EMAIL);
        assertThat(letter().route().refusedBy()).contains(Channel.PEC);
        assertThat(page()).contains("La PEC non è arrivata: l’indirizzo non esiste. Inviato anche per e-mail.");

        receive(Receipt.of("avvenuta-consegna", letter().id()));
        assertThat(page()).contains("Consegnato per PEC", "Inviato anche per e-mail.");
    }

    @Test
    void withoutAnEmailAddressItStaysInTheBox() {
        giuliaReadsByPec(null);
        giuliaRegisters();
        sender.sendDue();
        receive(Receipt.refusal("non-accettazione", letter().id(), "virus"));
        sender.sendDue();
        assertThat(letter().state()).isEqualTo(MessageState.KEPT);
        assertThat(page())
                .contains("La PEC non è arrivata: la posta certificata vi ha visto un virus. Si trova solo qui.");
    }

    @Test
    void afterADayWithoutAReceiptTheBoxSaysSo() {
        giuliaReadsByPec(EMAIL);
        giuliaRegisters();
        sender.sendDue();
        receive(Receipt.of("accettazione", letter().id()));
        clock.shift(Duration.ofHours(24));
        assertThat(page()).contains("In 24 ore nessuna ricevuta ha detto se è arrivata.");
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent())
                .as("nobody knows that it did not")
                .isZero();
    }

    /** The database is an older backup, and the letter had left before. */
    @Test
    void whatIsHeldAfterARestoreIsNotSentAgainOnceAReceiptProvesThatItHadLeft() {
        giuliaReadsByPec(EMAIL);
        giuliaRegisters();
        held.hold(LATER);
        receive(Receipt.of("avvenuta-consegna", letter().id()));
        assertThat(page()).contains("Consegnato per PEC");
        held.release("registrar");
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC)).isEmpty();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    /** A receipt is read once: had it been read before the restore, it would not come now, and the e-mail has not been sent. */
    @Test
    void whatIsHeldAfterARestoreAndWasNotDeliveredGoesByEmailOnce() {
        giuliaReadsByPec(EMAIL);
        giuliaRegisters();
        held.hold(LATER);
        receive(Receipt.refusal("errore-consegna", letter().id(), "no-dest"));
        sender.sendDue();
        held.release("registrar");
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC)).isEmpty();
        assertThat(mailbox.getMailsSentTo(EMAIL)).hasSize(1);
        assertThat(page()).contains("La PEC non è arrivata: l’indirizzo non esiste. Inviato anche per e-mail.");
    }

    @Test
    void anAddressThatIsNotOfCertifiedMailIsSaid() {
        giuliaReadsByPec(EMAIL);
        giuliaRegisters();
        sender.sendDue();
        receive(Receipt.of("accettazione", letter().id(), "nessuno", "esterno"));
        assertThat(page()).contains("l’indirizzo non è di una PEC");
    }

    @Test
    void aReceiptOfWhatDidNotGoByCertifiedMailIsLeft() {
        contacts.choose(GIULIA, EMAIL, "it");
        giuliaRegisters();
        sender.sendDue();
        receive(Receipt.of("avvenuta-consegna", letter().id()));
        assertThat(FakeServices.pec().unread()).isEqualTo(1);
        assertThat(mailbox.getMailsSentTo(EMAIL)).hasSize(1);
        assertThat(page()).contains("Inviato anche per e-mail.").doesNotContain("PEC");
    }
}
