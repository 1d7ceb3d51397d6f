package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.testing.MailTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the events of invitations to the letters that people get. */
@QuarkusTest
class InvitationLettersTest extends MailTest {

    private static final String CARLA = "carla.neri@altrove.example";
    private static final String ADA = "ada@acme.example";
    private static final String SECRET = "Zm9vYmFyLWZvb2Jhci1mb29iYXItZm9vYmFyLWZvb2I";

    private void publish(String name, String data) {
        probe.publish("operator.events", event("operator.team-invitation-" + name, "a", 1, data));
    }

    private Mail sentTo(String address) {
        awaitStored(1);
        sender.sendDue();
        return mailbox.getMailsSentTo(address).getFirst();
    }

    /** Where people can read it: {@code target/letters}. */
    private static Mail keep(Mail mail, String name) {
        try {
            Files.createDirectories(Path.of("target/letters"));
            Files.writeString(Path.of("target/letters", name + ".txt"), mail.getSubject() + "\n\n" + mail.getText());
            Files.writeString(Path.of("target/letters", name + ".html"), mail.getHtml());
            return mail;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String invitation(String language, String invitedBy) {
        return """
            {"invitationId": "018f0000-0000-7000-8000-0000000000cc", "operatorId": "018f0000-0000-7000-8000-000000000001",
             "operatorName": "Acme Energia S.p.A.", "invitedBy": %s, "role": "UPLOADER", "email": "%s", "name": "Carla Neri",
             "secret": "%s", "expiresAt": "2026-12-03T09:00:00Z", "language": "%s"}""".formatted(invitedBy, CARLA, SECRET, language);
    }

    @ParameterizedTest
    @CsvSource({
        "it, /it/invito/, Ada Neri ti invita ad agire per Acme Energia S.p.A. nel registro, Caricamento liste, 'Scadenza: giovedì 3 dicembre 2026, ore 10:00'",
        "en, /en/invitation/, Ada Neri invites you to act for Acme Energia S.p.A. in the opposition register, List uploader, 'Valid until: Thursday 3 December 2026, 10:00'"
    })
    void anInvitationLeadsToItsPageAndItsSubjectNamesNobody(
            String language, String link, String words, String role, String until) {
        publish("sent", invitation(language, "\"Ada Neri\""));
        Mail mail = keep(sentTo(CARLA), "invitation-" + language);
        assertThat(mail.getSubject()).doesNotContain("Acme", "Ada", "Neri");
        assertThat(mail.getText()).contains(words, role, until, link + SECRET + "\n");
        assertThat(mail.getHtml()).contains("<html lang=\"" + language + "\">", words, link + SECRET);
        assertThat(mail.getText()).as("what the inviter typed of the person").doesNotContain("Carla");
    }

    @Test
    void anInvitationOfNobodyInParticularNamesTheOperator() {
        publish("sent", invitation("it", "null"));
        assertThat(sentTo(CARLA).getText())
                .contains("Acme Energia S.p.A. ti invita ad agire per suo conto")
                .doesNotContain("null ti");
    }

    @Test
    void theSecretIsErasedWhenTheLetterIsSent() {
        publish("sent", invitation("it", "\"Ada Neri\""));
        sentTo(CARLA);
        OutgoingMessage sent =
                QuarkusTransaction.requiringNew().call(() -> messages.listAll().getFirst());
        assertThat(sent.state()).isEqualTo(MessageState.SENT);
        assertThat(sent.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "it, Codice: 246813, dobbiamo sapere che legge la posta di questo indirizzo",
        "en, Code: 246813, we need to know that they read the mail of this address"
    })
    void aCodeIsInTheLetterAndNotInItsSubjectAndLeadsNowhere(String language, String code, String why) {
        publish("code-requested", """
            {"invitationId": "018f0000-0000-7000-8000-0000000000cc", "email": "%s", "code": "246813",
             "expiresAt": "2026-11-26T09:10:00Z", "language": "%s", "operatorName": "Acme Energia S.p.A."}""".formatted(CARLA, language));
        Mail mail = keep(sentTo(CARLA), "invitation-code-" + language);
        assertThat(mail.getSubject()).doesNotContain("246813", "Acme");
        assertThat(mail.getText()).contains(code, why).doesNotContain("http");
        assertThat(mail.getHtml()).doesNotContain("href", "http");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, it, Carla Neri ha accettato l’invito di Acme Energia S.p.A.",
        "accepted, en, Carla Neri has accepted the invitation from Acme Energia S.p.A.",
        "declined, it, Carla Neri ha rifiutato l’invito di Acme Energia S.p.A.",
        "declined, en, Carla Neri has declined the invitation from Acme Energia S.p.A."
    })
    void whoInvitedIsNotifiedOfTheAnswer(String answer, String language, String words) {
        publish(answer, """
            {"invitationId": "018f0000-0000-7000-8000-0000000000cc", "operatorId": "018f0000-0000-7000-8000-000000000001",
             "operatorName": "Acme Energia S.p.A.", "inviterEmail": "%s", "inviterLanguage": "%s", "name": "Carla Neri"}""".formatted(ADA, language));
        Mail mail = keep(sentTo(ADA), "invitation-" + answer + "-" + language);
        assertThat(mail.getSubject()).doesNotContain("Acme", "Carla");
        assertThat(mail.getText())
                .contains(words, "it".equals(language) ? "/it/operatori/persone" : "/en/operators/team");
    }

    @Test
    void whoHasLeftIsNotNotified() {
        publish("accepted", """
            {"invitationId": "018f0000-0000-7000-8000-0000000000cc", "operatorId": "018f0000-0000-7000-8000-000000000001",
             "operatorName": "Acme Energia S.p.A.", "inviterEmail": null, "inviterLanguage": "it", "name": "Carla Neri"}""");
        publish("declined", """
            {"invitationId": "018f0000-0000-7000-8000-0000000000cd", "operatorId": "018f0000-0000-7000-8000-000000000001",
             "operatorName": "Acme Energia S.p.A.", "inviterEmail": "%s", "inviterLanguage": "it", "name": "Dora"}""".formatted(ADA));
        assertThat(sentTo(ADA).getText()).contains("Dora").doesNotContain("Carla");
    }
}
