package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.linemessage.LineMessage;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** One-time codes come by a way of their own, and messages that nobody waits for go by another. */
@QuarkusTest
class CodeMessagesTest extends MailTest {

    private static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);

    @Inject
    TestClock clock;

    @Inject
    Jdbc jdbc;

    @InjectMock
    LineMessageGateway lines;

    private String lineCode(Duration life) {
        return """
                {"proofId":"018f0000-0000-7000-8000-000000000001","number":"+393331234567","channel":"SMS","code":"123456",
                "expiresAt":"%s","language":"it"}""".formatted(clock.instant().plus(life));
    }

    private String invitationCode(Duration life) {
        return """
                {"invitationId": "018f0000-0000-7000-8000-0000000000cc", "email": "carla@altrove.example", "code": "246813",
                 "expiresAt": "%s", "language": "it", "operatorName": "Acme Energia S.p.A."}""".formatted(clock.instant().plus(life));
    }

    private String laneOfTheOnlyMessage() {
        awaitStored(1);
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbc.first("select lane from outgoing_message", row -> row.getString(1)))
                .orElseThrow();
    }

    @Test
    void theCodeOfALineComesByItsOwnQueue() {
        probe.publish("registry.codes", event("registry.line-code-issued", "a", 1, lineCode(Duration.ofMinutes(10))));
        assertThat(laneOfTheOnlyMessage()).isEqualTo("CODES");
        sender.sendDue();
        Mockito.verify(lines)
                .send(Mockito.argThat(
                        code -> code.to().equals(NUMBER) && code.words().contains("123456")));
    }

    /** It may come to a stranger, who must know why; and who waits for it, until when it counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMS | it | un operatore ha dichiarato questo numero. Se sei tu, il codice è 123456. Vale 10 minuti. Se non sei tu",
                "VOICE | it | il codice è: 1, 2, 3, 4, 5, 6. Ripeto: 1, 2, 3, 4, 5, 6. Vale 10 minuti. Se non sei tu",
                "SMS | en | an operator has declared this number. If that is you, the code is 123456. It lasts 10 minutes. If it is not",
                "VOICE | en | the code is: 1, 2, 3, 4, 5, 6. Again: 1, 2, 3, 4, 5, 6. It lasts 10 minutes. If it is not you"
            })
    void theCodeOfADeclaredNumberSaysThatAnOperatorDeclaredItAndForHowLongItCounts(
            String channel, String language, String words) {
        String code =
                lineCode(Duration.ofMinutes(10)).replace("SMS", channel).replace("\"it\"", "\"" + language + "\"");
        probe.publish("operator.codes", event("operator.calling-number-code-issued", "a", 1, code));
        assertThat(laneOfTheOnlyMessage()).isEqualTo("CODES");
        sender.sendDue();
        ArgumentCaptor<LineMessage> sent = ArgumentCaptor.forClass(LineMessage.class);
        Mockito.verify(lines).send(sent.capture());
        assertThat(sent.getValue().to()).isEqualTo(NUMBER);
        assertThat(sent.getValue().words()).contains(words);
    }

    /** Who is asked for a code "to register" reads what it really does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGISTRATION | SMS | it | Registro opposizioni: codice 123456 per iscrivere il numero. Vale 10 minuti.",
                "REGISTRATION | VOICE | it | Il tuo codice per iscrivere il numero è: 1, 2, 3, 4, 5, 6. Ripeto: 1, 2, 3, 4, 5, 6.",
                "MANAGEMENT | SMS | it | codice 123456 per gestire o togliere il numero. Vale 10 minuti. Non darlo a nessuno.",
                "WITHDRAWAL | SMS | it | codice 123456 per uscire dal registro. Vale 10 minuti. Non darlo a nessuno. Messaggio",
                "WITHDRAWAL | VOICE | it | Il tuo codice per uscire dal registro è: 1, 2, 3, 4, 5, 6. Ripeto:",
                "WITHDRAWAL | SMS | en | code 123456 to leave the register. It lasts 10 minutes. Give it to nobody. Message",
                "WITHDRAWAL | VOICE | en | Your code to leave the register is: 1, 2, 3, 4, 5, 6. Again:",
                "SOMETHING_NEW | SMS | it | il tuo codice è 123456. Vale 10 minuti. Non darlo a nessuno. Codice del messaggio:"
            })
    void aCodeSaysWhatItIsFor(String purpose, String channel, String language, String words) {
        String code = lineCode(Duration.ofMinutes(10))
                .replace("SMS", channel)
                .replace("\"it\"", "\"" + language + "\",\"purpose\":\"" + purpose + "\"");
        probe.publish("registry.codes", event("registry.line-code-issued", "a", 1, code));
        awaitStored(1);
        sender.sendDue();
        ArgumentCaptor<LineMessage> sent = ArgumentCaptor.forClass(LineMessage.class);
        Mockito.verify(lines).send(sent.capture());
        assertThat(sent.getValue().words()).contains(words);
    }

    @Test
    void theCodeOfAnInvitationComesByItsOwnQueueAndIsForgottenWhenItEnds() {
        probe.publish(
                "operator.codes",
                event("operator.team-invitation-code-requested", "a", 1, invitationCode(Duration.ofMinutes(10))));
        assertThat(laneOfTheOnlyMessage()).isEqualTo("CODES");
        clock.shift(Duration.ofMinutes(10));
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(stored().getFirst().body()).isEmpty();
    }

    @Test
    void theCodesOfPeopleWithoutAnAccountComeByTheirOwnQueueAndAreForgottenWhenSent() {
        probe.publish("registry.codes", event("registry.email-code-issued", "a", 1, """
                {"id":"018f0000-0000-7000-8000-000000000001","email":"ada@example.org","code":"246813","expiresAt":"%s",
                "language":"en"}""".formatted(
                        clock.instant().plus(Duration.ofMinutes(15)))));
        assertThat(laneOfTheOnlyMessage()).isEqualTo("CODES");
        probe.publish(
                "registry.codes", event("registry.management-code-issued", "b", 1, """
                {"id":"018f0000-0000-7000-8000-000000000002","number":"+393331234567","email":"ada@example.org",
                "code":"7K3M-Q9XD-40TH-2RWB","language":"it","protocol":"OPP-2026-TEST","issuedAt":"%s",
                "media":[{"medium":"TELEPHONE","activeFrom":"2026-12-10T23:00:00Z"}],
                "together":[{"number":"+390642986411","protocol":"OPP-2026-2RWB-40TH-7K3M"}]}""".formatted(clock.instant())));
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("ada@example.org"))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.getText()).contains("246813"))
                .anySatisfy(mail -> {
                    assertThat(mail.getSubject()).isEqualTo("La tua iscrizione al registro delle opposizioni");
                    assertThat(mail.getText())
                            .contains(
                                    "7K3M-Q9XD-40TH-2RWB",
                                    "OPP-2026-TEST",
                                    "+39 333 ••• 4567",
                                    "+39 06 ••• 6411, OPP-2026-2RWB-40TH-7K3M",
                                    "venerdì 11 dicembre 2026",
                                    "vedi le date e chi ha chiesto del tuo numero",
                                    "/it/gestisci-con-il-codice")
                            .doesNotContain("3331234567", "333 123");
                });
        assertThat(stored()).allSatisfy(message -> assertThat(message.body()).isEmpty());
    }

    @Test
    void aCodeThatEndedOnItsWayIsNotWritten() {
        probe.publish("registry.codes", event("registry.line-code-issued", "a", 1, lineCode(Duration.ofSeconds(-1))));
        probe.publish(
                "operator.codes",
                event("operator.team-invitation-code-requested", "a", 1, invitationCode(Duration.ofSeconds(-1))));
        probe.publish("registry.codes", event("registry.line-code-issued", "b", 1, lineCode(Duration.ofMinutes(10))));
        probe.publish(
                "operator.codes",
                event("operator.team-invitation-code-requested", "b", 1, invitationCode(Duration.ofMinutes(10))));
        awaitStored(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opposition-activated", "opposition-post-activated"})
    void anAnnouncementStandsBehindWhatPeopleWaitFor(String name) {
        probe.publish("registry.events", event("registry." + name, "a", 2, """
                {"oppositionId":"018f0000-0000-7000-8000-000000000001","number":"+393331234567",
                "activeFrom":"2026-11-24T23:00:00Z","holder":"giulia"}"""));
        assertThat(laneOfTheOnlyMessage()).isEqualTo("ANNOUNCEMENTS");
    }

    @Test
    void aReceiptIsALetter() {
        probe.publish("registry.events", event("registry.registration-recorded", "a", 1, """
                {"protocol":"OPP-2026-TEST","holder":"giulia","language":"en","recordedAt":"2026-11-25T08:00:00Z",
                "activeFrom":"2026-12-10T23:00:00Z","oppositions":[]}"""));
        assertThat(laneOfTheOnlyMessage()).isEqualTo("LETTERS");
    }
}
