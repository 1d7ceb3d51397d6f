package it.opposizioni.portal.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message box that has grown: page by page, by the code of a message, and read in one go. */
@QuarkusTest
@AsGiulia
class MessageBoxPagesTest extends MailTest {

    private static final String BOX = "/it/area-personale/messaggi";
    private static final String FIND = "main details form button";

    @Inject
    MessageQueue queue;

    @Inject
    TestClock clock;

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    private UUID letter(String recipient, String title) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> queue.personLetter(
                        id, "test", recipient, "it", _ -> new Letter(title, List.of("Testo"), List.of())));
        return id;
    }

    private static List<String> titles(Seen seen) {
        return seen.page().select("main .plain-list > li > a").eachText();
    }

    /** Many come in the same instant, as after a list of numbers. */
    @Test
    void everyMessageIsOnOnePageAndOnNoOther() {
        for (int i = 0; i < 60; i++) {
            letter("giulia", "Lettera " + i);
            if (i % 20 == 19) {
                clock.shift(Duration.ofMinutes(1));
            }
        }
        letter("marco", "Di Marco");
        List<String> seen = new ArrayList<>();
        Seen page = browser.open(BOX).keep("messages-pages-it");
        assertThat(titles(page)).hasSize(25);
        seen.addAll(titles(page));
        page = browser.open(page.page().select("a[rel=next]").attr("href"));
        assertThat(titles(page)).hasSize(25);
        seen.addAll(titles(page));
        assertThat(page.page().select(".pagination-line a").first().attr("href"))
                .isEqualTo(BOX);
        page = browser.open(page.page().select("a[rel=next]").attr("href"));
        assertThat(titles(page)).hasSize(10);
        assertThat(page.page().select("a[rel=next]")).isEmpty();
        seen.addAll(titles(page));
        assertThat(seen).hasSize(60).doesNotHaveDuplicates().doesNotContain("Di Marco");
    }

    @Test
    void aMessageIsFoundByItsCodeAndOnlyInOnesOwnBox() {
        UUID own = letter("giulia", "Mia");
        UUID other = letter("marco", "Di Marco");
        browser.open(BOX);
        Seen found = browser.submit(FIND, Map.of("code", MessageCode.of(own).toLowerCase()));
        assertThat(found.address()).isEqualTo(BOX + "/" + own);
        browser.open(BOX);
        Seen missing =
                browser.submit(FIND, Map.of("code", MessageCode.of(other))).keep("messages-code-unknown-it");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select("#code-error").text()).contains("Qui non c’è nessun messaggio");
        assertThat(missing.page().select("details[open] #code").val()).isEqualTo(MessageCode.of(other));
        assertThat(browser.open("/en/personal-area/messages?code=123")
                        .page()
                        .select("#code-error")
                        .text())
                .contains("A code has eight letters and digits");
    }

    /** The summary of what is wrong leads to the field. */
    @Test
    void anEmptyBoxShowsTheFieldOfACodeThatIsWrong() {
        assertThat(browser.open(BOX).page().select("#code")).isEmpty();
        Seen wrong = browser.open(BOX + "?code=123");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#code");
        assertThat(wrong.page().select("#code").val()).isEqualTo("123");
    }

    @Test
    void allAreMarkedAsReadAtOnce() {
        letter("giulia", "Una");
        UUID opened = letter("giulia", "Due");
        letter("giulia", "Tre");
        UUID other = letter("marco", "Di Marco");
        browser.open(BOX + "/" + opened);
        assertThat(browser.open(BOX).text()).contains("Messaggi da leggere: 2");
        Seen read = browser.submit("main form[method=post] button", Map.of());
        assertThat(read.text())
                .contains("Hai segnato tutti i messaggi come letti.")
                .doesNotContain("Messaggi da leggere", "da leggere");
        assertThat(stored()).filteredOn(message -> message.id().equals(other)).allMatch(message -> message.isUnread());
    }

    /** A cursor of a message that was erased, or of somebody else. */
    @Test
    void anUnknownPlaceIsTheBeginning() {
        letter("giulia", "Una");
        UUID other = letter("marco", "Di Marco");
        assertThat(titles(browser.open(BOX + "?cursor=" + other))).containsExactly("Una");
    }
}
