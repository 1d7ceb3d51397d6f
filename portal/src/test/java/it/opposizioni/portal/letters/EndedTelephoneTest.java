package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line ends, or goes to somebody else: messages for people who had confirmed it as their telephone do not follow it there. */
@QuarkusTest
class EndedTelephoneTest extends MailTest {

    private static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);

    @Inject
    PersonContacts contacts;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void theGatewayTakesThem() {
        FakeServices.lineGateway().answer("POST /messages", 202, "{}");
    }

    private void isReachedAt(String person) {
        Visitor visitor = new Visitor(person, person, Optional.of(person + "@example.org"), Set.of(Role.CITIZEN));
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(visitor, Lang.IT);
            contacts.reachAt(visitor, NUMBER);
            contacts.writeBySms(visitor);
        });
        assertThat(sms(person)).contains(NUMBER);
    }

    private Optional<PhoneNumber> phone(String person) {
        return contacts.of(person).flatMap(PersonContact::phone);
    }

    private Optional<PhoneNumber> sms(String person) {
        return contacts.of(person).flatMap(PersonContact::sms);
    }

    private void endsFor(String holder, String reason, String at) {
        ObjectNode ended = (ObjectNode) Contracts.exampleOf("registry-service", "opposition-withdrawn");
        ended.put("holder", holder).put("reason", reason).put("withdrawnAt", at);
        probe.publish("registry.events", event("registry.opposition-withdrawn", "o", 2, ended.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_CEASED, Un tuo numero non è più nel registro",
        "HOLDER_CHANGED, Il tuo numero è passato a un’altra persona"
    })
    void whoHadTheLineIsToldElsewhereAndNothingGoesThereAnyMore(String reason, String subject) {
        isReachedAt("giulia");
        endsFor("giulia", reason, "2099-01-10T17:30:00Z");
        awaitStored(2);
        assertThat(phone("giulia")).isEmpty();
        assertThat(sms("giulia")).isEmpty();
        sender.sendDue();
        assertThat(FakeServices.lineGateway().asked("POST /messages")).isEmpty();
        assertThat(mailbox.getMailsSentTo("giulia@example.org"))
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder("Non usiamo più il tuo numero di telefono", subject);
        assertThat(mailbox.getMailsSentTo("giulia@example.org"))
                .filteredOn(mail -> mail.getSubject().startsWith("Non usiamo"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("+39 333 ••• 4567", "confermalo di nuovo")
                        .doesNotContain("1234567"));
    }

    @Test
    void othersWhoHadConfirmedALineThatCeasedAreToldToo() {
        isReachedAt("marco");
        endsFor("giulia", "LINE_CEASED", "2099-01-10T17:30:00Z");
        awaitStored(2);
        assertThat(phone("marco")).isEmpty();
    }

    /** A person who proves the line and takes it over may have confirmed it as their telephone just before. */
    @Test
    void theNewHolderKeepsIt() {
        isReachedAt("marco");
        endsFor("giulia", "HOLDER_CHANGED", "2099-01-10T17:30:00Z");
        awaitStored(1);
        assertThat(phone("marco")).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLDER_WITHDREW", "LINE_LISTED"})
    void anOppositionThatEndsWithoutItsLineChangesNothing(String reason) {
        isReachedAt("giulia");
        endsFor("giulia", reason, "2099-01-10T17:30:00Z");
        awaitStored(1);
        assertThat(phone("giulia")).contains(NUMBER);
    }

    /** A telco reports late what was true weeks ago. */
    @Test
    void whoConfirmedItSinceHasIt() {
        isReachedAt("giulia");
        endsFor("giulia", "LINE_CEASED", "2020-01-10T17:30:00Z");
        awaitStored(1);
        assertThat(phone("giulia")).contains(NUMBER);
    }

    @Test
    void theTelephoneThatTheReleaseBeforeConfirmedIsForgottenToo() {
        isReachedAt("giulia");
        jdbc.update("update person_contact set phone_key = null, phone_confirmed_at = null");
        endsFor("giulia", "LINE_CEASED", "2099-01-10T17:30:00Z");
        awaitStored(2);
        assertThat(phone("giulia")).isEmpty();
    }

    /** Of an opposition that nobody holds: a number in the register by default. */
    @Test
    void aLineOfABatchThatCeasedIsForgotten() {
        isReachedAt("giulia");
        ObjectNode batch = (ObjectNode) Contracts.exampleOf("registry-service", "oppositions-ceased");
        JsonNode first = batch.get("oppositions").get(0);
        ((ObjectNode) first).put("number", NUMBER.e164()).put("endedAt", "2099-01-10T17:30:00Z");
        probe.publish("registry.events", event("registry.oppositions-ceased", "feed", 2, batch.toString()));
        awaitStored(1);
        assertThat(phone("giulia")).isEmpty();
    }
}
