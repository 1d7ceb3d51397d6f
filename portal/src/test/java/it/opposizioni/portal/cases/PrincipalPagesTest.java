package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Cases about the principals of those who called, beside the cases about these; and a complaint whose principal somebody must choose. */
@QuarkusTest
@AsRegulator
class PrincipalPagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/fascicoli";
    private static final String CASE = LIST + "/" + CaseAnswers.ID;
    private static final String ACME = "018f0000-0000-7000-8000-000000000001";
    private static final String BETA = "018f0000-0000-7000-8000-000000000002";
    private static final String COMPLAINT = "/it/autorita/segnalazioni/" + ServiceAnswers.ID;
    private static final String PRINCIPAL = "/v1/complaints/" + ServiceAnswers.ID + "/principal";

    /** The case, with this in the place of its operator. */
    private static String about(String party, String others) {
        return CaseAnswers.assigned()
                .replaceFirst("\"operatorId\"", "\"party\": \"" + party + "\", \"operatorId\"")
                .replaceFirst("\"possibleActs\"", "\"otherParties\": [" + others + "], \"possibleActs\"");
    }

    @Test
    void theListTellsPrincipalsFromThoseWhoCalledAndCanBeNarrowed() {
        CaseAnswers.known(CaseAnswers.assigned());
        String principal = CaseAnswers.summary(CaseAnswers.ID, "OPEN", null)
                .replaceFirst("\"operatorId\"", "\"party\": \"PRINCIPAL\", \"operatorId\"");
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/cases", "{\"items\": [" + principal + ", " + CaseAnswers.aboutNumber() + "]}");
        Browser.Seen seen = browser.open(LIST + "?party=PRINCIPAL").keep("authority-cases-principals-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query()).contains("party=PRINCIPAL");
        assertThat(seen.page().select("main tbody th").eachText())
                .containsExactly(
                        "Squillo Contact S.r.l. (committente) FAS-2026-7K3M-Q9XD",
                        "+39 06 ••• 9999 FAS-2026-AAAA-BBBB");
        assertThat(seen.page().select("#party option").eachText())
                .containsExactly("Chiamanti e committenti", "Chi ha chiamato", "Committente");
        assertThat(seen.page().select("#party option[selected]").val()).isEqualTo("PRINCIPAL");
        assertThat(seen.page().select("main .chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Ruolo: Committente");
        assertThat(browser.open("/en/authority/cases?party=CALLER")
                        .keep("authority-cases-callers-en")
                        .text())
                .contains("Squillo Contact S.r.l. (principal)", "Part: Who called");
    }

    @Test
    void aCaseAboutWhoCalledNamesThePrincipalsAndLeadsToTheirCases() {
        CaseAnswers.known(about("CALLER", """
                {"operatorId": "%s", "name": "Acme Energia S.p.A.", "caseId": "%s", "caseCode": "FAS-2026-AAAA-BBBB", "complaints": 1100},
                {"operatorId": "%s", "complaints": 2}""".formatted(ACME, CaseAnswers.OTHER, BETA)));
        Browser.Seen seen = browser.open(CASE).keep("authority-case-principals-it");
        assertThat(seen.heading()).isEqualTo("Squillo Contact S.r.l.");
        assertThat(seen.page().select("#parties").text()).isEqualTo("Committenti");
        assertThat(seen.page().select("main tbody tr:has(a[href*=operatori])").eachText())
                .containsExactly("Acme Energia S.p.A. 1.100 FAS-2026-AAAA-BBBB", "Operatore senza nome 2 Nessuno");
        assertThat(seen.page().select("main tbody a[href=" + LIST + "/" + CaseAnswers.OTHER + "]"))
                .hasSize(1);
        assertThat(seen.text()).contains("Il committente risponde in solido");
    }

    @Test
    void aCaseAboutAPrincipalSaysSoAndNamesWhoCalled() {
        CaseAnswers.known(about("PRINCIPAL", """
                {"operatorId": "%s", "name": "Trillo S.p.A.", "complaints": 5}""".formatted(BETA)));
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": ["
                                + ServiceAnswers.summary("TAKEN_IN_CHARGE")
                                        .replaceFirst(
                                                "}$",
                                                ", \"accused\": {\"name\": \"Trillo S.p.A.\", \"grade\": \"B\", \"principalGrade\": \"C\"}}")
                                + "]}");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-principal-it");
        assertThat(seen.heading()).isEqualTo("Squillo Contact S.r.l. (committente)");
        assertThat(seen.page().select("#parties").text()).isEqualTo("Chi ha chiamato per il committente");
        assertThat(seen.text())
                .contains(
                        "Trillo S.p.A.",
                        "B: una lista del committente conteneva il numero chiamato, o la linea è confermata e il committente è stato indicato.");
        assertThat(seen.page()
                        .select("main tbody tr:has(a[href*=segnalazioni]) td")
                        .eachText())
                .contains("C")
                .doesNotContain("B");
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-principal-en");
        assertThat(browser.current().heading()).isEqualTo("Squillo Contact S.r.l. (principal)");
    }

    /** In a case about who called, for whom each call was made; in one about the principal, who made it. */
    @Test
    void eachComplaintOfACaseNamesTheOtherParty() {
        String accused = ", \"accused\": {\"name\": \"Trillo S.p.A.\", \"principalId\": \"" + ACME
                + "\", \"principalName\": \"Acme Energia S.p.A.\"}}";
        for (Map.Entry<String, List<String>> expected : Map.of(
                        "CALLER", List.of("Committente", "Acme Energia S.p.A."),
                        "PRINCIPAL", List.of("Chi ha chiamato", "Trillo S.p.A."))
                .entrySet()) {
            FakeServices.reset();
            CaseAnswers.known(about(expected.getKey(), ""));
            FakeServices.complaint()
                    .answerFromNowOn(
                            "GET /v1/complaints",
                            "{\"items\": ["
                                    + ServiceAnswers.summary("TAKEN_IN_CHARGE").replaceFirst("}$", accused) + "]}");
            Element table = browser.open(CASE)
                    .page()
                    .select("main table:has(a[href*=segnalazioni])")
                    .first();
            int column = table.select("thead th")
                    .eachText()
                    .indexOf(expected.getValue().getFirst());
            assertThat(column).as(expected.getKey()).isPositive();
            assertThat(table.select("tbody tr > :nth-child(" + (column + 1) + ")")
                            .text())
                    .isEqualTo(expected.getValue().getLast());
        }
    }

    /** @param accused fields besides the name, each with a comma before it */
    private static void complaint(String accused, String principals) {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints/" + ServiceAnswers.ID,
                        ServiceAnswers.complaint("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"")
                                .replaceFirst(
                                        "}$", ", \"accused\": {\"name\": \"Squillo Contact S.r.l.\"" + accused + "}}"))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(true))
                .answerFromNowOn("GET " + PRINCIPAL, principals);
    }

    private static String possible(String more) {
        return """
                {"possible": [{"operatorId": "%s", "name": "Acme Energia S.p.A."}, {"operatorId": "%s", "name": "Beta Luce S.r.l."}],
                 %s}""".formatted(ACME, BETA, more);
    }

    @Test
    void aComplaintSaysForWhomTheCallWasMadeAndLeadsToBothCases() {
        complaint(
                ", \"caseId\": \"%s\", \"principalId\": \"%s\", \"principalName\": \"Acme Energia S.p.A.\", \"principalCaseId\": \"%s\""
                        .formatted(CaseAnswers.ID, ACME, CaseAnswers.OTHER),
                possible("\"choosable\": false"));
        Browser.Seen seen = browser.open(COMPLAINT).keep("authority-complaint-principal-it");
        assertThat(seen.page().select(".identity dd").eachText()).contains("Acme Energia S.p.A.");
        assertThat(seen.page().select(".identity a[href*=fascicoli]").eachAttr("href"))
                .containsExactly(CASE, LIST + "/" + CaseAnswers.OTHER);
        assertThat(seen.page().select("[name=principal]")).isEmpty();
    }

    @Test
    void theListOfComplaintsNamesPrincipalsAndIsNarrowedByThem() {
        String accused = ", \"accused\": {\"name\": \"Squillo Contact S.r.l.\", \"principalId\": \"" + ACME + "\"%s}}";
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": ["
                                + String.join(
                                        ", ",
                                        ServiceAnswers.summary("TAKEN_IN_CHARGE")
                                                .replaceFirst(
                                                        "}$",
                                                        accused.formatted(
                                                                ", \"principalName\": \"Acme Energia S.p.A.\"")),
                                        ServiceAnswers.summary("TAKEN_IN_CHARGE")
                                                .replaceFirst("}$", accused.formatted("")),
                                        ServiceAnswers.summary("FILED"))
                                + "]}");
        Browser.Seen seen =
                browser.open("/it/autorita/segnalazioni?principal=acme").keep("authority-complaints-principals-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("principal=acme");
        int column = seen.page().select("main thead th").eachText().indexOf("Committente");
        assertThat(seen.page().select("main tbody tr > :nth-child(" + (column + 1) + ")").stream()
                        .map(Element::text))
                .containsExactly("Acme Energia S.p.A.", "operatore senza nome", "");
        assertThat(seen.page().select("#principal").val()).isEqualTo("acme");
        assertThat(seen.page().select("main .chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Committente: acme");
        assertThat(browser.open("/en/authority/complaints?principal=" + ACME)
                        .keep("authority-complaints-principals-en")
                        .page()
                        .select("main thead th")
                        .eachText())
                .contains("Principal");
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .refuse(
                        "GET /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/principal\", \"code\": \"TOO_MANY\", \"detail\": \"Scrivine di più.\"}]");
        assertThat(browser.open("/it/autorita/segnalazioni?principal=a")
                        .page()
                        .select("#principal-error")
                        .text())
                .contains("Scrivine di più.");
    }

    @Test
    void whereSeveralArePossibleAnOfficialChoosesOne() {
        complaint("", possible("\"choosable\": true"));
        FakeServices.complaint()
                .answer("PUT " + PRINCIPAL, possible("\"choosable\": true, \"chosen\": \"" + BETA + "\""));
        Browser.Seen seen = browser.open(COMPLAINT).keep("authority-complaint-choose-principal-it");
        assertThat(seen.page().select("[name=principal]").eachAttr("value")).containsExactly(ACME, BETA);
        Browser.Seen missing = browser.submit("button[value=CHOOSE_PRINCIPAL]", Map.of());
        assertThat(missing.page().select("#principal-error").text()).contains("Scegli il committente.");
        complaint("", possible("\"choosable\": true, \"chosen\": \"" + BETA + "\""));
        Browser.Seen done = browser.submit("button[value=CHOOSE_PRINCIPAL]", Map.of("principal", BETA));
        assertThat(FakeServices.complaint().lastAsked("PUT " + PRINCIPAL).body())
                .isEqualTo("{\"operatorId\":\"" + BETA + "\",\"seen\":\"NONE\"}");
        assertThat(done.page().select("[name=seen]").val()).isEqualTo(BETA);
        assertThat(done.text()).contains("L’autorità ha scelto Beta Luce S.r.l.");
        browser.open("/en/authority/complaints/" + ServiceAnswers.ID).keep("authority-complaint-choose-principal-en");
        assertThat(browser.current().text()).contains("The authority has chosen Beta Luce S.r.l.");
    }

    private static String principalOf(String more) {
        return ", \"principalId\": \"%s\", \"principalName\": \"Acme Energia S.p.A.\"%s".formatted(ACME, more);
    }

    @Test
    void whoOpensACaseChoosesWhomItIsAbout() {
        complaint(principalOf(""), possible("\"choosable\": false"));
        Browser.Seen seen = browser.open(COMPLAINT).keep("authority-complaint-case-about-it");
        assertThat(seen.page().select("#case + form .choice label").textNodes().stream()
                        .map(TextNode::text)
                        .toList())
                .containsExactly("Squillo Contact S.r.l.", "Acme Energia S.p.A.");
        assertThat(seen.page().select("#case + form .choice .hint").eachText())
                .containsExactly("Chi ha chiamato", "Committente");
        assertThat(seen.page().select("input[name=party][checked]").val()).isEqualTo("CALLER");
        FakeServices.complaint()
                .refuse(
                        "POST /v1/cases",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/reason\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi il motivo.\"}]");
        Browser.Seen wrong = browser.submit("button:contains(Apri il fascicolo)", Map.of("party", "PRINCIPAL"))
                .keep("authority-complaint-case-about-error-it");
        assertThat(wrong.page().select("#openReason-error").text()).contains("Scrivi il motivo.");
        assertThat(wrong.page().select("input[name=party][checked]").val()).isEqualTo("PRINCIPAL");
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint().answerFromNowOn("POST /v1/cases", CaseAnswers.assigned());
        Browser.Seen opened = browser.submit("button:contains(Apri il fascicolo)", Map.of("openReason", "Campagna."));
        assertThat(opened.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/cases").body())
                .isEqualTo("""
                {"reason":"Campagna.","complaintIds":["%s"],"party":"PRINCIPAL"}""".formatted(ServiceAnswers.ID));
        complaint(principalOf(""), possible("\"choosable\": false"));
        assertThat(browser.open("/en/authority/complaints/" + ServiceAnswers.ID)
                        .keep("authority-complaint-case-about-en")
                        .text())
                .contains("Who the case is about");
    }

    /** The case about who called goes on: one about the principal can be opened beside it. */
    @Test
    void whereOnlyOneIsLeftThereIsNothingToChoose() {
        CaseAnswers.known(CaseAnswers.assigned());
        complaint(principalOf(", \"caseId\": \"" + CaseAnswers.ID + "\""), possible("\"choosable\": false"));
        Browser.Seen seen = browser.open(COMPLAINT).keep("authority-complaint-case-about-principal-it");
        assertThat(seen.page().select("#case + form p").text())
                .contains("Il fascicolo riguarda Acme Energia S.p.A. (Committente).");
        assertThat(seen.page().select("input[name=party]").eachAttr("type")).containsExactly("hidden");
        browser.submit("button:contains(Apri il fascicolo)", Map.of("openReason", "Campagna."));
        assertThat(FakeServices.complaint().lastAsked("POST /v1/cases").body()).contains("\"party\":\"PRINCIPAL\"");
        complaint(
                principalOf(", \"caseId\": \"%s\", \"principalCaseId\": \"%s\""
                        .formatted(CaseAnswers.ID, CaseAnswers.OTHER)),
                possible("\"choosable\": false"));
        assertThat(browser.open(COMPLAINT).page().select("#case")).isEmpty();
    }

    @Test
    void aPrincipalWhoseNameIsNotKnownIsSaidToHaveNone() {
        complaint(
                "",
                possible("\"choosable\": true, \"chosen\": \"" + BETA + "\"").replace("\"Beta Luce S.r.l.\"", "null"));
        Browser.Seen seen = browser.open(COMPLAINT);
        assertThat(seen.text()).contains("L’autorità ha scelto Operatore senza nome");
        assertThat(seen.page().select("label:contains(Operatore senza nome)")).hasSize(1);
    }
}
