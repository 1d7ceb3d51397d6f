package it.opposizioni.portal.letters.operator;

import io.quarkus.mailer.Mail;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Acme gets the letters about the events of operator-service. */
abstract class OperatorMail extends MailTest {

    @Inject
    OperatorContacts contacts;

    @BeforeEach
    void theOperatorReadsEnglish() {
        contacts.remember(UUID.fromString(CompanyAnswers.ID), "privacy@acme.example", "en");
    }

    void publish(String name, String data) {
        publish(name, 1, data);
    }

    void publish(String name, long version, String data) {
        probe.publish("operator.events", event("operator." + name, "a", version, data));
    }

    List<Mail> sent(int count) {
        awaitStored(count);
        sender.sendDue();
        return mailbox.getMailsSentTo("privacy@acme.example");
    }
}
