package it.opposizioni.portal.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.portal.assistance.SiteProblem.Report;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody reports a problem of the site, and the registrar sees to it. */
@QuarkusTest
class SiteProblemPagesTest extends MailTest {

    private static final String PAGE = "/it/segnala-un-problema";
    private static final String SEND = "main form .btn-primary";
    private static final String WORDS = "Il pulsante non fa nulla. Rif. 1234";

    @Inject
    Jdbc jdbc;

    @Inject
    SiteProblems problems;

    @BeforeEach
    void nothingWasReported() {
        jdbc.update("delete from site_problem");
    }

    @Test
    void whoLeavesAnAddressIsThanked() {
        String address = "ada-" + UUID.randomUUID() + "@example.org";
        browser.open(PAGE).keep("site-problem-it");
        Seen sent = browser.submit(SEND, Map.of("words", WORDS, "place", "/it/aiuto", "email", address));
        assertThat(sent.keep("site-problem-sent-it").text()).contains("abbiamo ricevuto la segnalazione");
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).contains("Abbiamo ricevuto la tua segnalazione sul sito");
            assertThat(mail.getText())
                    .as("what a stranger types is not sent to others")
                    .doesNotContain("pulsante", "1234");
        });
        List<String> kept = jdbc.query("select words || email || place from site_problem", row -> row.getString(1));
        assertThat(kept).singleElement().satisfies(row -> assertThat(row).doesNotContain("pulsante", address, "aiuto"));
    }

    @Test
    void aFormThatIsSentTwiceAtOnceIsOneProblemAndOneLetter() throws Exception {
        String address = "ada-" + UUID.randomUUID() + "@example.org";
        UUID key = UUID.randomUUID();
        Report report = new Report("", WORDS, address, Lang.IT);
        assertThat(Patience.atOnce(6, () -> {
                    problems.report(key, report);
                    return true;
                }))
                .hasSize(6)
                .containsOnly(true);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
        assertThat(problems.countOpen()).isEqualTo(1);
    }

    @Test
    void anAddressIsNotNeeded() {
        int before = stored().size();
        browser.open("/en/report-a-problem");
        assertThat(browser.submit(SEND, Map.of("words", "Nothing opens")).text())
                .contains("we have received your report");
        assertThat(stored()).hasSize(before);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        browser.open(PAGE);
        Seen wrong = browser.submit(SEND, Map.of("email", "ada", "place", "p".repeat(201)))
                .keep("site-problem-errors-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#place", "#words", "#email");
        assertThat(wrong.page().select("#email").val()).isEqualTo("ada");
        assertThat(browser.submit(SEND, Map.of("email", "", "place", "", "words", "x".repeat(2_001)))
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#words");
        assertThat(problems.countOpen()).isZero();
    }

    @Test
    void sentTwiceItIsOneProblem() {
        browser.open(PAGE);
        Map<String, String> form = new LinkedHashMap<>();
        browser.current().page().select("main form [name]").forEach(field -> form.put(field.attr("name"), field.val()));
        form.put("words", WORDS);
        browser.post(PAGE, form);
        browser.post(PAGE, form);
        assertThat(problems.countOpen()).isEqualTo(1);
    }

    @Test
    void nobodyIsWrittenToBecauseStrangersTypeAnAddress() {
        String address = "bersaglio-" + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 3; i++) {
            browser.open(PAGE);
            assertThat(browser.submit(SEND, Map.of("words", WORDS, "email", address))
                            .status())
                    .isEqualTo(200);
        }
        browser.open(PAGE);
        assertThat(browser.submit(SEND, Map.of("words", WORDS, "email", address))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void theFooterOfEveryPageLeadsThere() {
        assertThat(browser.open("/it/")
                        .page()
                        .select("footer [data-element=feedback]")
                        .attr("href"))
                .isEqualTo(PAGE);
        assertThat(browser.open("/en/contacts").page().select("#feedback + p a").attr("href"))
                .isEqualTo("/en/report-a-problem");
    }

    @Test
    @AsRegistrar
    void theRegistrarReadsItAndTicksItOff() {
        browser.open(PAGE);
        browser.submit(SEND, Map.of("words", WORDS, "place", "/it/aiuto", "email", "ada-desk@example.org"));
        Seen list = browser.open("/it/amministrazione/problemi-del-sito").keep("site-problems-it");
        assertThat(list.page().select("main tbody tr").text()).contains(WORDS, "/it/aiuto", "ada-desk@example.org");
        Seen solved = browser.submit("main tbody button", Map.of());
        assertThat(solved.text()).contains("Il problema non è più nell’elenco.", "Non c’è nessun problema aperto.");
        assertThat(problems.countOpen()).isZero();
    }
}
