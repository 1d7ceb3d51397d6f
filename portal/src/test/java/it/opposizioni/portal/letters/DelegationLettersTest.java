package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both people of a delegation are told of each change, each in their language and once. */
@QuarkusTest
class DelegationLettersTest extends MailTest {

    private static final String ANNA = "anna@example.org";
    private static final String BRUNO = "bruno@example.org";

    @Inject
    PersonContacts contacts;

    @BeforeEach
    void bothReadMail() {
        reads("01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b21", "Anna Bianchi", ANNA, "it");
        reads("01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b22", "Bruno Bianchi", BRUNO, "en");
    }

    private void reads(String subject, String name, String email, String language) {
        contacts.choose(new Visitor(subject, name, Optional.empty(), Set.of(Role.CITIZEN)), email, language);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, La delega è stata accettata, Bruno Bianchi ha accettato, You have accepted a delegation, You can act for Anna Bianchi",
        "declined, La delega non è stata accettata, Bruno Bianchi non ha accettato, You have declined a delegation, You cannot act for Anna Bianchi",
        "ended, Una delega è chiusa, Bruno Bianchi non può più agire per te, A delegation has ended, You can no longer act for Anna Bianchi"
    })
    void bothAreToldOnceAndInTheirLanguages(
            String change, String toAnna, String wordsToAnna, String toBruno, String wordsToBruno) {
        EventProbe.Event event = event(
                "registry.delegation-" + change,
                "a",
                1,
                Contracts.exampleOf("registry-service", "delegation-" + change).toString());
        probe.publish("registry.events", event);
        probe.publish("registry.events", event);
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(ANNA)).hasSize(1);
        assertThat(mailbox.getMailsSentTo(BRUNO)).hasSize(1);
        Mail anna = mailbox.getMailsSentTo(ANNA).getFirst();
        Mail bruno = mailbox.getMailsSentTo(BRUNO).getFirst();
        assertThat(anna.getSubject()).isEqualTo(toAnna);
        assertThat(anna.getText()).contains(wordsToAnna, "/it/area-personale/persone-che-segui");
        assertThat(bruno.getSubject()).isEqualTo(toBruno);
        assertThat(bruno.getText()).contains(wordsToBruno, "Wednesday 30 June 2027", "/en/personal-area/people");
    }

    @Test
    void whoIsNotKnownYetIsNotWrittenTo() {
        probe.publish(
                "registry.events",
                event(
                        "registry.delegation-offered",
                        "a",
                        1,
                        Contracts.exampleOf("registry-service", "delegation-offered")
                                .toString()));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(ANNA).getFirst().getText())
                .contains("Hai chiesto a Bruno Bianchi", "chiudila subito");
        assertThat(mailbox.getMailsSentTo(BRUNO)).isEmpty();
    }
}
