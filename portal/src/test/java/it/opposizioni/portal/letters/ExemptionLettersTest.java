package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A holder is told which company may call in spite of the register, and when it may not any more. */
@QuarkusTest
class ExemptionLettersTest extends MailTest {

    private static final String GRANTED = "exemption-granted";
    private static final String ENDED = "exemption-ended";
    private static final String EXPIRED = "exemption-expired";

    @Inject
    PersonContacts contacts;

    private void giuliaReadsEnglish() {
        contacts.choose(
                new Visitor("giulia", "Giulia Ferri", Optional.empty(), Set.of(Role.CITIZEN)),
                "giulia@example.org",
                "en");
    }

    private static ObjectNode example(String name) {
        return (ObjectNode) Contracts.exampleOf("registry-service", name);
    }

    private EventProbe.Event publish(String name, ObjectNode data) {
        EventProbe.Event event = event("registry." + name, "e", name.equals(GRANTED) ? 1 : 2, data.toString());
        probe.publish("registry.events", event);
        return event;
    }

    /** The letter of a later event shows that the earlier one gave none. */
    private void renewed() {
        publish("opposition-renewed", example("opposition-renewed"));
    }

    @Test
    void aPermissionIsToldWithItsCompanyNumberAndPeriod() {
        giuliaReadsEnglish();
        EventProbe.Event event = publish(GRANTED, example(GRANTED));
        awaitStored(1);
        sender.sendDue();
        Mail mail = mailbox.getMailsSentTo("giulia@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("You gave a company permission to market to you");
        assertThat(mail.getText())
                .contains("You allowed Acme Energia S.p.A. to contact you")
                .contains("Number: +39 333 ••• 4567", "Company: Acme Energia S.p.A.")
                .contains("From: Wednesday 25 November 2026", "Until: Thursday 31 December 2026")
                .contains("take the permission back", "/en/personal-area/numbers/01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11")
                .contains(MessageCode.of(event.id()))
                .doesNotContain("1234567");
    }

    /** It can be chosen while it is suspended, and may not call then: nobody must take its call for an allowed one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACTIVE    | Può farlo anche con un call center che lavora per lei. Tutte le altre | Ora non può farlo",
                "SUSPENDED | Ora non può farlo: è sospesa e non può consultare il registro.         | anche con un call center",
                "LAPSED    | Ora non può farlo: non è più nell’elenco degli operatori               | anche con un call center",
                "REVOKED   | Non può più farlo: la sua iscrizione tra gli operatori è stata revocata | anche con un call center",
                "          | Può farlo anche con un call center che lavora per lei.                 | Ora non può farlo"
            })
    void whetherTheCompanyMayUseItNowIsTold(String state, String told, String not) {
        publish(GRANTED, example(GRANTED).put("operatorState", state));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains("Hai permesso a Acme Energia S.p.A. di farti pubblicità", told)
                .contains("Tutte le altre aziende restano escluse.")
                .doesNotContain(not);
    }

    @Test
    @AsGiulia
    void oneWithoutEndOfACompanyWithoutNameIsInTheBox() {
        ObjectNode data = example(GRANTED);
        data.putNull("until").putNull("operatorName");
        publish(GRANTED, data);
        awaitStored(1);
        Seen seen = browser.open(
                "/it/area-personale/messaggi/" + stored().getFirst().id());
        assertThat(seen.heading()).isEqualTo("Hai dato a un’azienda il permesso di farti pubblicità");
        assertThat(seen.text()).contains("un’azienda che ora non possiamo nominare", "finché non togli il permesso");
        assertThat(seen.page().select("main a[href=/it/area-personale/numeri/01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11]"))
                .hasSize(1);
    }

    @Test
    void oneTakenBackIsToldWithWhatMayStillCome() {
        publish(ENDED, example(ENDED));
        awaitStored(1);
        assertThat(stored().getFirst().subject()).isEqualTo("Hai tolto a un’azienda il permesso di farti pubblicità");
        assertThat(stored().getFirst().body())
                .contains("Hai tolto il permesso a Acme Energia S.p.A.", "15 giorni al massimo, 30 per la posta")
                .contains("+39 333 ••• 4567", "martedì 1 dicembre 2026, ore 11:15");
    }

    @Test
    void thatAPeriodIsOverIsToldWithWhatMayStillCome() {
        giuliaReadsEnglish();
        EventProbe.Event event = publish(EXPIRED, example(EXPIRED));
        awaitStored(1);
        sender.sendDue();
        Mail mail = mailbox.getMailsSentTo("giulia@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("The permission you gave a company is over");
        assertThat(mail.getText())
                .contains("The permission of Acme Energia S.p.A. ended on Thursday 31 December 2026")
                .contains("for 15 days at most", "Number: +39 333 ••• 4567")
                .contains("/en/personal-area/numbers/01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11")
                .contains(MessageCode.of(event.id()))
                .doesNotContain("1234567");
    }

    /** A company that may run no campaigns may not even use a list that it checked before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exemption-ended   | ACTIVE    | 15 giorni al massimo                              | neanche con una lista",
                "exemption-ended   | SUSPENDED | Ora è sospesa: finché lo è, non può fare campagne | al massimo",
                "exemption-ended   | LAPSED    | Non è più nell’elenco degli operatori             | al massimo",
                "exemption-ended   | REVOKED   | La sua iscrizione tra gli operatori è stata       | al massimo",
                "exemption-ended   |           | 15 giorni al massimo                              | neanche con una lista",
                "exemption-expired | ACTIVE    | 15 giorni al massimo                              | neanche con una lista",
                "exemption-expired | SUSPENDED | Ora è sospesa: finché lo è, non può fare campagne | al massimo",
                "exemption-expired |           | 15 giorni al massimo                              | neanche con una lista"
            })
    void whetherTheCompanyMayStillUseAListIsTold(String name, String state, String told, String not) {
        publish(name, example(name).put("operatorState", state));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains("vale di nuovo il registro", told)
                .doesNotContain(not);
    }

    @Test
    void whatWasTakenBackBeforeItBeganLeavesNoListBehind() {
        publish(ENDED, example(ENDED).put("from", "2027-01-01T00:00:00Z"));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains("vale di nuovo il registro")
                .doesNotContain("al massimo");
    }

    @Test
    void withItsOppositionItEndsWithoutALetterOfItsOwn() {
        publish(ENDED, example(ENDED).put("reason", "OPPOSITION_ENDED"));
        renewed();
        awaitStored(1);
        assertThat(stored().getFirst().body()).contains("I consensi alla pubblicità");
    }

    /** And so does what the register has taken back from a copy. */
    @Test
    void eventsOfTheReleaseBeforeGiveNoLetter() {
        ObjectNode granted = example(GRANTED);
        granted.remove(List.of("holder", "operatorName"));
        publish(GRANTED, granted);
        ObjectNode ended = example(ENDED);
        ended.remove(List.of("holder", "operatorName", "from", "reason"));
        publish(ENDED, ended);
        publish(GRANTED, example(GRANTED).putNull("holder"));
        renewed();
        awaitStored(1);
        assertThat(stored().getFirst().body()).contains("I consensi alla pubblicità");
    }

    /** Of ten thousand numbers there is one letter, of the list. */
    @Test
    void whatIsAPartOfAListHasNoLetterOfItsOwn() {
        for (String name : List.of(GRANTED, ENDED)) {
            publish(name, example(name).put("listId", "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0c21"));
        }
        renewed();
        awaitStored(1);
        assertThat(stored().getFirst().body()).contains("I consensi alla pubblicità");
    }

    @Test
    void theLetterAboutAWithdrawalSaysThatPermissionsAreOver() {
        publish("opposition-withdrawn", example("opposition-withdrawn"));
        awaitStored(1);
        assertThat(stored().getFirst().body()).contains("è finito anche quello");
    }
}
