package it.opposizioni.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person receives of a registration, and of what becomes active later. */
@QuarkusTest
class RegistrationLettersTest extends PersonLettersScenario {

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
        assertThat(seen.page().select("main dt").eachText())
                .containsExactly("Reference number", "Recorded on", "Number");
        assertThat(seen.page().select("main dd").last().text()).contains("+39 333 ••• 4567", "+39 02 ••• 5678");
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

    /** Who claims a number of the earlier register has nothing to wait for. */
    @Test
    void whatIsActiveAlreadyIsNotToldAsStillToCome() {
        probe.publish("registry.events", event("registry.registration-recorded", """
                {"protocol":"OPP-2026-TEST","holder":"giulia","language":"it","recordedAt":"2026-11-25T08:00:00Z",
                "activeFrom":"2026-05-15T22:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                "number":"+393331234567","media":["TELEPHONE","POST"],"recorded":[{"medium":"TELEPHONE",
                "effectiveFrom":"2026-04-30T08:00:00Z","activeFrom":"2026-05-15T22:00:00Z"},{"medium":"POST",
                "effectiveFrom":"2026-11-25T08:00:00Z","activeFrom":"2026-12-25T23:00:00Z"}]}]}"""));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains(
                        "È già attiva, da sabato 16 maggio 2026: nessuno può chiamarti per pubblicità.",
                        "Per la posta sarà attiva da sabato 26 dicembre 2026 (dopo 30 giorni pieni)")
                .doesNotContain("Sarà attiva da", "Fino ad allora");
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
}
