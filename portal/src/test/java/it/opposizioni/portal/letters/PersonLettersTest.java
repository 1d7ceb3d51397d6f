package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.portal.linemessage.LineMessage;
import it.opposizioni.portal.linemessage.NotAcceptedException;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** From an event on the broker to what a person receives, exactly one message for each. */
@QuarkusTest
class PersonLettersTest extends PersonLettersScenario {

    @Inject
    Clock clock;

    @Test
    @AsGiulia
    void equalLettersAreToldApartInTheBoxAndNotInTheirSubjects() {
        activated("+393331234567");
        activated("+390212345678");
        complaintClosed("SEG-2026-7K3M-Q9X4", "\"+390612345678\"");
        complaintClosed("SEG-2026-4T8W-Z3BC", "");
        awaitStored(4);
        Browser.Seen box = browser.open("/en/personal-area/messages").keep("messages-en");
        assertThat(box.page().select("main li a").eachText())
                .doesNotHaveDuplicates()
                .anyMatch(words -> words.endsWith("+39 333 ••• 4567"))
                .anyMatch(words -> words.endsWith("+39 02 ••• 5678"))
                .anyMatch(words ->
                        words.endsWith("SEG-2026-7K3M-Q9X4, chiamata di martedì 24 novembre 2026, +39 06 ••• 5678."
                                + " L’autorità ti ha dato ragione."))
                .anyMatch(words -> words.contains("SEG-2026-4T8W-Z3BC")
                        && words.contains("numero nascosto o non noto. L’autorità ti ha dato ragione."));
        assertThat(box.page().select("main li a").eachAttr("lang")).containsOnly("it");
        assertThat(stored()).allSatisfy(message -> assertThat(message.subject()).doesNotContain("•", "SEG-"));
        String one = stored().getFirst().id().toString();
        assertThat(browser.open("/en/personal-area/messages/" + one)
                        .page()
                        .selectFirst("h1")
                        .attr("lang"))
                .isEqualTo("it");
        assertThat(browser.open("/it/area-personale/messaggi/" + one)
                        .page()
                        .selectFirst("h1")
                        .hasAttr("lang"))
                .isFalse();
    }

    private void activated(String number) {
        probe.publish("registry.events", event("registry.opposition-activated", """
                {"oppositionId":"018f0000-0000-7000-8000-000000000001","number":"%s","activeFrom":"2026-11-24T23:00:00Z",
                "holder":"giulia"}""".formatted(number)));
    }

    private void complaintClosed(String code, String callers) {
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"giulia","stage":"CLOSED_UPHELD","assessment":null,
                "changedAt":"2026-11-25T08:00:00Z","code":"%s","callerNumbers":[%s],"lastCallAt":"2026-11-24T17:00:00Z"}""".formatted(code, callers)));
    }

    @Test
    void aCodeGoesToTheLineAndIsForgotten() {
        String expires = clock.instant().plusSeconds(600).toString();
        probe.publish("registry.events", event("registry.line-code-issued", """
                {"proofId":"018f0000-0000-7000-8000-000000000001","number":"+393331234567","channel":"SMS","code":"123456",
                "expiresAt":"%s","language":"it"}""".formatted(expires)));
        awaitStored(1);
        sender.sendDue();
        ArgumentCaptor<LineMessage> code = ArgumentCaptor.forClass(LineMessage.class);
        Mockito.verify(lines).send(code.capture());
        assertThat(code.getValue().to()).isEqualTo(NUMBER);
        assertThat(code.getValue().words()).contains("123456").endsWith("\n@localhost #123456");
        assertThat(stored().getFirst().body()).isEmpty();
        assertThat(stored().getFirst().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatCannotBeSentNowWaits() {
        String expires = clock.instant().plusSeconds(600).toString();
        Mockito.doThrow(new NotAcceptedException("gateway down")).when(lines).send(Mockito.any());
        probe.publish("registry.events", event("registry.line-code-issued", """
                {"number":"+393331234567","channel":"SMS","code":"123456","expiresAt":"%s","language":"it"}""".formatted(expires)));
        awaitStored(1);
        sender.sendDue();
        assertThat(stored().getFirst().state()).isEqualTo(MessageState.PENDING);
        assertThat(stored().getFirst().body()).contains("123456");
    }

    /** A person who has never signed in is written to at the address that the desk was given. */
    @Test
    void aRequestAtTheDeskIsConfirmedByLetter() {
        probe.publish(
                "registry.events",
                event(
                        "registry.desk-request-recorded",
                        Contracts.exampleOf("registry-service", "desk-request-recorded")
                                .toString()));
        awaitStored(1);
        probe.publish(
                "registry.events",
                event(
                        "registry.desk-request-rejected",
                        Contracts.exampleOf("registry-service", "desk-request-rejected")
                                .toString()));
        awaitStored(2);
        sender.sendDue();
        List<Mail> mails = mailbox.getMailsSentTo("ada.neri@example.org");
        assertThat(mails)
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder(
                        "È arrivata una richiesta di togliere un tuo numero dal registro",
                        "Il tuo numero resta nel registro");
        assertThat(mails)
                .anySatisfy(mail -> assertThat(mail.getText())
                        .contains("martedì 24 novembre 2026", "Una seconda persona", "+39 333 ••• 4567"))
                .anySatisfy(mail -> assertThat(mail.getText()).contains("Manca la firma"));
    }

    @Test
    void aCompanyThatTheDeskDidNotLetCallIsToldInItsOwnWords() {
        ObjectNode rejected = (ObjectNode) Contracts.exampleOf("registry-service", "desk-request-rejected");
        probe.publish(
                "registry.events",
                event(
                        "registry.desk-request-rejected",
                        rejected.put("kind", "EXEMPTION")
                                .put("holder", "giulia")
                                .toString()));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains("l’azienda resta esclusa come le altre", "Manca la firma", "+39 333 ••• 4567")
                .doesNotContain("resta nel registro");
    }

    /** Of two protections one is asked to end: nobody reads that the number leaves the register. */
    @Test
    void aRequestToEndOneProtectionIsConfirmedAsSuch() {
        ObjectNode recorded = (ObjectNode) Contracts.exampleOf("registry-service", "desk-request-recorded");
        recorded.put("kind", "MEDIUM_WITHDRAWAL").put("medium", "POST");
        probe.publish("registry.events", event("registry.desk-request-recorded", recorded.toString()));
        awaitStored(1);
        ObjectNode rejected = (ObjectNode) Contracts.exampleOf("registry-service", "desk-request-rejected");
        probe.publish(
                "registry.events",
                event(
                        "registry.desk-request-rejected",
                        rejected.put("kind", "MEDIUM_WITHDRAWAL").toString()));
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("ada.neri@example.org"))
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder(
                        "È arrivata una richiesta di togliere a un tuo numero la protezione dalla posta",
                        "Il tuo numero resta protetto come prima");
    }

    /** What somebody says at the desk does not change where a person is written to who has chosen that here. */
    @Test
    void theDeskDoesNotReplaceWhatAPersonHasChosen() {
        giuliaReadsEnglish();
        ObjectNode recorded = (ObjectNode) Contracts.exampleOf("registry-service", "desk-request-recorded");
        recorded.put("holder", "giulia");
        probe.publish("registry.events", event("registry.desk-request-recorded", recorded.toString()));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("giulia@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("ada.neri@example.org")).isEmpty();
    }

    /** With an event of the release before, which had no code. */
    @Test
    void whoGaveNoAddressFindsTheLetterInTheMessageBox() {
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", """
                {"complaintId":"018f0000-0000-7000-8000-000000000001","reporter":"marco","stage":"CLOSED_UPHELD",
                "assessment":null,"changedAt":"2026-11-25T08:00:00Z"}"""));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(stored().getFirst().state()).isEqualTo(MessageState.KEPT);
    }
}
