package it.opposizioni.portal.letters;

import io.quarkus.test.InjectMock;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Events about what is Giulia's, and what she and her lines receive. */
abstract class PersonLettersScenario extends MailTest {

    static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);

    @Inject
    PersonContacts contacts;

    @InjectMock
    LineMessageGateway lines;

    void giuliaReadsEnglish() {
        contacts.choose(
                new Visitor("giulia", "Giulia Ferri", Optional.empty(), Set.of(Role.CITIZEN)),
                "giulia@example.org",
                "en");
    }

    EventProbe.Event event(String name, String data) {
        return event(name, "a", 1, data);
    }
}
