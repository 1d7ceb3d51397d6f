package it.opposizioni.portal.messagecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.sending.ReceivedMessages;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everybody can find out whether a message is ours, and nobody learns more of it. */
@QuarkusTest
class MessageCheckPageTest extends MailTest {

    private static final Pattern IN_TEXT = Pattern.compile("Codice del messaggio: ([2-9A-Z]{4}-[2-9A-Z]{4})\\.");
    private static final String ADDRESS = "/it/e-un-nostro-messaggio";

    @Inject
    TestClock clock;

    @Inject
    ReceivedMessages received;

    private String codeOfALetter() {
        EventProbe.Event event = event(
                "registry.opposition-renewed",
                "a",
                1,
                Contracts.exampleOf("registry-service", "opposition-renewed").toString());
        probe.publish("registry.events", event);
        awaitStored(1);
        return MessageCode.of(event.id());
    }

    @Test
    void aLetterOfOursIsRecognisedHoweverItsCodeIsWritten() {
        String code = codeOfALetter();
        for (String written :
                new String[] {code, code.toLowerCase(Locale.ROOT), code.replace("-", ""), code.replace("-", "+-+")}) {
            Seen seen = browser.open(ADDRESS + "?code=" + written);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).contains("Sì, è partito da noi", "È nei messaggi dell’area personale da");
            assertThat(seen.text()).doesNotContain("+39", "giulia", "consensi");
        }
    }

    private String said(String channel) {
        everybodyAnswers();
        probe.publish("registry.codes", event("registry.line-code-issued", "a", 1, """
                {"proofId":"018f0000-0000-7000-8000-000000000001","number":"+393331234567","channel":"%s","code":"123456",
                "expiresAt":"%s","language":"it"}""".formatted(
                        channel, clock.instant().plusSeconds(600))));
        awaitStored(1);
        sender.sendDue();
        return FakeServices.lineGateway().lastAsked("POST /messages").body();
    }

    private static void everybodyAnswers() {
        FakeServices.lineGateway().answer("POST /messages", 202, "{}");
    }

    @Test
    void aTextMessageSaysTheCodeByWhichItIsRecognised() {
        Matcher code = IN_TEXT.matcher(said("SMS"));
        assertThat(code.find()).isTrue();
        assertThat(browser.open(ADDRESS + "?code=" + code.group(1)).text())
                .contains("Sì, è partito da noi", "L’abbiamo mandato con un SMS")
                .doesNotContain("123456", "333");
    }

    /** A person who hears two codes may type the wrong one. */
    @Test
    void aCallWithACodeSaysNoOther() {
        String words = said("VOICE");
        assertThat(words).contains("1, 2, 3, 4, 5, 6").doesNotContain("codice di questo messaggio");
        assertThat(browser.open(ADDRESS + "?code=" + stored().getFirst().code()).text())
                .contains("No, non risulta");
    }

    /** Of a letter of ours that was deleted as the law has it, the page must not say that somebody else wrote it. */
    @Test
    void whatWasDeletedIsNotSaidToBeForged() {
        String code = codeOfALetter();
        received.erase("5f0d7a4e-3c1b-4f6a-9a0e-2b8c7d6e5f41");
        String text = browser.open(ADDRESS + "?code=" + code).text();
        assertThat(text)
                .contains(
                        "No, non risulta",
                        "è degli ultimi 12 mesi, non è nostro",
                        "di questi non possiamo più dire se erano nostri")
                .doesNotContain("Nessun nostro messaggio");
    }

    @Test
    void anUnknownCodeIsNotOurs() {
        Seen seen = browser.open("/en/check-a-message?code=AAAA-2222");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("No, we know nothing of it", "Do not open its links");
    }

    @Test
    void whatIsNoCodeIsSaidBesideTheField() {
        for (String typed : new String[] {"", "123", "7F3K-92Q0", "x".repeat(5_000)}) {
            Seen seen = browser.open(ADDRESS + "?code=" + typed);
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.page().select("#code-error").text()).contains("Un codice ha otto lettere e cifre");
        }
    }

    @Test
    void nothingIsAnsweredBeforeAnythingIsAsked() {
        Seen seen = browser.open(ADDRESS);
        assertThat(seen.heading()).isEqualTo("È un nostro messaggio?");
        assertThat(seen.page().select("main .notice")).isEmpty();
    }
}
