package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters of a person who has chosen App IO: there, and by e-mail where it does not take them. */
@QuarkusTest
class AppIoLettersTest extends MailTest {

    private static final String CODE = "RSSMRA85T10A562S";
    private static final String EMAIL = "giulia@example.org";
    private static final String PROFILES = "POST /api/v1/profiles";
    private static final String MESSAGES = "POST /api/v1/messages";
    private static final Visitor GIULIA =
            new Visitor("giulia", "Giulia Ferri", Optional.of(EMAIL), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    TestClock clock;

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    private void giuliaReadsInAppIo(String email) {
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(GIULIA, Lang.IT);
            contacts.writeTo(GIULIA, email, "giulia");
            contacts.writeInAppIo(GIULIA, TaxCode.tryParse(CODE));
        });
    }

    private static FakeService appIo() {
        return FakeServices.appIo();
    }

    private static void appIoTakesAll() {
        appIo().answer(PROFILES, "{\"sender_allowed\":true}").answer(MESSAGES, 201, "{\"id\":\"01EM6X4JB9VSZ\"}");
    }

    private OutgoingMessage letter() {
        return stored().getFirst();
    }

    private String page() {
        return browser.open("/it/area-personale/messaggi/" + letter().id())
                .keep("message-app-io-it")
                .text();
    }

    @Test
    @AsGiulia
    void aRegistrationIsToldThereWithTheDayOnWhichItIsActive() throws Exception {
        giuliaReadsInAppIo(EMAIL);
        appIoTakesAll();
        giuliaRegisters();
        assertThat(page()).contains("Il messaggio per App IO sta partendo.");
        sender.sendDue();
        sender.sendDue();

        assertThat(appIo().asked(MESSAGES)).singleElement().satisfies(post -> {
            assertThat(post.header("Ocp-Apim-Subscription-Key")).isEqualTo(FakeServices.APP_IO_KEY);
            JsonNode sent = json.readTree(post.body());
            assertThat(sent.path("fiscal_code").asText()).isEqualTo(CODE);
            assertThat(sent.at("/content/subject").asText())
                    .isEqualTo("La tua iscrizione al registro delle opposizioni");
            assertThat(sent.at("/content/due_date").asText()).isEqualTo("2026-12-10T23:00:00.000Z");
            assertThat(sent.at("/content/markdown").asText())
                    .contains("venerdì 11 dicembre 2026", "- **Protocollo**: OPP-2026-TEST", letter().code())
                    .contains("Per leggere di più, entra nell’area personale")
                    .doesNotContain("1234567");
        });
        assertThat(letter().state()).isEqualTo(MessageState.SENT);
        assertThat(letter().route().channel()).isEqualTo(Channel.APP_IO);
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(page()).contains("App IO l’ha preso in consegna.");
        assertThat(browser.open("/en/personal-area/messages")
                        .keep("messages-app-io-en")
                        .text())
                .contains("App IO has accepted it.");
        assertThat(browser.open("/it/e-un-nostro-messaggio?code=" + letter().code())
                        .text())
                .contains("L’abbiamo mandato con App IO");
    }

    @Test
    @AsGiulia
    void whatItDoesNotTakeGoesByEmailAtOnceAndTheBoxSaysSo() {
        giuliaReadsInAppIo(EMAIL);
        appIo().answer(PROFILES, "{\"sender_allowed\":false}");
        giuliaRegisters();
        sender.sendDue();

        assertThat(appIo().asked(MESSAGES)).isEmpty();
        assertThat(mailbox.getMailsSentTo(EMAIL)).hasSize(1);
        assertThat(letter().state()).isEqualTo(MessageState.SENT);
        assertThat(letter().route().channel()).isEqualTo(Channel.EMAIL);
        assertThat(letter().route().refusedBy()).contains(Channel.APP_IO);
        assertThat(page()).contains("App IO non l’ha preso. Inviato anche per e-mail.");
        assertThat(browser.open("/it/e-un-nostro-messaggio?code=" + letter().code())
                        .text())
                .contains("L’abbiamo mandato per e-mail");
    }

    @Test
    @AsGiulia
    void withoutAnEmailAddressItStaysInTheBox() {
        giuliaReadsInAppIo(null);
        appIo().answer(PROFILES, 404, "{}");
        giuliaRegisters();
        sender.sendDue();

        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(letter().state()).isEqualTo(MessageState.KEPT);
        assertThat(page()).contains("App IO non l’ha preso. Si trova solo qui.");
    }

    @Test
    void whenItIsBusyItIsAskedAgainWhenItSaid() {
        giuliaReadsInAppIo(EMAIL);
        appIo().refuseFor(PROFILES, 60);
        giuliaRegisters();
        sender.sendDue();
        assertThat(letter().state()).isEqualTo(MessageState.PENDING);
        appIo().reset();
        appIoTakesAll();
        clock.shift(Duration.ofSeconds(59));
        sender.sendDue();
        assertThat(appIo().asked(PROFILES)).isEmpty();
        clock.shift(Duration.ofSeconds(1));
        sender.sendDue();
        assertThat(letter().state()).isEqualTo(MessageState.SENT);
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void whenItIsAwayForLongTheLetterGoesByEmail() {
        giuliaReadsInAppIo(EMAIL);
        appIo().answer(PROFILES, 503, "{}");
        giuliaRegisters();
        for (int i = 0; i < 12; i++) {
            sender.sendDue();
            clock.shift(Duration.ofMinutes(15));
        }
        assertThat(appIo().asked(PROFILES)).hasSize(12);
        assertThat(mailbox.getMailsSentTo(EMAIL)).hasSize(1);
        assertThat(letter().route().refusedBy()).contains(Channel.APP_IO);
        assertThat(letter().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whoHasNotChosenItIsNotAskedAbout() {
        contacts.choose(GIULIA, EMAIL, "it");
        giuliaRegisters();
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(EMAIL)).hasSize(1);
        assertThat(appIo().asked(PROFILES)).isEmpty();
    }
}
