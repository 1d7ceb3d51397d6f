package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.export.ExportAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An official narrows the list of complaints by what each of them is; the saved view and the file hold the same list. */
@QuarkusTest
@AsRegulator
class ComplaintFiltersTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";
    private static final String COMPLAINTS = "GET /v1/complaints";
    private static final String CHIP = ".chips[aria-labelledby] a";
    private static final String IN_MOLISE = ", \"area\": \"MOLISE\"";
    private static final String GRADE_B =
            ", \"accused\": {\"name\": \"Squillo Contact S.r.l.\", \"number\": null, \"grade\": \"B\", \"caseId\": null}}";

    private static FakeService complaint() {
        return FakeServices.complaint();
    }

    private static String listed() {
        return ServiceAnswers.summary("TAKEN_IN_CHARGE").replaceFirst("}$", IN_MOLISE + GRADE_B);
    }

    private static void lists(String... summaries) {
        complaint()
                .answerFromNowOn(COMPLAINTS, "{\"items\": [" + String.join(", ", summaries) + "], \"next\": null}")
                .answerFromNowOn("GET /v1/saved-complaint-views", "[]");
    }

    private static void anna() {
        complaint().answerFromNowOn("GET /v1/case-officials", """
                [{"subject": "me-myself", "name": "Ada Neri", "me": true}, {"subject": "0199-anna", "name": "Anna Rossi", "me": false}]""");
    }

    /** The form must not fill two screens of a phone before the list begins. */
    @Test
    void theRarerFiltersAreFoldedUnlessOneOfThemIsSet() {
        lists(listed());
        anna();
        Browser.Seen plain = browser.open(LIST + "?stage=TAKEN_IN_CHARGE");
        assertThat(plain.page().select("form.filters details").hasAttr("open")).isFalse();
        assertThat(plain.page().select("form.filters details summary").text()).isEqualTo("Altri filtri");
        assertThat(plain.page()
                        .select("form.filters details")
                        .select("input, select")
                        .eachAttr("name"))
                .containsExactly(
                        "grade", "product", "area", "principal", "assignee", "passedOnTo", "question", "from", "to");
        for (String set : List.of(
                "grade=B",
                "product=ENERGY",
                "area=MOLISE",
                "principal=acme",
                "assignee=me",
                "passedOnTo=AGCM",
                "question=ASKED",
                "from=2026-11-01",
                "to=2026-11-30")) {
            assertThat(browser.open(LIST + "?" + set)
                            .page()
                            .select("form.filters details")
                            .hasAttr("open"))
                    .as(set)
                    .isTrue();
        }
    }

    /** Chosen in the form, shown as a chip that can be removed, kept in a view and in a file. */
    private void assertNarrows(String field, String value, String chip) {
        lists(listed());
        browser.open(LIST);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of(field, value));
        String query = field + "=" + value;
        assertThat(seen.address()).endsWith(LIST + "?" + query);
        assertThat(complaint().lastAsked(COMPLAINTS).query()).contains(query);
        assertThat(seen.page().select(CHIP).first().text()).isEqualTo("Togli il filtro " + chip);
        assertThat(seen.page().select(CHIP).first().attr("href")).isEqualTo(LIST);
        assertThat(seen.page().select("#" + field + " option[selected]").val()).isEqualTo(value);
        assertThat(seen.page().select("main tbody tr")).hasSize(1);

        String save = "POST /v1/saved-complaint-views";
        complaint().answer(save, "{}");
        assertThat(browser.open(LIST + "/viste?" + query).text()).contains(chip);
        browser.submit("main form button.btn-primary", Map.of("name", "Da guardare"));
        assertThat(complaint().lastAsked(save).body()).contains("\"query\":\"" + query + "\"");

        complaint()
                .answer("GET /v1/complaints/rows", ExportAnswers.rows(listed()))
                .answer("POST /v1/exports", ExportAnswers.open())
                .answer("PUT " + ExportAnswers.FILE, "");
        assertThat(browser.open("/it/autorita/file-scaricati/segnalazioni?" + query)
                        .text())
                .contains(chip);
        browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(complaint().lastAsked("GET /v1/complaints/rows").query()).isEqualTo(query);
        assertThat(complaint().lastAsked("POST /v1/exports").body()).contains("\"filters\":\"" + query + "\"");
        assertThat(complaint().lastAsked("PUT " + ExportAnswers.FILE).body()).contains("\"rows\":1");
    }

    private void assertRefusedBeside(String field, String shown) {
        complaint()
                .refuse(
                        COMPLAINTS,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/" + field + "\", \"code\": \"UNKNOWN\", \"detail\": \"Non c’è.\"}]");
        Browser.Seen seen = browser.open(LIST + "?" + field + "=%3Cb%3E");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("#" + field + "-error").text()).contains("Non c’è.");
        assertThat(seen.page().select(CHIP).first().text()).endsWith(": " + shown);
    }

    /** What the service before this one leaves in although it was not asked for, is not shown as what was. */
    private void assertNotBelieved(String query) {
        lists(listed());
        Browser.Seen list = browser.open(LIST + "?" + query);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select("main tbody tr")).isEmpty();
        assertThat(list.page().select("main .notice.wait")).hasSize(1);
    }

    @Test
    void byTheGradeOfTheEvidence() {
        assertNarrows("grade", "B", "Grado della prova: B: numero dichiarato e lista");
        browser.open("/en/authority/complaints?grade=B").keep("authority-complaints-grade-en");
    }

    @Test
    void byTheSector() {
        assertNarrows("product", "ENERGY", "Settore: Energia e gas");
        browser.open("/en/authority/complaints?product=ENERGY").keep("authority-complaints-sector-en");
    }

    @Test
    void byTheRegionOfTheCalledLine() {
        assertNarrows("area", "MOLISE", "Regione della linea chiamata: Molise");
        Browser.Seen seen = browser.open("/en/authority/complaints?area=MOLISE").keep("authority-complaints-region-en");
        assertThat(seen.page().select("#area option").eachText())
                .hasSize(23)
                .startsWith("All regions", "Mobile", "Abruzzo")
                .contains("Lombardy")
                .endsWith("Fixed line of no region");
    }

    @Test
    void byTheColleagueWhoHasThem() {
        anna();
        assertNarrows("assignee", "0199-anna", "Chi se ne occupa: Anna Rossi");
        assertThat(browser.open("/en/authority/complaints?assignee=0199-anna")
                        .keep("authority-complaints-colleague-en")
                        .page()
                        .select("#assignee option")
                        .eachText())
                .containsExactly("Anyone", "you", "nobody", "Anna Rossi");
    }

    /** Nor while the service does not say who works with cases. */
    @Test
    void aColleagueWhoIsNotKnownAnyMoreHasNoNameButStaysChosen() {
        lists(listed());
        anna();
        browser.open(LIST + "?assignee=0199-bruno");
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("grade", "B"));
        assertThat(complaint().lastAsked(COMPLAINTS).query()).contains("assignee=0199-bruno", "grade=B");
        assertThat(seen.page().select(CHIP).eachText()).contains("Togli il filtro Chi se ne occupa: il collega scelto");
    }

    @Test
    void aColleagueWhoIsNoneIsNamedBesideTheField() {
        assertRefusedBeside("assignee", "il collega scelto");
    }

    @Test
    void theCasesOfAColleagueAreNotSaidToBeNobodys() {
        complaint()
                .answer("GET /v1/cases", "{\"items\": [], \"next\": null}")
                .answer(
                        "GET /v1/case-counts",
                        "{\"mine\": 0, \"open\": 0, \"unassigned\": 0, \"overdue\": 0, \"stages\": {}}")
                .answer("GET /v1/saved-views", "[]");
        assertThat(browser.open("/it/autorita/fascicoli?assignee=0199-anna")
                        .page()
                        .select(CHIP)
                        .first()
                        .text())
                .isEqualTo("Togli il filtro Chi lo ha: il collega scelto");
    }

    @Test
    void aGradeThatIsNoneIsNamedBesideItsField() {
        assertRefusedBeside("grade", "<b>");
    }

    @Test
    void aSectorThatIsNoneIsNamedBesideItsField() {
        assertRefusedBeside("product", "<b>");
    }

    @Test
    void aRegionThatIsNoneIsNamedBesideItsField() {
        assertRefusedBeside("area", "<b>");
    }

    @Test
    void aServiceThatKnowsNoGradesIsNotBelieved() {
        assertNotBelieved("grade=A");
        assertNotBelieved("product=TRAVEL");
        assertNotBelieved("area=LAZIO");
    }
}
