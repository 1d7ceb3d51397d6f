package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.linemessage.LineMessage;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.linemessage.NotAcceptedException;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** From an event on the broker to what a person receives, exactly one message for each. */
@QuarkusTest
class PersonLettersTest extends MailTest {

    private static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);

    @Inject
    PersonContacts contacts;

    @Inject
    Clock clock;

    @InjectMock
    LineMessageGateway lines;

    private void giuliaReadsEnglish() {
        contacts.choose(
                new Visitor("giulia", "Giulia Ferri", Optional.empty(), Set.of(Role.CITIZEN)),
                "giulia@example.org",
                "en");
    }

    private EventProbe.Event event(String name, String data) {
        return event(name, "a", 1, data);
    }

    private EventProbe.Event recorded() {
        return event("registry.registration-recorded", """
                {"protocol":"OPP-2026-TEST","holder":"giulia","language":"en","recordedAt":"2026-11-25T08:00:00Z",
                "activeFrom":"2026-12-10T23:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                "number":"+393331234567","media":["TELEPHONE"]}]}""");
    }

    @Test
    void aRegistrationIsConfirmedByOneLetterInThePersonsLanguage() {
        giuliaReadsEnglish();
        EventProbe.Event event = recorded();
        probe.publish("registry.events", event);
        probe.publish("registry.events", event);
        awaitStored(1);
        sender.sendDue();
        sender.sendDue();
        List<Mail> mails = mailbox.getMailsSentTo("giulia@example.org");
        assertThat(mails).hasSize(1);
        Mail mail = mails.getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your registration in the opposition register");
        assertThat(mail.getHeaders().get("Message-ID")).containsExactly("<" + event.id() + "@localhost>");
        assertThat(mail.getText())
                .contains("OPP-2026-TEST", "+39 333 ••• 4567", "Friday 11 December 2026", MessageCode.of(event.id()))
                .doesNotContain("1234567");
        assertThat(mail.getHtml()).contains("<html lang=\"en\">").doesNotContain("<img");
    }

    @Test
    @AsGiulia
    void severalNumbersOfARegistrationStandUnderOneName() {
        EventProbe.Event one = recorded();
        probe.publish(
                "registry.events",
                event(
                        "registry.registration-recorded",
                        one.data()
                                .toString()
                                .replace(
                                        "}]",
                                        "},{\"oppositionId\":\"018f0000-0000-7000-8000-000000000002\",\"number\":\"+390212345678\",\"media\":[\"POST\"]}]")));
        awaitStored(1);
        Browser.Seen seen =
                browser.open("/en/personal-area/messages/" + stored().getFirst().id());
        assertThat(seen.page().select("main dt").eachText()).containsExactly("Protocol", "Recorded on", "Number");
        assertThat(seen.page().select("main dd").last().text()).contains("+39 333 ••• 4567", "+39 021 ••• 5678");
    }

    /** The registry's example: one number for calls, another for calls and post. */
    @Test
    void aRegistrationSaysWhenEachMediumIsActive() {
        probe.publish(
                "registry.events",
                event(
                        "registry.registration-recorded",
                        Contracts.exampleOf("registry-service", "registration-recorded")
                                .toString()));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains(
                        "Sarà attiva da venerdì 11 dicembre 2026 (dopo 15 giorni pieni)",
                        "Per la posta sarà attiva da sabato 26 dicembre 2026 (dopo 30 giorni pieni)",
                        "telefonate, posta")
                .doesNotContain("con le stesse date");
    }

    @Test
    void addingPostSaysThatWhatStoodBeforeStays() {
        giuliaReadsEnglish();
        probe.publish("registry.events", event("registry.registration-recorded", """
                {"protocol":"OPP-2026-TEST","holder":"giulia","language":"en","recordedAt":"2026-11-25T08:00:00Z",
                "activeFrom":"2026-12-25T23:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                "number":"+393331234567","media":["TELEPHONE","POST"],"recorded":[{"medium":"POST",
                "effectiveFrom":"2026-11-25T08:00:00Z","activeFrom":"2026-12-25T23:00:00Z"}]}]}"""));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains(
                        "For post it is active from Saturday 26 December 2026 (after 30 full days)",
                        "with the same dates",
                        "4567: post")
                .doesNotContain("It is active from");
    }

    /** A call from the line has registered it, and another asks for its end: nobody has signed in. */
    @Test
    void whereNobodyIsKnownToHoldTheLineTheLineAloneIsTold() {
        int version = 2;
        for (String name :
                List.of("opposition-renewed", "opposition-withdrawal-undone", "opposition-withdrawal-asked")) {
            ObjectNode change = (ObjectNode) Contracts.exampleOf("registry-service", name);
            change.putNull("holder");
            probe.publish("registry.events", event("registry." + name, "a", version++, change.toString()));
        }
        awaitStored(1);
        assertThat(stored().getFirst().body()).contains("è stato chiesto di togliere questa linea");
    }

    /** The holder of the line learns that its number is to leave: by a letter, and on the line itself. */
    @Test
    void aWithdrawalIsToldToTheHolderAndToTheLine() {
        giuliaReadsEnglish();
        ObjectNode asked = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-withdrawal-asked");
        asked.put("holder", "giulia");
        probe.publish("registry.events", event("registry.opposition-withdrawal-asked", asked.toString()));
        awaitStored(2);
        sender.sendDue();
        ArgumentCaptor<LineMessage> notice = ArgumentCaptor.forClass(LineMessage.class);
        Mockito.verify(lines).send(notice.capture());
        assertThat(notice.getValue().to()).isEqualTo(NUMBER);
        assertThat(notice.getValue().words())
                .contains("somebody has asked to take this line off the register", "Sunday 10 January 2027, 18:30")
                .doesNotContain("4567");
        Mail mail = mailbox.getMailsSentTo("giulia@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("You have asked to take a number off the register");
        assertThat(mail.getText()).contains("+39 333 ••• 4567", "stays protected until Sunday 10 January 2027, 18:30");
    }

    @Test
    void renewingAndStayingAreConfirmed() {
        giuliaReadsEnglish();
        for (String name : List.of("opposition-renewed", "opposition-withdrawal-undone")) {
            ObjectNode data = (ObjectNode) Contracts.exampleOf("registry-service", name);
            data.put("holder", "giulia");
            probe.publish("registry.events", event("registry." + name, data.toString()));
        }
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("giulia@example.org"))
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder(
                        "The consents given so far no longer count", "Your number stays on the register");
    }

    @Test
    void whoDroppedPostIsToldAndWhoAddedItIsNotToldTwice() {
        ObjectNode changed = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-media-changed");
        probe.publish("registry.events", event("registry.opposition-media-changed", changed.toString()));
        probe.publish("registry.events", event("registry.opposition-media-changed", dropped(changed, "POST")));
        awaitStored(1);
        assertThat(stored()).hasSize(1);
        assertThat(stored().getFirst().body()).contains("domenica 10 gennaio 2027", "+39 333 ••• 4567");
    }

    private static String dropped(ObjectNode changed, String medium) {
        ObjectNode dropped = changed.deepCopy();
        dropped.set("added", changed.arrayNode());
        dropped.set("dropped", changed.arrayNode().add(medium));
        return dropped.toString();
    }

    /** Somebody else may have done it: the line learns of it, as of a withdrawal. */
    @Test
    void whoAsksToDropCallsIsToldAndSoIsTheLine() {
        ObjectNode asked = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-medium-withdrawal-asked");
        probe.publish("registry.events", event("registry.opposition-medium-withdrawal-asked", asked.toString()));
        awaitStored(2);
        assertThat(stored())
                .extracting(OutgoingMessage::body)
                .anySatisfy(body -> assertThat(body)
                        .contains("protetto dalle chiamate pubblicitarie fino a domenica 10 gennaio 2027, ore 18:30"))
                .anySatisfy(body -> assertThat(body)
                        .contains("di non proteggere più questa linea", "annulla entro")
                        .doesNotContain("4567"));
    }

    /** Letters to an address in the directories: the line has nothing to do with them. */
    @Test
    void whoAsksToDropPostIsToldAndTheLineIsNot() {
        ObjectNode asked = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-medium-withdrawal-asked");
        asked.put("medium", "POST");
        probe.publish("registry.events", event("registry.opposition-medium-withdrawal-asked", asked.toString()));
        awaitStored(1);
        assertThat(stored()).hasSize(1);
        assertThat(stored().getFirst().body()).contains("Per le telefonate non cambia nulla", "+39 333 ••• 4567");
    }

    @Test
    void whatWasDroppedIsToldToTheHolderOnce() {
        ObjectNode changed = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-media-changed");
        probe.publish("registry.events", event("registry.opposition-media-changed", dropped(changed, "TELEPHONE")));
        awaitStored(1);
        assertThat(stored())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("non è più iscritto per le telefonate"));
    }

    @Test
    void postThatBecameActiveIsToldAsPost() {
        probe.publish(
                "registry.events",
                event(
                        "registry.opposition-post-activated",
                        Contracts.exampleOf("registry-service", "opposition-post-activated")
                                .toString()));
        awaitStored(1);
        assertThat(stored().getFirst().body()).contains("30 giorni", "Garante");
    }

    @Test
    @AsGiulia
    void equalLettersAreToldApartInTheBoxAndNotInTheirSubjects() {
        activated("+393331234567");
        activated("+390212345678");
        complaintClosed("018f0000-0000-7000-8000-0000000000c1");
        complaintClosed("018f0000-0000-7000-8000-0000000000c2");
        awaitStored(4);
        Browser.Seen box = browser.open("/en/personal-area/messages").keep("messages-en");
        assertThat(box.page().select("main li a").eachText())
                .doesNotHaveDuplicates()
                .anyMatch(words -> words.endsWith("+39 333 ••• 4567"))
                .anyMatch(words -> words.endsWith("+39 021 ••• 5678"))
                .anyMatch(words -> words.endsWith("0000000000c1. L’autorità ti ha dato ragione."))
                .anyMatch(words -> words.contains("0000000000c2"));
        assertThat(box.page().select("main li a").eachAttr("lang")).containsOnly("it");
        assertThat(stored()).allSatisfy(message -> assertThat(message.subject()).doesNotContain("•", "0000"));
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

    private void complaintClosed(String id) {
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", """
                {"complaintId":"%s","reporter":"giulia","stage":"CLOSED_UPHELD","assessment":null,
                "changedAt":"2026-11-25T08:00:00Z"}""".formatted(id)));
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

    /** Who has never signed in is written to where the desk was told. */
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

    /** A company's list may have a thousand numbers: they are counted, not named. */
    @Test
    void aListIsConfirmedByOneLetterThatCountsItsNumbers() {
        giuliaReadsEnglish();
        ObjectNode recorded = (ObjectNode) Contracts.exampleOf("registry-service", "registration-recorded");
        recorded.put("holder", "giulia").put("language", "en");
        for (int i = 0; i < 6; i++) {
            recorded.withArray("oppositions").add(recorded.at("/oppositions/0"));
        }
        probe.publish("registry.events", event("registry.registration-recorded", recorded.toString()));
        awaitStored(1);
        sender.sendDue();
        int count = recorded.get("oppositions").size();
        assertThat(mailbox.getMailsSentTo("giulia@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains(Integer.toString(count))
                        .doesNotContain("+39 333"));
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
