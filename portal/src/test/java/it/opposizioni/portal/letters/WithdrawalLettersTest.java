package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.portal.linemessage.LineMessage;
import it.opposizioni.portal.sending.OutgoingMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** What the holder and the line receive when a number, or one of its media, is to leave the register or stays. */
@QuarkusTest
class WithdrawalLettersTest extends PersonLettersScenario {

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

    /** Another person has proved the line: the former holder learns what has ended, and what to do if that is wrong. */
    @Test
    void whoLosesTheNumberToANewHolderLearnsWhatToDoIfThatIsWrong() {
        giuliaReadsEnglish();
        ObjectNode ended = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-withdrawn");
        ended.put("holder", "giulia");
        ended.put("reason", "HOLDER_CHANGED");
        probe.publish("registry.events", event("registry.opposition-withdrawn", ended.toString()));
        awaitStored(1);
        sender.sendDue();
        Mail mail = mailbox.getMailsSentTo("giulia@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your number has passed to another person");
        assertThat(mail.getText())
                .contains("The line passed to another person", "permission to market to you on this number")
                .contains("If the line is still yours, this is a mistake: prove it and register it again")
                .contains("+39 333 ••• 4567")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
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
                        "The consents given so far no longer count", "Your number stays in the register");
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
}
