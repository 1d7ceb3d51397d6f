package it.opposizioni.portal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService.Asked;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Taking a list as a file: what for is asked, and noted before it leaves. */
@QuarkusTest
@AsRegulator
class ExportPagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/file-scaricati";
    private static final String NOTE = "POST /v1/exports";
    private static final Map<String, String> UNSERVED =
            Map.of("serving", "NOT_ARRIVED", "purpose", "Ispezione 12", "format", "CSV");

    private static void takes(String list, String rows) {
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/" + list + "/rows", rows)
                .answerFromNowOn(NOTE, ExportAnswers.open())
                .answerFromNowOn("PUT " + ExportAnswers.FILE, "");
    }

    private static String aCase() {
        return CaseAnswers.summary(CaseAnswers.ID, "OPEN", null);
    }

    @Test
    void theQueueLeavesWithItsFiltersOnceItIsNoted() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        takes("cases", ExportAnswers.rows(aCase(), aCase()));
        browser.open("/it/autorita/fascicoli?assignee=me");
        String link = browser.current()
                .page()
                .select("main a:contains(Scarica l’elenco come file)")
                .attr("href");
        Browser.Seen form = browser.open(link).keep("authority-export-it");
        assertThat(form.page().select("#filters + ul").text()).contains("Chi lo ha: tu");
        assertThat(form.page().select("input[value=XLSX] + label .hint").text()).contains("al massimo 1.048.576 righe");
        Browser.Seen file = browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(file.answer().headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"fascicoli-2026-11-25.zip\"");
        assertThat(file.answer().body()).startsWith("PK").contains("manifest.json");
        Asked noted = FakeServices.complaint().lastAsked(NOTE);
        assertThat(noted.body())
                .contains("\"list\":\"CASES\"", "\"format\":\"CSV\"", "\"filters\":\"assignee=me\"")
                .contains("\"purpose\":\"Ispezione 12\"")
                .doesNotContain("sha256");
        assertThat(noted.header("Idempotency-Key")).isNotBlank();
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases/rows").query())
                .isEqualTo("assignee=me");
        Asked ended = FakeServices.complaint().lastAsked("PUT " + ExportAnswers.FILE);
        assertThat(ended.body()).contains("\"rows\":2").containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
        browser.open("/en/authority/exports/cases").keep("authority-export-en");
    }

    /** As the address has them, also what is no letter. */
    @Test
    void theFiltersAreThoseOfTheList() {
        takes("cases", ExportAnswers.rows());
        String query = "?stage=HEARING&subject=%2B39+06+1 %26 Figli, 100%25 {x}";
        browser.open(LIST + "/fascicoli"
                + query.replace(" ", "+").replace("{", "%7B").replace("}", "%7D"));
        browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        String asked = FakeServices.complaint().lastAsked("GET /v1/cases/rows").query();
        assertThat(Stream.of(asked.split("&")).map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder("stage=HEARING", "subject=+39 06 1 & Figli, 100% {x}");
    }

    /** A page stays as it is while its file is saved, and whatever leaves is noted: what it will be is not known before. */
    @Test
    void aSecondFileFromTheSamePageIsAnother() {
        takes("cases", ExportAnswers.rows(aCase()));
        browser.open(LIST + "/fascicoli");
        for (String purpose : List.of("Ispezione 12", "Ispezione 12", "Ispezione 13")) {
            assertThat(browser.onceWithForm(LIST + "/fascicoli", Map.of("purpose", purpose, "format", "CSV"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(FakeServices.complaint().asked(NOTE).stream().map(noted -> noted.header("Idempotency-Key")))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    /** Those who read it later are not the person who took it. */
    @Test
    void theFileNamesTheOneWhoTakesItAsItNamesOthers() {
        List<String> files = Stream.of("true", "false")
                .map(own -> {
                    takes("cases", ExportAnswers.rows(CaseAnswers.summary(CaseAnswers.ID, "ASSIGNED", own)));
                    browser.open(LIST + "/fascicoli");
                    browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
                    return FakeServices.complaint()
                            .lastAsked("PUT " + ExportAnswers.FILE)
                            .body();
                })
                .toList();
        assertThat(files.getFirst()).contains("\"rows\":1").isEqualTo(files.getLast());
    }

    @Test
    void complaintsLeaveAsASpreadsheet() {
        takes("complaints", ExportAnswers.rows(ServiceAnswers.summary("TAKEN_IN_CHARGE")));
        browser.open(LIST + "/segnalazioni?stage=TAKEN_IN_CHARGE&principal=acme");
        Browser.Seen file =
                browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12", "format", "XLSX"));
        assertThat(file.answer().headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(FakeServices.complaint().lastAsked(NOTE).body())
                .contains(
                        "\"list\":\"COMPLAINTS\"",
                        "\"format\":\"XLSX\"",
                        "\"filters\":\"stage=TAKEN_IN_CHARGE&principal=acme\"");
        assertThat(FakeServices.complaint()
                        .lastAsked("PUT " + ExportAnswers.FILE)
                        .body())
                .contains("\"rows\":1");
    }

    /** The service has ended before its list, when part of it had left: the connection breaks, and the note stays without a file. */
    @Test
    void whatBreaksOffIsNotToldToBeAFile() {
        String[] many = Stream.generate(() -> aCase().replace("FAS-2026-7K3M-Q9XD", "FAS-" + UUID.randomUUID()))
                .limit(3_000)
                .toArray(String[]::new);
        takes("cases", ExportAnswers.broken(many));
        browser.open(LIST + "/fascicoli");
        Map<String, String> form = Map.of("purpose", "Ispezione 12", "format", "CSV");
        assertThatThrownBy(() -> browser.onceWithForm(LIST + "/fascicoli", form))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(FakeServices.complaint().asked(NOTE)).hasSize(1);
        assertThat(FakeServices.complaint().asked("PUT " + ExportAnswers.FILE)).isEmpty();
    }

    /** Nothing has left yet: a page can still say so. */
    @Test
    void whatBreaksOffAtOnceIsAPage() {
        takes("cases", ExportAnswers.broken(aCase()));
        browser.open(LIST + "/fascicoli");
        HttpResponse<String> page =
                browser.onceWithForm(LIST + "/fascicoli", Map.of("purpose", "Ispezione 12", "format", "CSV"));
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(page.body()).contains("<h1");
    }

    @Test
    void aListThatIsRefusedIsNotNoted() {
        FakeServices.complaint()
                .refuse(
                        "GET /v1/complaints/rows",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/principal\", \"code\": \"TOO_MANY\", \"detail\": \"Scrivine di più.\"}]");
        FakeServices.complaint().answer(NOTE, ExportAnswers.open());
        browser.open(LIST + "/segnalazioni?principal=a");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(seen.page().select(".error-summary a").text()).isEqualTo("Scrivine di più.");
        assertThat(FakeServices.complaint().asked(NOTE)).isEmpty();
    }

    /** It gives no rows: the release before this one, which has something else at their address. */
    @Test
    void whileTheServiceIsUpdatedNothingLeaves() {
        FakeServices.complaint().refuse("GET /v1/cases/rows", 406, "not-acceptable", "No.", "[]");
        browser.open(LIST + "/fascicoli?stage=HEARING");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"))
                .keep("authority-export-updating-it");
        assertThat(seen.page().select(".error-summary a").text()).contains("riprova tra qualche minuto");
        assertThat(seen.page().select("input[name=stage]").val()).isEqualTo("HEARING");
        assertThat(FakeServices.complaint().asked(NOTE)).isEmpty();
    }

    @Test
    void decidedCasesLeaveWithHowFarTheirActsAre() {
        takes("cases", ExportAnswers.rows(CaseAnswers.inServing("NOT_ARRIVED")));
        assertThat(browser.onceWithForm(LIST + "/fascicoli", UNSERVED).statusCode())
                .isEqualTo(200);
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases/rows").query())
                .contains("serving=NOT_ARRIVED", "stage=DECIDED");
        assertThat(FakeServices.complaint().lastAsked(NOTE).body()).contains("\"filters\":\"serving=NOT_ARRIVED\"");
        assertThat(FakeServices.complaint()
                        .lastAsked("PUT " + ExportAnswers.FILE)
                        .body())
                .contains("\"rows\":1");
    }

    /** The release before does not know how far acts are, and leaves every case in. */
    @Test
    void casesThatTheServiceDoesNotNarrowDoNotLeaveAsNarrowed() {
        takes("cases", ExportAnswers.rows(CaseAnswers.summary(CaseAnswers.ID, "DECIDED", null)));
        browser.open(LIST + "/fascicoli?serving=NOT_ARRIVED");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.answer().body()).doesNotStartWith("PK");
        assertThat(FakeServices.complaint().asked("PUT " + ExportAnswers.FILE)).isEmpty();
    }

    /** The release before takes the address of the rows for that of one complaint, which it gives in JSON alone. */
    @Test
    void norDoesItWhereTheServiceTakesTheRowsForAComplaint() {
        FakeServices.complaint().refuse("GET /v1/complaints/rows", 406, "not-acceptable", "Solo JSON.", "[]");
        browser.open(LIST + "/segnalazioni");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(seen.page().select(".error-summary a").text()).contains("riprova tra qualche minuto");
        assertThat(FakeServices.complaint().asked(NOTE)).isEmpty();
    }

    @Test
    void withoutAPurposeNothingLeavesAndTheFiltersStay() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        browser.open(LIST + "/fascicoli?stage=HEARING");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("format", "XLSX"))
                .keep("authority-export-error-it");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#purpose");
        assertThat(seen.page().select("input[name=stage]").val()).isEqualTo("HEARING");
        assertThat(seen.page().select("input[name=format][checked]").val()).isEqualTo("XLSX");
        assertThat(FakeServices.complaint().asked(NOTE)).isEmpty();
    }

    @Test
    void aPurposeThatTheServiceRefusesIsSaidBesideItsField() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        FakeServices.complaint()
                .answer("GET /v1/cases/rows", ExportAnswers.rows())
                .refuse(
                        NOTE,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/purpose\", \"code\": \"TOO_LONG\", \"detail\": \"Al massimo 300 caratteri.\"}]");
        browser.open(LIST + "/fascicoli");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("purpose", "a".repeat(301)));
        assertThat(seen.page().select("#purpose-error").text()).contains("Al massimo 300 caratteri.");
    }

    @Test
    void allOfficialsSeeWhatWasTakenAndWhatFor() {
        FakeServices.complaint()
                .answer("GET /v1/exports", "{\"items\": [" + ExportAnswers.noted() + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open(LIST).keep("authority-exports-it");
        assertThat(seen.page().select("main tbody tr").text())
                .contains("Ispezione 12", "Anna Neri", "fascicoli (CSV)", "stage=HEARING, subject=Squillo Contact");
        assertThat(seen.page().select("a[href*=cursor]").attr("href")).isEqualTo(LIST + "?cursor=abc");
        browser.open("/en/authority/exports").keep("authority-exports-en");
    }

    @Test
    void aFileThatHasNotComeToItsEndIsSaid() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/exports",
                        "{\"items\": [" + ExportAnswers.open() + ", " + ExportAnswers.noted() + "]}");
        Browser.Seen seen = browser.open(LIST).keep("authority-exports-broken-it");
        assertThat(seen.page().select("main tbody td.amount").eachText()).containsExactly("in corso o interrotto", "2");
        assertThat(seen.page().select("main tbody td.mono").stream().map(Element::text))
                .containsExactly("", "ab".repeat(32));
        assertThat(browser.open("/en/authority/exports").text()).contains("in progress or interrupted");
    }

    @Test
    void aNumberAmongTheFiltersIsMasked() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/exports",
                        "{\"items\": ["
                                + ExportAnswers.noted()
                                        .replace("subject=Squillo+Contact", "subject=%2B390687654321&code=FAS")
                                + "]}");
        assertThat(browser.open(LIST).page().select("main tbody tr").text())
                .contains("stage=HEARING, subject=+39 06 ••• 4321, code=FAS")
                .doesNotContain("87654321");
    }

    @Test
    void anEmptyListAndAServiceThatIsDownAreSaid() {
        FakeServices.complaint().answer("GET /v1/exports", "{\"items\": []}");
        assertThat(browser.open(LIST).keep("authority-exports-none-it").text()).contains("Nessuno ha ancora scaricato");
        FakeServices.complaint().goDown();
        assertThat(browser.open(LIST).page().select("main [role=status]").text())
                .contains("Dati non disponibili ora");
    }
}
