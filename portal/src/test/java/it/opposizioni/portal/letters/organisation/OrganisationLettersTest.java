package it.opposizioni.portal.letters.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A person who acts for an organisation is told what the registrar decided, once and in their language; of its lists the organisation is
 * told too.
 */
@QuarkusTest
class OrganisationLettersTest extends MailTest {

    private static final String ANNA = "anna@example.org";
    private static final String OFFICE = "ufficio@panificio.example";
    private static final String LEAVES = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b21";
    private static final String BAKERY = "desk:01995e6c-7c00-7a3e-9b1c-4f2d8a6e0c05";

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
                "it | number-list-recorded | Il tuo elenco di numeri è registrato | numeri iscritti ora: 117 su 120",
                "en | number-list-recorded | Your list of numbers is recorded | numbers registered now: 117 of 120",
                "it | list-request-sent | È stato chiesto di togliere numeri dal registro | Fino ad allora non cambia nulla.",
                "it | list-request-done | I numeri di un elenco lasciano il registro | Numeri: 117 su 120 righe.",
                "en | list-request-done | The numbers of a list leave the register | They are protected until",
                "en | list-request-refused | The numbers of a list stay in the register | Il contratto è di un’altra azienda.",
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
        awaitStored(change.contains("list") ? 2 : 1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(ANNA)).hasSize(1);
        Mail mail = mailbox.getMailsSentTo(ANNA).getFirst();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText()).contains(words, "Panificio Bianchi S.r.l.");
    }

    private void publish(String change) {
        publish(change, Contracts.exampleOf("registry-service", change));
    }

    private void publish(String change, JsonNode told) {
        probe.publish("registry.events", event("registry." + change, change, 1, told.toString()));
    }

    private void bakeryIsWrittenTo(String address) {
        contacts.choose(
                new Visitor(BAKERY, "Panificio Bianchi S.r.l.", Optional.empty(), Set.of(Role.CITIZEN)), address, "it");
    }

    @Test
    void aListIsToldToTheOrganisationAsAWhole() {
        bakeryIsWrittenTo(OFFICE);
        ObjectNode part = (ObjectNode) Contracts.exampleOf("registry-service", "registration-recorded");
        publish(
                "registration-recorded",
                part.put("holder", BAKERY).put("listId", "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0c20"));
        publish("number-list-recorded");
        awaitStored(2);
        sender.sendDue();
        Mail mail = mailbox.getMailsSentTo(OFFICE).getFirst();
        assertThat(mailbox.getMailsSentTo(OFFICE)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("I numeri di un elenco sono nel registro");
        assertThat(mail.getText())
                .contains(
                        "Numeri iscritti mercoledì 25 novembre 2026: 117 su 120, dall’elenco mandato martedì 24 novembre 2026.",
                        "Quando la protezione è piena te lo scriviamo",
                        "Protocollo: OPP-2026-7K3M-Q9XD-40TQ",
                        "Organizzazione: Panificio Bianchi S.r.l.");
    }

    /** One letter tells of all its numbers, and each line is told of its own. */
    @Test
    void whatIsAskedForManyNumbersIsToldOnceAndToEachLine() {
        bakeryIsWrittenTo(OFFICE);
        for (String change :
                List.of("opposition-withdrawal-asked", "opposition-renewed", "opposition-withdrawal-undone")) {
            ObjectNode told = (ObjectNode) Contracts.exampleOf("registry-service", change);
            publish(change, told.put("holder", BAKERY).put("listId", "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0c21"));
        }
        publish("list-request-done");
        // to the line, to who asked, and to the organisation
        awaitStored(3);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OFFICE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("Numeri: 117 su 120 righe.", "Abbiamo avvisato anche le linee."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RENEWAL | 117 | non valgono più",
                "WITHDRAWAL_UNDO | 117 | le date sono le stesse",
                "EXEMPTION | 117 | togli il permesso con un altro elenco",
                "EXEMPTION_END | 117 | vale di nuovo il registro, come per tutte le altre aziende.",
                "EXEMPTION_END | 117 | può usarla ancora: per 15 giorni al massimo, 30 per la posta",
                "WITHDRAWAL | 0 | Nessuna riga dell’elenco"
            })
    void eachKindIsToldByItsEffect(String kind, int done, String words) {
        bakeryIsWrittenTo(OFFICE);
        ObjectNode told = (ObjectNode) Contracts.exampleOf("registry-service", "list-request-done");
        if (kind.startsWith("EXEMPTION")) {
            aboutAcme(told);
        }
        publish("list-request-done", told.put("kind", kind).put("done", done).putNull("dueAt"));
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OFFICE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains(words));
    }

    @Test
    void theCompanyOfAListIsNamedWithItsPeriod() {
        bakeryIsWrittenTo(OFFICE);
        ObjectNode told = (ObjectNode) Contracts.exampleOf("registry-service", "list-request-done");
        told.put("kind", "EXEMPTION").putNull("dueAt");
        aboutAcme(told).put("from", "2026-12-01");
        publish("list-request-done", told);
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OFFICE)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Un’azienda ha il permesso di contattare i numeri di un elenco");
            assertThat(mail.getText())
                    .contains(
                            "È stato dato a Acme Energia S.p.A. il permesso di contattare questi numeri",
                            "Può farlo anche con un call center che lavora per lei.",
                            "Azienda: Acme Energia S.p.A.",
                            "Da: martedì 1 dicembre 2026",
                            "Fino a: finché non togli il permesso",
                            "Numeri: 117 su 120 righe.");
        });
    }

    @Test
    void aCompanyOfAListThatMayNotConsultIsToldSo() {
        bakeryIsWrittenTo(OFFICE);
        ObjectNode told = (ObjectNode) Contracts.exampleOf("registry-service", "list-request-done");
        told.put("kind", "EXEMPTION").putNull("dueAt");
        aboutAcme(told).put("operatorState", "SUSPENDED");
        publish("list-request-done", told);
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OFFICE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("il permesso di contattare questi numeri", "Ora non può farlo: è sospesa")
                        .doesNotContain("call center"));
    }

    @Test
    void aCompanyThatMayNotConsultMayUseNoListEither() {
        bakeryIsWrittenTo(OFFICE);
        ObjectNode told = (ObjectNode) Contracts.exampleOf("registry-service", "list-request-done");
        told.put("kind", "EXEMPTION_END").putNull("dueAt");
        aboutAcme(told).put("operatorState", "SUSPENDED");
        publish("list-request-done", told);
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OFFICE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("Ora è sospesa: finché lo è, non può fare campagne")
                        .doesNotContain("può usarla ancora"));
    }

    private static ObjectNode aboutAcme(ObjectNode told) {
        return told.putObject("company")
                .put("operatorId", "018f0000-0000-7000-8000-000000000001")
                .put("operatorName", "Acme Energia S.p.A.");
    }

    @Test
    void theOrganisationLearnsWhyAListWasRefused() {
        bakeryIsWrittenTo(OFFICE);
        publish("number-list-refused");
        awaitStored(2);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OFFICE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains("Il contratto è di un’altra azienda."));
    }

    /** A registrar has entered something for it, with the address of a letter. */
    @Test
    void theDeskDoesNotReplaceTheAddressThatWasChosenOnTheSite() {
        ObjectNode recorded = (ObjectNode) Contracts.exampleOf("registry-service", "desk-request-recorded");
        recorded.put("holder", BAKERY).put("organisation", true).put("name", "Panificio Bianchi S.r.l.");
        publish("desk-request-recorded", recorded);
        awaitStored(1);
        assertThat(contacts.of(BAKERY).orElseThrow().email()).contains("ada.neri@example.org");
        assertThat(contacts.of(BAKERY).orElseThrow().isGathered()).isTrue();
        bakeryIsWrittenTo(OFFICE);
        probe.publish("registry.events", event("registry.desk-request-recorded", "b", 1, recorded.toString()));
        awaitStored(2);
        assertThat(contacts.of(BAKERY).orElseThrow().email()).contains(OFFICE);
    }

    /** The address may be that of a person who does not act for it any more. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenARepresentationEndsNobodyIsWrittenToWhereThatPersonMayHaveChosen(boolean bySelf) {
        bakeryIsWrittenTo(OFFICE);
        ObjectNode ended = (ObjectNode) Contracts.exampleOf("registry-service", "representation-ended");
        publish("representation-ended", ended.put("endedByRepresentative", bySelf));
        awaitStored(1);
        assertThat(contacts.of(BAKERY).orElseThrow().email()).isEmpty();
    }

    private void bakeryIsWrittenToBy(String email, String emailBy, String pec, String pecBy) {
        Visitor bakery = new Visitor(BAKERY, "Panificio Bianchi S.r.l.", Optional.empty(), Set.of(Role.CITIZEN));
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(bakery, Lang.IT);
            contacts.writeTo(bakery, email, emailBy);
            contacts.writeByPec(bakery, pec, pecBy);
        });
    }

    /** Two may represent it: only what was chosen by the one who leaves is forgotten. */
    @Test
    void whatAnotherRepresentativeChoseStays() {
        String pec = "panificio@pec.example";
        bakeryIsWrittenToBy(OFFICE, "bruno", pec, LEAVES);
        publish("representation-ended");
        awaitStored(1);
        assertThat(contacts.of(BAKERY).orElseThrow().email()).contains(OFFICE);
        assertThat(contacts.of(BAKERY).orElseThrow().pec()).isEmpty();

        bakeryIsWrittenToBy(OFFICE, LEAVES, pec, "bruno");
        probe.publish(
                "registry.events",
                event(
                        "registry.representation-ended",
                        "again",
                        1,
                        Contracts.exampleOf("registry-service", "representation-ended")
                                .toString()));
        awaitStored(2);
        assertThat(contacts.of(BAKERY).orElseThrow().email()).isEmpty();
        assertThat(contacts.of(BAKERY).orElseThrow().pec()).contains(pec);
    }
}
