package it.opposizioni.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of companies are not unique: which one may call is never guessed. */
@QuarkusTest
@AsRegistrar
class DeskCompaniesPagesTest extends PortalTest {

    private static final String ID = "019ac000-0000-7000-8000-000000000001";
    private static final String NEW = "/it/amministrazione/sportello/nuova";
    private static final String SEND = "main button[data-once]";
    private static final String ONE = "/v1/desk/requests/" + ID;
    private static final String DIRECTORY = "GET /v1/operators";
    private static final String EXEMPT = "POST /v1/desk/exemptions";
    private static final String END = "POST /v1/desk/exemption-ends";
    private static final String OPPOSITION = "019ac000-0000-7000-8000-0000000000aa";
    private static final String ALFA = listed(CompanyAnswers.ID, "Alfa S.r.l.");
    private static final String OTHER_ALFA = listed(CompanyAnswers.OTHER, "Alfa S.r.l.");

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String listed(String id, String name) {
        return """
                {"id": "%s", "name": "%s", "seat": "Milano", "state": "ACTIVE"}""".formatted(id, name);
    }

    private static String page(String next, String... items) {
        return "{\"items\": [" + String.join(",", items) + "], \"next\": " + next + "}";
    }

    private static void bothAreKnown() {
        String one = CompanyAnswers.company("ACTIVE", null);
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.ID, one)
                .answer(
                        "GET /v1/operators/" + CompanyAnswers.OTHER,
                        one.replace(CompanyAnswers.ID, CompanyAnswers.OTHER).replace("01234560157", "00743110157"));
    }

    private static String request(String kind, String state) {
        return """
                {"id": "%s", "kind": "%s", "state": "%s", "number": "+393331234567", "channel": "POST", "late": false,
                 "receivedAt": "2026-11-23T23:00:00Z", "dueOn": "2026-11-25", "recordedAt": "2026-11-25T09:00:00Z",
                 "evidenceReference": "Prot. 1187", "yours": false,
                 "company": {"operatorId": "%s", "name": "Alfa S.r.l."},
                 "holder": {"name": "Ada Neri", "taxCode": "NREDAA80A41H501Q", "signedIn": false}}""".formatted(ID, kind, state, CompanyAnswers.OTHER);
    }

    private static void takes(String question, String kind, String state) {
        bothAreKnown();
        registry().answer(question, 201, request(kind, state)).answer("GET " + ONE, request(kind, state));
    }

    @Test
    void betweenTwoOfOneNameTheRegistrarChooses() {
        bothAreKnown();
        FakeServices.operator().answer(DIRECTORY, page("null", ALFA, listed(ID, "Alfa S.r.l. Energia"), OTHER_ALFA));
        takes(EXEMPT, "EXEMPTION", "PROPOSED");
        browser.open(NEW);
        Browser.Seen seen = browser.submit(SEND, DeskLetter.about("EXEMPTION", "alfa s.r.l."))
                .keep("desk-company-choice-it");
        assertThat(registry().asked(EXEMPT)).isEmpty();
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#operator");
        assertThat(seen.page().select("input[name=operator][checked]")).isEmpty();
        assertThat(seen.page().select("input[name=operator] + label .hint").eachText())
                .containsExactly(
                        "Partita IVA 01234560157, Via Verdi 10, Milano",
                        "Partita IVA 00743110157, Via Verdi 10, Milano");
        browser.submit(SEND, Map.of("operator", CompanyAnswers.OTHER));
        assertThat(registry().lastAsked(EXEMPT).body()).contains("\"operatorId\":\"" + CompanyAnswers.OTHER + "\"");
    }

    /** A registrar who then writes another name is asked again. */
    @Test
    void aChoiceCountsForItsNameOnly() {
        bothAreKnown();
        FakeServices.operator()
                .answer(DIRECTORY, page("null", ALFA, OTHER_ALFA))
                .answer(DIRECTORY, page("null", listed(ID, "Beta 1"), listed(CompanyAnswers.ID, "Beta 2")))
                .answer("GET /v1/operators/" + ID, listed(ID, "Beta 1"));
        browser.open(NEW);
        browser.submit(SEND, DeskLetter.about("EXEMPTION", "Alfa S.r.l."));
        Browser.Seen seen = browser.submit(SEND, Map.of("company", "beta", "operator", CompanyAnswers.OTHER));
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#operator");
        // the one that operator-service does not tell more about can be chosen too
        assertThat(seen.page().select("input[name=operator] + label").eachText())
                .hasSize(2)
                .first()
                .isEqualTo("Beta 1");
        assertThat(registry().asked(EXEMPT)).isEmpty();
    }

    @Test
    void whileNothingIsToldOfACompanyItCanBeChosenAllTheSame() {
        FakeServices.operator()
                .answer(DIRECTORY, page("null", ALFA, OTHER_ALFA))
                .refuse("GET /v1/operators/" + CompanyAnswers.ID, 503, "unavailable", "x", "[]")
                .answer("GET /v1/operators/" + CompanyAnswers.OTHER, OTHER_ALFA);
        browser.open(NEW);
        Browser.Seen seen = browser.submit(SEND, DeskLetter.about("EXEMPTION", "Alfa S.r.l."));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("input[name=operator] + label").eachText())
                .containsExactly(CompanyAnswers.ID, "Alfa S.r.l.");
    }

    @Test
    void aNameWrittenInFullIsFoundBehindManyOthers() {
        FakeServices.operator()
                .answer(DIRECTORY, page("\"abc\"", listed(ID, "Alfa 1"), listed(CompanyAnswers.ID, "Alfa 2")))
                .answer(DIRECTORY, page("null", OTHER_ALFA));
        takes(EXEMPT, "EXEMPTION", "PROPOSED");
        browser.open(NEW);
        browser.submit(SEND, DeskLetter.about("EXEMPTION", "Alfa S.r.l."));
        assertThat(FakeServices.operator().lastAsked(DIRECTORY).query()).contains("cursor=abc");
        assertThat(registry().lastAsked(EXEMPT).body()).contains("\"operatorId\":\"" + CompanyAnswers.OTHER + "\"");
    }

    /** The directory is not read to its end for a letter. */
    @Test
    void aNameThatTooManyHaveMustBeWrittenMoreFully() {
        FakeServices.operator().answer(DIRECTORY, page("\"abc\"", ALFA));
        browser.open(NEW);
        Browser.Seen seen =
                browser.submit(SEND, DeskLetter.about("EXEMPTION", "a")).keep("desk-company-too-many-it");
        assertThat(seen.page().select("#company-error").text()).contains("Più di 1.000 aziende", "scrivine di più");
        assertThat(seen.page().select("#company").val()).isEqualTo("a");
        assertThat(FakeServices.operator().asked(DIRECTORY)).hasSize(5);
        assertThat(registry().asked(EXEMPT)).isEmpty();
    }

    private static String exemption(String operator, String name, String status) {
        return "{\"operatorId\": \"%s\", \"operatorName\": %s, \"status\": \"%s\"}".formatted(operator, name, status);
    }

    private static void exempted(String... exemptions) {
        registry()
                .answer("GET /v1/oppositions", "{\"items\": [{\"id\": \"" + OPPOSITION + "\"}]}")
                .answer("GET /v1/oppositions/" + OPPOSITION + "/exemptions", page("null", exemptions));
    }

    /** The directory is not even asked. */
    @Test
    void theExemptionOfACompanyThatHasLeftTheListCanBeEnded() {
        exempted(
                exemption(CompanyAnswers.ID, "\"Beta S.p.A.\"", "ENDED"),
                exemption(CompanyAnswers.OTHER, "\"Alfa S.r.l.\"", "IN_FORCE"),
                exemption(CompanyAnswers.OTHER, "\"Alfa S.r.l.\"", "PLANNED"));
        takes(END, "EXEMPTION_END", "RECORDED");
        browser.open(NEW);
        browser.submit(SEND, DeskLetter.about("EXEMPTION_END", "alfa"));
        assertThat(registry().lastAsked("GET /v1/oppositions").query()).isEqualTo("number=%2B393331234567");
        assertThat(registry().lastAsked(END).body()).contains("\"operatorId\":\"" + CompanyAnswers.OTHER + "\"");
        assertThat(FakeServices.operator().asked(DIRECTORY)).isEmpty();
    }

    @Test
    void whichExemptionEndsIsChosenWhereItsNameDoesNotSay() {
        bothAreKnown();
        exempted(
                exemption(CompanyAnswers.ID, "\"Alfa S.r.l.\"", "IN_FORCE"),
                exemption(CompanyAnswers.OTHER, "null", "IN_FORCE"));
        takes(END, "EXEMPTION_END", "RECORDED");
        browser.open(NEW);
        Browser.Seen seen =
                browser.submit(SEND, DeskLetter.about("EXEMPTION_END", "zzz")).keep("desk-end-choice-it");
        assertThat(seen.page().select("input[name=operator]").eachAttr("value"))
                .containsExactly(CompanyAnswers.ID, CompanyAnswers.OTHER);
        assertThat(registry().asked(END)).isEmpty();
        browser.submit(SEND, Map.of("operator", CompanyAnswers.OTHER));
        assertThat(registry().lastAsked(END).body()).contains("\"operatorId\":\"" + CompanyAnswers.OTHER + "\"");
    }

    @Test
    void whereNoCompanyHasAnExemptionNoneCanEnd() {
        exempted();
        browser.open(NEW);
        Browser.Seen seen = browser.submit(SEND, DeskLetter.about("EXEMPTION_END", "Alfa S.r.l."));
        assertThat(seen.page().select("#company-error").text())
                .contains("Per questo numero nessuna azienda ha un permesso.");
    }

    /** What was typed is worth more than an error page. */
    @Test
    void whileTheRegistryDoesNotSayWhatCanEndTheFormIsKept() {
        registry().refuse("GET /v1/oppositions", 503, "unavailable", "x", "[]");
        browser.open(NEW);
        kept("#company-error", "Il registro ora non dice quali aziende hanno un permesso: riprova fra poco.");
        registry().reset();
        registry().goDown();
        kept("#company-error", "Il registro ora non dice quali aziende hanno un permesso: riprova fra poco.");
        registry().reset();
        registry().refuse("GET /v1/oppositions", 422, "validation", "x", """
                [{"pointer": "/number", "code": "NUMBER", "detail": "Non è un numero."}]""");
        kept("#number-error", "Non è un numero.");
        assertThat(registry().asked(END)).isEmpty();
    }

    private void kept(String where, String why) {
        Browser.Seen seen = browser.submit(SEND, DeskLetter.about("EXEMPTION_END", "Alfa S.r.l."));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select(where).text()).contains(why);
        assertThat(seen.page().select("#company").val()).isEqualTo("Alfa S.r.l.");
        assertThat(seen.page().select("#evidenceReference").val()).isEqualTo("Prot. 1187");
    }

    @Test
    void whoApprovesSeesWhichCompanyItIs() {
        bothAreKnown();
        registry().answer("GET " + ONE, request("EXEMPTION", "PROPOSED"));
        Browser.Seen seen = browser.open("/en/administration/desk/" + ID).keep("desk-company-identity-en");
        assertThat(seen.text()).contains("VAT number 00743110157, Via Verdi 10, Milano");
    }
}
