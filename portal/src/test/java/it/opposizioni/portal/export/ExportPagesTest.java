package it.opposizioni.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService.Asked;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Taking a list as a file: what for is asked, and noted before it leaves. */
@QuarkusTest
@AsRegulator
class ExportPagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/file-scaricati";
    private static final String NOTE = "POST /v1/exports";

    @Test
    void theQueueLeavesWithItsFiltersOnceItIsNoted() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        FakeServices.complaint().answer(NOTE, ExportAnswers.noted());
        browser.open("/it/autorita/fascicoli?assignee=me");
        String link = browser.current()
                .page()
                .select("main a:contains(Scarica l’elenco come file)")
                .attr("href");
        Browser.Seen form = browser.open(link).keep("authority-export-it");
        assertThat(form.page().select("#filters + ul").text()).contains("Chi lo ha: tu");
        Browser.Seen file = browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(file.answer().headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"fascicoli-2026-11-25.zip\"");
        assertThat(file.answer().body()).startsWith("PK");
        Asked noted = FakeServices.complaint().lastAsked(NOTE);
        assertThat(noted.body())
                .contains("\"list\":\"CASES\"", "\"format\":\"CSV\"", "\"filters\":\"assignee=me\"", "\"rows\":2")
                .contains("\"purpose\":\"Ispezione 12\"")
                .containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
        assertThat(noted.header("Idempotency-Key")).isNotBlank();
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query()).contains("assignee=me", "limit=200");
        browser.open("/en/authority/exports/cases").keep("authority-export-en");
    }

    /** A page stays as it is while its file is saved. */
    @Test
    void aSecondFileFromTheSamePageIsAnother() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        FakeServices.complaint().answer(NOTE, ExportAnswers.noted());
        String key = browser.open(LIST + "/fascicoli")
                .page()
                .select("input[name=key]")
                .val();
        take(key, "Ispezione 12", "CSV");
        take(key, "Ispezione 12", "CSV");
        take(key, "Ispezione 13", "CSV");
        take(key, "Ispezione 13", "XLSX");
        List<String> keys = FakeServices.complaint().asked(NOTE).stream()
                .map(noted -> noted.header("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(4);
        assertThat(keys.get(1)).as("the same once more").isEqualTo(keys.getFirst());
        assertThat(keys.subList(1, 4)).doesNotHaveDuplicates();
    }

    private void take(String key, String purpose, String format) {
        assertThat(browser.onceWithForm(LIST + "/fascicoli", Map.of("key", key, "purpose", purpose, "format", format))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void complaintsLeaveAsASpreadsheet() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("TAKEN_IN_CHARGE") + "], \"next\": null}")
                .answer(NOTE, ExportAnswers.noted());
        browser.open(LIST + "/segnalazioni?stage=TAKEN_IN_CHARGE");
        Browser.Seen file =
                browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12", "format", "XLSX"));
        assertThat(file.answer().headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(FakeServices.complaint().lastAsked(NOTE).body())
                .contains("\"list\":\"COMPLAINTS\"", "\"format\":\"XLSX\"", "\"filters\":\"stage=TAKEN_IN_CHARGE\"");
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
    void aNumberAmongTheFiltersIsMasked() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/exports",
                        "{\"items\": ["
                                + ExportAnswers.noted()
                                        .replace("subject=Squillo+Contact", "subject=%2B390687654321&code=FAS")
                                + "]}");
        assertThat(browser.open(LIST).page().select("main tbody tr").text())
                .contains("stage=HEARING, subject=+39 068 ••• 4321, code=FAS")
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
