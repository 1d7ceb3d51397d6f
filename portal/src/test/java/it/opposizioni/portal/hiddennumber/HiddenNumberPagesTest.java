package it.opposizioni.portal.hiddennumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.export.ExportAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number that the authority filters its lists by stands in no address as one can read it. */
@QuarkusTest
@AsRegulator
class HiddenNumberPagesTest extends PortalTest {

    private static final String AUTHORITY = "/it/autorita/";
    private static final String COMPLAINTS = AUTHORITY + "segnalazioni";
    private static final String CASES = AUTHORITY + "fascicoli";
    private static final String EXPORTS = AUTHORITY + "file-scaricati/";
    private static final String VIEWS = "GET /v1/saved-views";
    private static final String SAVE = "POST /v1/saved-views";
    private static final String TYPED = "06 8765 4321";
    private static final String MASKED = "+39 06 ••• 4321";
    private static final String UNREADABLE = "L’indirizzo contiene un numero che non si legge più";
    private static final String APPLY = "main form.filters button";
    private static final String DOWNLOAD = "main form button.btn-primary";

    @Inject
    HiddenNumbers numbers;

    @Inject
    PersonalData personalData;

    @BeforeEach
    void someAreFound() {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("FILED") + "], \"next\": \"abc\"}")
                .answerFromNowOn(
                        "GET /v1/cases",
                        "{\"items\": [" + CaseAnswers.summary(CaseAnswers.ID, "OPEN", "false")
                                + "], \"next\": \"abc\"}")
                .answerFromNowOn(
                        "GET /v1/case-counts",
                        "{\"mine\": 0, \"open\": 1, \"unassigned\": 1, \"overdue\": 0, \"stages\": {\"OPEN\": 1}}")
                .answerFromNowOn("GET /v1/case-officials", "[]")
                .answerFromNowOn(VIEWS, "[]");
    }

    private static String asked(String operation, String filter) {
        for (String pair : FakeServices.complaint().lastAsked(operation).query().split("&")) {
            if (pair.startsWith(filter + "=")) {
                return URLDecoder.decode(pair.substring(filter.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static void hasNoNumberInAddresses(Browser.Seen seen) {
        assertThat(seen.address()).doesNotContain("8765", "4321").contains("number=");
        for (Element link : seen.page().select("a[href], link[href], form[action], input[type=hidden]")) {
            assertThat(link.attr("href") + link.attr("action") + link.attr("value"))
                    .doesNotContain("8765", "4321");
        }
    }

    @Test
    void whatIsTypedAmongTheComplaintsIsHidden() {
        browser.open(COMPLAINTS);
        Browser.Seen seen = browser.submit(APPLY, Map.of("callerNumber", TYPED, "stage", "FILED"))
                .keep("authority-hidden-number-it");
        assertThat(asked("GET /v1/complaints", "callerNumber")).isEqualTo(TYPED);
        assertThat(asked("GET /v1/complaints", "number")).isNull();
        hasNoNumberInAddresses(seen);
        assertThat(seen.page().select("#callerNumber").val()).isEqualTo(TYPED);
        assertThat(seen.page().select(".chips[aria-labelledby] li a").eachText())
                .contains("Togli il filtro Numero chiamante: " + MASKED);
        String next = seen.page().select("a[rel=next]").attr("href");
        Browser.Seen second = browser.open(next);
        assertThat(asked("GET /v1/complaints", "callerNumber")).isEqualTo(TYPED);
        assertThat(asked("GET /v1/complaints", "cursor")).isEqualTo("abc");
        hasNoNumberInAddresses(second);
        browser.open(seen.address().replace(COMPLAINTS, "/en/authority/complaints"));
        assertThat(asked("GET /v1/complaints", "callerNumber")).isEqualTo(TYPED);
        browser.open(COMPLAINTS + "?stage=FILED");
        assertThat(asked("GET /v1/complaints", "callerNumber")).isNull();
    }

    @Test
    void whatIsTypedAmongTheCasesIsHidden() {
        browser.open(CASES + "?assignee=me");
        Browser.Seen seen = browser.submit(APPLY, Map.of("subject", TYPED)).keep("authority-cases-hidden-number-it");
        assertThat(asked("GET /v1/cases", "subject")).isEqualTo(TYPED);
        assertThat(asked("GET /v1/cases", "assignee")).isEqualTo("me");
        hasNoNumberInAddresses(seen);
        assertThat(seen.page().select("#subject").val()).isEqualTo(TYPED);
        assertThat(seen.page().select(".chips[aria-labelledby] li a").first().text())
                .endsWith(MASKED);
        browser.open(seen.page().select(".chips[aria-labelledby] li a").first().attr("href"));
        assertThat(browser.current().address()).isEqualTo(CASES + "?assignee=me");
    }

    @Test
    void aNameOrAnIdOfAnOperatorStaysReadable() {
        browser.open(CASES);
        assertThat(browser.submit(APPLY, Map.of("subject", "Squillo 2000")).address())
                .isEqualTo(CASES + "?subject=Squillo+2000");
        String id = "01234567-0123-0123-0123-012345678901";
        assertThat(browser.open(CASES + "?subject=" + id).address()).isEqualTo(CASES + "?subject=" + id);
    }

    @Test
    void anAddressFromBeforeLeadsToOneThatHidesIt() {
        Browser.Seen seen = browser.open(COMPLAINTS + "?stage=FILED&callerNumber=%2B390687654321&cursor=abc");
        assertThat(asked("GET /v1/complaints", "callerNumber")).isEqualTo("+390687654321");
        assertThat(asked("GET /v1/complaints", "cursor")).isEqualTo("abc");
        assertThat(seen.address())
                .doesNotContain("87654321")
                .matches(COMPLAINTS + "\\?stage=FILED&number=.*&cursor=abc");
        seen = browser.open(AUTHORITY.replaceFirst("/$", "") + "?callerNumber=0687654321");
        assertThat(seen.address()).startsWith(COMPLAINTS + "?number=");
        seen = browser.open(CASES + "?subject=06+8765+4321");
        assertThat(asked("GET /v1/cases", "subject")).isEqualTo(TYPED);
        assertThat(seen.address()).startsWith(CASES + "?number=");
        assertThat(browser.open(CASES + "/viste?subject=06+8765+4321").address())
                .startsWith(CASES + "/viste?number=");
        assertThat(browser.open(EXPORTS + "fascicoli?subject=06+8765+4321").address())
                .startsWith(EXPORTS + "fascicoli?number=");
        assertThat(browser.open(EXPORTS + "segnalazioni?callerNumber=0687654321")
                        .address())
                .startsWith(EXPORTS + "segnalazioni?number=");
    }

    @Test
    void twoAddressesDoNotTellThatTheyAreAboutTheSameNumber() {
        assertThat(numbers.hide(TYPED)).isNotEqualTo(numbers.hide(TYPED));
        assertThat(numbers.read(numbers.hide(TYPED))).contains(TYPED);
    }

    /** Changed, of another use, or of a key that is not there. */
    @Test
    void anotherTextIsRefusedAndNoOtherListShown() {
        String hidden = numbers.hide(TYPED);
        byte[] ofOtherUse =
                personalData.encrypt(TYPED.getBytes(StandardCharsets.UTF_8), "draft".getBytes(StandardCharsets.UTF_8));
        List<String> refused = List.of(
                "x",
                hidden.substring(1),
                hidden.substring(0, hidden.length() - 4),
                hidden.replaceFirst("^.{6}", "AnoxAA"),
                Base64.getUrlEncoder().withoutPadding().encodeToString(ofOtherUse),
                personalData.encrypt(TYPED));
        for (String each : refused) {
            String query = "?number=" + URLEncoder.encode(each, StandardCharsets.UTF_8);
            Browser.Seen seen = browser.open(COMPLAINTS + query);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.page().select("#callerNumber-error").text()).contains(UNREADABLE);
            assertThat(seen.page().select("main tbody")).isEmpty();
            assertThat(seen.page()
                            .select(".chips[aria-labelledby] li a")
                            .first()
                            .attr("href"))
                    .isEqualTo(COMPLAINTS);
            seen = browser.open(CASES + query);
            assertThat(seen.page().select("#subject-error").text()).contains(UNREADABLE);
            assertThat(seen.page().select("main tbody")).isEmpty();
        }
        assertThat(FakeServices.complaint().asked("GET /v1/complaints")).isEmpty();
        assertThat(FakeServices.complaint().asked("GET /v1/cases")).isEmpty();
        browser.open(CASES + "?number=x").keep("authority-cases-number-unreadable-it");
        assertThat(browser.open("/en/authority/complaints?number=x")
                        .keep("authority-number-unreadable-en")
                        .text())
                .contains("The address has a number that can no longer be read");
    }

    @Test
    void theFileHasTheFilterAndNoFileLeavesWithoutIt() {
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/complaints/rows", ExportAnswers.rows(ServiceAnswers.summary("FILED")))
                .answerFromNowOn("POST /v1/exports", ExportAnswers.open())
                .answerFromNowOn("PUT " + ExportAnswers.FILE, "");
        browser.open(COMPLAINTS + "?number=" + numbers.hide(TYPED));
        Browser.Seen form = browser.open(browser.current()
                .page()
                .select("main a:contains(Scarica l’elenco come file)")
                .attr("href"));
        hasNoNumberInAddresses(form);
        assertThat(form.page().select("#filters + ul").text()).contains(MASKED);
        browser.submit(DOWNLOAD, Map.of("purpose", "Ispezione 12"));
        assertThat(asked("GET /v1/complaints/rows", "callerNumber")).isEqualTo(TYPED);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/exports").body())
                .contains("\"filters\":\"callerNumber=06+8765+4321\"");
        FakeServices.complaint().reset();
        Browser.Seen unreadable = browser.open(EXPORTS + "segnalazioni?number=x");
        assertThat(unreadable.page().select(".error-summary a").text()).contains(UNREADABLE);
        Browser.Seen still = browser.submit(DOWNLOAD, Map.of("purpose", "Ispezione 12"));
        assertThat(still.page().select(".error-summary a").text()).contains(UNREADABLE);
        assertThat(FakeServices.complaint().asked("GET /v1/complaints/rows")).isEmpty();
        assertThat(FakeServices.complaint().asked("POST /v1/exports")).isEmpty();
    }

    /** The service encrypts what it keeps, under keys of its own, and outlives the keys of addresses. */
    @Test
    void aSavedViewIsKeptReadableForTheServiceAndOpensHidden() {
        String kept = "{\"id\": \"018f0000-0000-7000-8000-0000000000e8\", \"name\": \"Quel numero\","
                + " \"query\": \"stage=OPEN&subject=06+8765+4321\"}";
        FakeServices.complaint().answerFromNowOn(VIEWS, "[" + kept + "]").answer(SAVE, kept);
        browser.open(CASES + "/viste?stage=OPEN&number=" + numbers.hide(TYPED));
        assertThat(browser.current().page().select("main ul").text()).contains(MASKED);
        browser.submit("main form button.btn-primary", Map.of("name", "Quel numero"));
        assertThat(FakeServices.complaint().lastAsked(SAVE).body())
                .isEqualTo("{\"name\":\"Quel numero\",\"query\":\"stage=OPEN&subject=06+8765+4321\"}");
        String link =
                browser.open(CASES + "/viste").page().select("main tbody a").attr("href");
        assertThat(link).startsWith(CASES + "?stage=OPEN&number=").doesNotContain("8765");
        browser.open(link);
        assertThat(asked("GET /v1/cases", "subject")).isEqualTo(TYPED);
        FakeServices.complaint().answerFromNowOn(VIEWS, "[]");
        Browser.Seen unreadable = browser.open(CASES + "/viste?number=x");
        assertThat(unreadable.page().select(".error-summary a").text()).contains(UNREADABLE);
        int saved = FakeServices.complaint().asked(SAVE).size();
        assertThat(browser.submit("main form button.btn-primary", Map.of("name", "Altro"))
                        .page()
                        .select(".error-summary a")
                        .text())
                .contains(UNREADABLE);
        assertThat(FakeServices.complaint().asked(SAVE)).hasSize(saved);
    }

    @Test
    void soIsAViewOfComplaintsAlsoAboveTheirList() {
        String kept = "{\"id\": \"018f0000-0000-7000-8000-0000000000e8\", \"name\": \"Quel numero\","
                + " \"query\": \"stage=FILED&callerNumber=06+8765+4321\"}";
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/saved-complaint-views", "[" + kept + "]")
                .answer("POST /v1/saved-complaint-views", kept);
        browser.open(COMPLAINTS + "?stage=FILED&number=" + numbers.hide(TYPED));
        Browser.Seen form = browser.open(browser.current()
                .page()
                .select("main a:contains(Salva questi filtri)")
                .attr("href"));
        hasNoNumberInAddresses(form.keep("authority-complaint-views-number-it"));
        assertThat(form.page().select("main").text())
                .contains(MASKED, "resta cifrato")
                .doesNotContain("8765 4321");
        browser.submit("main form button.btn-primary", Map.of("name", "Quel numero"));
        assertThat(FakeServices.complaint()
                        .lastAsked("POST /v1/saved-complaint-views")
                        .body())
                .isEqualTo("{\"name\":\"Quel numero\",\"query\":\"stage=FILED&callerNumber=06+8765+4321\"}");
        String above = browser.open(COMPLAINTS)
                .page()
                .select("nav[aria-label='Le tue viste delle segnalazioni'] a")
                .attr("href");
        assertThat(above).startsWith(COMPLAINTS + "?stage=FILED&number=").doesNotContain("8765");
        browser.open(above);
        assertThat(asked("GET /v1/complaints", "callerNumber")).isEqualTo(TYPED);
        // whatever the address says
        assertThat(browser.current()
                        .page()
                        .select("nav[aria-label='Le tue viste delle segnalazioni'] a[aria-current]")
                        .text())
                .isEqualTo("Quel numero");
        assertThat(browser.open(COMPLAINTS + "/viste?callerNumber=06+8765+4321").address())
                .startsWith(COMPLAINTS + "/viste?number=");
        browser.open(COMPLAINTS + "/viste?number=x");
        assertThat(browser.current().page().select(".error-summary a").text()).contains(UNREADABLE);
        int saved =
                FakeServices.complaint().asked("POST /v1/saved-complaint-views").size();
        browser.submit("main form button.btn-primary", Map.of("name", "Altro"));
        assertThat(browser.current().page().select(".error-summary a").text()).contains(UNREADABLE);
        assertThat(FakeServices.complaint().asked("POST /v1/saved-complaint-views"))
                .hasSize(saved);
    }

    @Test
    void aComplaintLeadsToThoseAgainstTheSameNumber() {
        FakeServices.complaint()
                .answer("GET /v1/complaints/" + ServiceAnswers.ID, ServiceAnswers.complaint("FILED", ""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(true));
        browser.open(browser.open(COMPLAINTS + "/" + ServiceAnswers.ID)
                .page()
                .select("main a[href*=number=]")
                .attr("href"));
        assertThat(asked("GET /v1/complaints", "callerNumber")).isEqualTo("+390212345678");
    }
}
