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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts for an organisation is told what the registrar decided, once and in their language. */
@QuarkusTest
class OrganisationLettersTest extends MailTest {

    private static final String ANNA = "anna@example.org";

    @Inject
    PersonContacts contacts;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | representation-confirmed | Puoi agire per un’organizzazione | ora puoi agire per Panificio Bianchi S.r.l.",
                "en | representation-confirmed | You can act for an organisation | you can act for Panificio Bianchi S.r.l.",
                "it | representation-refused | La tua richiesta è stata rifiutata | La visura non riporta il suo nome.",
                "it | representation-ended | Non agisci più per un’organizzazione | L’azienda ha un altro legale rappresentante.",
                "it | number-list-recorded | Il tuo elenco di numeri è registrato | 117 numeri su 120",
                "en | number-list-recorded | Your list of numbers is recorded | 117 of 120 numbers",
                "it | number-list-refused | Il tuo elenco di numeri è stato rifiutato | Il contratto è di un’altra azienda."
            })
    void eachChangeIsToldOnce(String language, String change, String subject, String words) {
        contacts.choose(
                new Visitor(
                        "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b21", "Anna Bianchi", Optional.empty(), Set.of(Role.CITIZEN)),
                ANNA,
                language);
        EventProbe.Event event = event(
                "registry." + change,
                "a",
                1,
                Contracts.exampleOf("registry-service", change).toString());
        probe.publish("registry.events", event);
        probe.publish("registry.events", event);
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(ANNA)).hasSize(1);
        Mail mail = mailbox.getMailsSentTo(ANNA).getFirst();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText()).contains(words, "Panificio Bianchi S.r.l.");
    }
}
