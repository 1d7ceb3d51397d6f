package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.portal.linemessage.LineMessage;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** A person who registered a number without an account is told what a holder is told, at the address that was confirmed. */
@QuarkusTest
class CorrespondentLettersTest extends MailTest {

    private static final String ADA = "ada@example.org";

    @Inject
    Jdbc jdbc;

    @InjectMock
    LineMessageGateway lines;

    private void happens(String name, String language) {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("registry-service", name);
        data.putNull("holder");
        data.putObject("correspondent").put("email", ADA).put("language", language);
        probe.publish("registry.events", event("registry." + name, "a", 2, data.toString()));
    }

    private Mail written() {
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(ADA)).hasSize(1);
        return mailbox.getMailsSentTo(ADA).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "opposition-activated, La tua iscrizione è attiva, Sono passati 15 giorni pieni, serve accedere",
        "opposition-post-activated, La tua iscrizione per la posta è attiva, Sono passati 30 giorni pieni, Garante",
        "opposition-renewed, I consensi dati finora non valgono più, prima di martedì 2 marzo 2027, l’iscrizione non scade",
        "opposition-media-changed, Hai cambiato l’iscrizione di un tuo numero, Per la posta sarà attiva da mercoledì 10 febbraio 2027, gestisci",
        "exemption-granted, Hai dato a un’azienda il permesso di farti pubblicità, Hai permesso a Acme Energia S.p.A., con il codice di gestione",
        "exemption-ended, Hai tolto a un’azienda il permesso di farti pubblicità, Hai tolto il permesso a Acme Energia S.p.A., con il codice di gestione",
        "exemption-expired, Il permesso dato a un’azienda è finito, Il permesso dato a Acme Energia S.p.A. è finito, con il codice di gestione",
        "opposition-withdrawal-undone, Il tuo numero resta nel registro, La richiesta è annullata, non cambiano"
    })
    void whatAHolderIsToldIsToldToThem(String name, String subject, String words, String more) {
        happens(name, "it");
        awaitStored(1);
        Mail mail = written();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText())
                .contains(words, more, "+39 333 ••• 4567", "/it/gestisci-con-il-codice")
                .doesNotContain("1234567", "area personale");
    }

    @Test
    void thatCallsAreToGoIsToldToThemAndToTheLine() {
        happens("opposition-medium-withdrawal-asked", "en");
        awaitStored(2);
        Mail mail = written();
        assertThat(mail.getSubject()).isEqualTo("You have asked to end the protection from calls");
        assertThat(mail.getText()).contains("/en/manage-by-code").doesNotContain("1234567", "personal area");
        ArgumentCaptor<LineMessage> notice = ArgumentCaptor.forClass(LineMessage.class);
        Mockito.verify(lines).send(notice.capture());
        assertThat(notice.getValue().words()).contains("Opposition register", "cancel it by");
    }

    /** The line is told in the language of the person who registered it. */
    @Test
    void aRemovalIsToldToThemAndToTheLine() {
        happens("opposition-withdrawal-asked", "en");
        awaitStored(2);
        Mail mail = written();
        assertThat(mail.getSubject()).isEqualTo("You have asked to take a number off the register");
        assertThat(mail.getText())
                .contains("stays protected until Sunday 10 January 2027, 18:30")
                .contains("with the management code, or by calling us from that line", "/en/manage-by-code");
        ArgumentCaptor<LineMessage> notice = ArgumentCaptor.forClass(LineMessage.class);
        Mockito.verify(lines).send(notice.capture());
        assertThat(notice.getValue().words()).contains("somebody has asked to take this line off the register");
    }

    @Test
    void whatWasDroppedIsToldToThem() {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-media-changed");
        data.putNull("holder");
        data.putObject("correspondent").put("email", ADA).put("language", "en");
        data.putArray("added");
        data.putArray("dropped").add("TELEPHONE");
        probe.publish("registry.events", event("registry.opposition-media-changed", "a", 2, data.toString()));
        awaitStored(1);
        assertThat(written().getText()).contains("no longer registered against calls", "/en/manage-by-code");
    }

    @Test
    void anEndSaysThatTheCodeEndsToo() {
        happens("opposition-withdrawn", "it");
        awaitStored(1);
        Mail mail = written();
        assertThat(mail.getSubject()).isEqualTo("Un tuo numero non è più nel registro");
        assertThat(mail.getText())
                .contains("Hai tolto il numero dal registro", "Il codice di gestione di questo numero non vale più.")
                .contains("/it/senza-account", "ad aziende il permesso di farti pubblicità", "Se non sei stato tu")
                .doesNotContain("ancora tua");
    }

    @Test
    void whoLosesTheNumberToANewHolderLearnsWhatToDoIfThatIsWrong() {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-withdrawn");
        data.putNull("holder");
        data.put("reason", "HOLDER_CHANGED");
        data.putObject("correspondent").put("email", ADA).put("language", "it");
        probe.publish("registry.events", event("registry.opposition-withdrawn", "a", 2, data.toString()));
        awaitStored(1);
        Mail mail = written();
        assertThat(mail.getSubject()).isEqualTo("Il tuo numero è passato a un’altra persona");
        assertThat(mail.getText())
                .contains(
                        "La linea è passata a un’altra persona", "Il codice di gestione di questo numero non vale più.")
                .contains("Se la linea è ancora tua, c’è un errore: verificala e iscrivila di nuovo")
                .contains("/it/senza-account");
    }

    @Test
    void whoClaimsItIsNotNamed() {
        ObjectNode claimed = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-registered");
        claimed.putObject("correspondent").put("email", ADA).put("language", "it");
        probe.publish("registry.events", event("registry.opposition-registered", "a", 2, claimed.toString()));
        awaitStored(1);
        Mail mail = written();
        assertThat(mail.getSubject()).isEqualTo("Il tuo numero ora è iscritto a nome di una persona");
        assertThat(mail.getText())
                .contains("La protezione resta, con le stesse date.", "non vale più", "accedi e verifica la linea")
                .doesNotContain(claimed.get("holder").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opposition-activated", "opposition-post-activated"})
    void anAnnouncementStandsBehindWhatPeopleWaitFor(String name) {
        happens(name, "it");
        awaitStored(1);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> jdbc.query("select lane from outgoing_message", row -> row.getString(1))))
                .containsExactly("ANNOUNCEMENTS");
    }

    @Test
    void aNewRegistrationAndOneThatNobodyIsKnownToHaveAreNotToldHere() {
        for (String name : List.of("opposition-registered", "opposition-renewed")) {
            ObjectNode data = (ObjectNode) Contracts.exampleOf("registry-service", name);
            data.putNull("holder");
            // as the release before sends it
            data.remove("correspondent");
            probe.publish("registry.events", event("registry." + name, name, 2, data.toString()));
        }
        happens("opposition-withdrawn", "it");
        awaitStored(1);
        assertThat(stored())
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("Un tuo numero non è più nel registro"));
    }
}
