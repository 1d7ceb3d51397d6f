package it.opposizioni.portal.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** C.SE.1: what citizens experience. */
@QuarkusTest
class UserExperienceCriteriaTest extends CriteriaScenario {

    private static final Set<String> FONTS = Set.of("Titillium Web", "Lora", "Roboto Mono");

    @Test
    void c_se_1_1_theServicePageLeadsToTheSignIn() {
        for (String guide : GUIDES) {
            Document page = browser.open(guide).page();
            Element access = page.selectFirst("button[data-element=service-online-access]");
            assertThat(access.closest("form").attr("action")).isEqualTo("/it/accedi");
            assertThat(access.closest("form").select("[name=to]").val()).startsWith("/it/area-personale/");
        }
    }

    @Test
    @AsGiulia
    void c_se_1_1_whoHasSignedInIsInsideTheService() {
        assertThat(browser.open("/it/accedi?to=/it/area-personale/aggiungi-numeri")
                        .page()
                        .select("#number0"))
                .hasSize(1);
        assertThat(browser.open("/it/accedi?to=/it/area-personale/segnalazioni/nuova")
                        .page()
                        .select("#callerNumber0"))
                .hasSize(1);
    }

    @Test
    @AsGiulia
    void c_se_1_2_whatWasSentIsConfirmedInTheAreaAndByEmail() {
        giuliaIsWrittenTo();
        probe.publish("registry.events", event("registry.registration-recorded", "a", 1, """
                {"protocol":"OPP-2026-TEST","holder":"giulia","language":"it","recordedAt":"2026-11-25T08:00:00Z",
                "activeFrom":"2026-12-10T23:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                "number":"+393331234567","media":["TELEPHONE"]}]}"""));
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", "b", 1, """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"giulia","stage":"FILED","assessment":null,
                "changedAt":"2026-11-25T08:00:00Z"}"""));
        awaitStored(2);
        assertThat(browser.open("/it/area-personale/messaggi").page().select("main .plain-list a"))
                .hasSize(2);
        sender.sendDue();
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(ADDRESS)).hasSize(2);
    }

    @Test
    void c_se_1_3_theFontsAreThoseOfTheModel() {
        String styles = RestAssured.get(browser.open("/it/")
                        .page()
                        .selectFirst("link[rel=stylesheet]")
                        .attr("href"))
                .asString();
        // a font of the device may stand in until they come: it is defined, and named first nowhere
        String withoutStandIns = styles.replaceAll("@font-face\\{[^}]*size-adjust[^}]*}", "");
        List<String> named = Pattern.compile("(?:font-family|--bs-font-[a-z-]+|--bs-body-font-family):\\s*([^;}]+)")
                .matcher(withoutStandIns)
                .results()
                .map(font -> font.group(1).split(",")[0].replace("\"", "").strip())
                .filter(font -> !font.isEmpty() && !font.startsWith("var(") && !font.equals("inherit"))
                .toList();
        assertThat(named).contains("Titillium Web").isSubsetOf(FONTS);
    }

    @Test
    @AsGiulia
    void c_se_1_4_allThatWasTypedIsShownOnOnePageBeforeItIsSent() {
        Seen numbers = walks.registration().getLast();
        assertThat(numbers.text()).contains(CitizenWalks.NEW_NUMBER, "telefonate pubblicitarie", "Italiano");
        assertThat(numbers.page().select("main form")).hasSize(1);
        assertThat(walks.sendRegistration().address()).contains("/iscrizioni/");

        Seen complaint = walks.complaint().getLast();
        assertThat(complaint.text())
                .contains(
                        "+39 333 123 4567", "19 novembre 2026, ore 18:30", "Una persona", "Luce per tutti", "Energia");
        assertThat(complaint.page().select("main form")).hasSize(1);
        assertThat(walks.sendComplaint().address()).endsWith(ServiceAnswers.ID);
    }

    @Test
    @AsGiulia
    void c_se_1_5_whatIsKnownIsNotAskedForAgain() {
        giuliaIsWrittenTo();
        List<Seen> pages = Stream.concat(walks.registration().stream(), walks.complaint().stream())
                .toList();
        assertThat(pages.get(2).text()).contains(ADDRESS);
        assertThat(pages.get(4).page().select("[name=calledNumber][checked]").val())
                .isEqualTo("+393331234567");
        assertThat(pages)
                .allSatisfy(seen -> assertThat(
                                seen.page().select("main [name=name], main [name=taxCode], main [name=email]"))
                        .isEmpty());
    }

    @Test
    @AsGiulia
    void c_se_1_6_aRequestIsSavedAndResumedAtEveryStep() {
        List<Seen> pages = Stream.concat(walks.registration().stream(), walks.complaint().stream())
                .toList();
        assertThat(pages)
                .allSatisfy(seen ->
                        assertThat(seen.page().select("main").text()).containsIgnoringCase("continua più tardi"));

        browser.open(pages.get(4).address());
        Seen list = browser.submit("main button[value=later]", Map.of("callerNumber0", "02 7777 6666"));
        assertThat(list.address()).isEqualTo("/it/area-personale/segnalazioni");
        browser.open(list.page().select("main .more a").attr("href"));
        assertThat(browser.current().page().select("#callerNumber0").val()).isEqualTo("02 7777 6666");

        browser.open(pages.get(2).address());
        Seen area = browser.submit("main button[value=later]", Map.of("language", "en"));
        assertThat(area.address()).isEqualTo("/it/area-personale");
        assertThat(area.page().select("#drafts")).hasSize(1);
    }

    @Test
    @AsGiulia
    void c_se_1_7_whoHasFinishedIsAskedHowEasyItWas() {
        walks.registration();
        walks.sendRegistration();
        theFourOrFiveStarsOf("register-numbers");
        walks.complaint();
        Seen sent = walks.sendComplaint();
        assertThat(sent.text()).contains("Quanto è stato facile usare questo servizio?");

        Seen hard = browser.submit("form:has([name=stars]) button", Map.of("stars", "2"));
        assertThat(hard.text()).contains("Dove hai incontrato le maggiori difficoltà?", "Ho avuto problemi tecnici");
        Seen noStars = browser.open("/it/area-personale/valutazione/segnala-una-chiamata?stars=");
        assertThat(noStars.page().title()).startsWith("Errore: ");
    }

    private void theFourOrFiveStarsOf(String service) {
        assertThat(browser.current().page().select("form:has([name=stars]) [type=radio]"))
                .as(service)
                .hasSize(5);
        Seen asked = browser.submit("form:has([name=stars]) button", Map.of("stars", "4"))
                .keep("rating-it");
        assertThat(asked.text()).contains("Quali sono stati gli aspetti che hai preferito?");
        assertThat(asked.page().select("[name=aspect]")).hasSize(5);
        Seen thanked = browser.submit("main form .btn-primary", Map.of("aspect", "CLEAR", "comment", "Tutto bene."))
                .keep("rated-it");
        assertThat(thanked.heading()).startsWith("Grazie");
    }

    @Test
    @AsGiulia
    void c_se_1_8_everyStepSaysWhereOneIsAndLeadsBack() {
        for (List<Seen> flow : List.of(walks.registration(), walks.complaint())) {
            for (int step = 1; step <= flow.size(); step++) {
                Document page = flow.get(step - 1).page();
                assertThat(page.select(".stepper p").text()).isEqualTo("Passo %d di %d", step, flow.size());
                assertThat(page.select(".stepper [aria-current=step]")).hasSize(1);
                assertThat(page.select(".stepper li")).hasSize(flow.size());
            }
            String first = flow.getLast().page().select(".stepper a").attr("href");
            assertThat(browser.open(first).page().select("main input[type=tel]").eachAttr("value"))
                    .anyMatch(value -> !value.isEmpty());
        }
    }

    @Test
    @AsGiulia
    void c_se_1_9_theAreaShowsHowFarARequestIs() {
        Seen complaint = browser.open("/it/area-personale/segnalazioni/" + ServiceAnswers.ID);
        assertThat(complaint.page().select(".stages li")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(complaint.page().select(".stages [aria-current=step]").text())
                .contains("Inviata");
        assertThat(browser.open(CitizenWalks.REGISTRATION_PAGE).text()).contains("Sarà attivo da");
    }

    @Test
    @AsGiulia
    void c_se_1_10_theLatestDateIsSaidAndTheServicePageSaysTheLongestTime() {
        assertThat(browser.open("/it/area-personale/segnalazioni/" + ServiceAnswers.ID)
                        .text())
                .contains(ServiceAnswers.CODE, "20 novembre 2026", "Al più tardi entro");
        assertThat(browser.open(CitizenWalks.REGISTRATION_PAGE).text())
                .contains("OPP-2026-TEST", "25 novembre 2026", "11 dicembre 2026");
        assertThat(calendarOf(GUIDES.getFirst())).contains("Dopo 15 giorni pieni");
        assertThat(calendarOf(GUIDES.getLast())).contains("entro 30 giorni", "entro 9 mesi");
    }

    private String calendarOf(String guide) {
        return browser.open(guide)
                .page()
                .select("[data-element=service-calendar-text]")
                .text();
    }
}
