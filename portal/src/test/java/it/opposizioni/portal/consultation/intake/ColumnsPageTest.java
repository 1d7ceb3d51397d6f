package it.opposizioni.portal.consultation.intake;

import static it.opposizioni.portal.consultation.OperatorAnswers.CAMPAIGN;
import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first rows of a list that has arrived: where its numbers are, and how its columns are split. */
@QuarkusTest
@AsAcme
class ColumnsPageTest extends PortalTest {

    private static final String HERE = "/it/operatori/consultazioni/" + ID + "/colonne";
    private static final String PREVIEW = "GET /v1/consultations/" + ID + "/preview";
    private static final String CHOICE = "POST /v1/consultations/" + ID + "/columns";
    private static final String SEND = "main form[method=post] button";
    private static final String SPLIT = "main details form[method=get] button";

    @Test
    void theRowsAreSplitByAnotherSeparator() {
        waits(OperatorAnswers.preview(0.5), splitByBars(0.9));
        Browser.Seen detected = browser.open(HERE);
        assertThat(detected.page().select("main details form fieldset legend").text())
                .isEqualTo("Le colonne sono divise male? Scegli il separatore");
        assertThat(detected.page().select("input[name=delimiter][checked]").eachAttr("value"))
                .containsExactly("SEMICOLON");
        assertThat(detected.page().select("main details[open], input[type=hidden][name=delimiter]"))
                .isEmpty();
        assertThat(detected.page().select("main details a")).isEmpty();

        Browser.Seen split = browser.submit(SPLIT, Map.of("delimiter", "PIPE")).keep("consultation-columns-split-it");
        assertThat(operator().lastAsked(PREVIEW).query()).isEqualTo("delimiter=PIPE");
        assertThat(split.address()).isEqualTo(HERE + "?delimiter=PIPE");
        assertThat(split.page().select("#rows caption").text()).isEqualTo("Prime righe. Separatore: Barra verticale");
        assertThat(split.page().select("#rows").attr("tabindex")).isEqualTo("0");
        assertThat(split.text()).contains("Barra verticale (scelto da te)", "Colonna 2: cellulare");
        assertThat(split.page()
                        .select("main details[open] input[name=delimiter][checked]")
                        .eachAttr("value"))
                .containsExactly("PIPE");
        assertThat(split.page().select("main details form").attr("action")).isEqualTo(HERE + "#rows");
        assertThat(split.page().select("main details a").attr("href")).isEqualTo(HERE + "#rows");
        assertThat(split.page().select("input[name=column][checked]").val()).isEqualTo("1");
    }

    @Test
    void theSeparatorGoesOnWithTheColumn() {
        waits(splitByBars(1));
        browser.open(HERE + "?delimiter=PIPE");
        Map<String, String> nothing = new HashMap<>();
        nothing.put("column", null);
        Browser.Seen wrong = browser.submit(SEND, nothing);
        assertThat(wrong.page().select("#column-error").text()).contains("Scegli la colonna");
        assertThat(operator().lastAsked(PREVIEW).query()).isEqualTo("delimiter=PIPE");
        assertThat(wrong.page()
                        .select("main form[method=post] input[name=delimiter]")
                        .val())
                .isEqualTo("PIPE");

        operator().refuse(CHOICE, 422, "validation", "Correggi.", "[]").answer(CHOICE, 202, "{}");
        Browser.Seen refused = browser.submit(SEND, Map.of("column", "1"));
        assertThat(refused.page().select("#column-error").text()).contains("Correggi.");
        browser.submit(SEND, Map.of());
        assertThat(operator().asked(CHOICE))
                .extracting(a -> a.body())
                .containsOnly("{\"column\":1,\"header\":true,\"delimiter\":\"PIPE\"}");
    }

    @Test
    void theOtherLanguageKeepsTheSeparator() {
        waits(splitByBars(1));
        Browser.Seen split = browser.open("/en/operators/consultations/" + ID + "/columns?delimiter=PIPE")
                .keep("consultation-columns-split-en");
        assertThat(split.text())
                .contains("Vertical bar (chosen by you)", "Show with this separator", "Back to the one we recognised");
        assertThat(split.page().select("a[hreflang=it]").attr("href")).endsWith("?delimiter=PIPE");
    }

    /** Nothing is chosen: the button shows the same rows again. */
    @Test
    void aListOfOneColumnHasNoSeparatorToBeginWith() {
        waits(OperatorAnswers.preview(1).replace("\";\"", "null"));
        Browser.Seen one = browser.open(HERE);
        assertThat(one.text()).contains("Nessuno: c’è una sola colonna");
        assertThat(one.page().select("input[name=delimiter][checked]")).isEmpty();
        browser.submit(SPLIT, Map.of());
        assertThat(operator().lastAsked(PREVIEW).query()).isNull();
    }

    @Test
    void severalColumnsWithNumbersAreNamedBecauseOneIsCompared() {
        String both = OperatorAnswers.preview(0.9).replace("0.0}", "0.4}");
        waits(both.replace("\"suggestedColumn\": 1,", "\"suggestedColumn\": 1, \"numberColumns\": [0, 1],"));
        Browser.Seen seen = browser.open(HERE).keep("consultation-columns-several-it");
        assertThat(seen.page().select(".notice li").eachText())
                .containsExactly("Colonna 1: nome", "Colonna 2: telefono");
        assertThat(seen.page().select(".notice").text())
                .contains("Più colonne contengono numeri di telefono", "non vengono confrontati");
        assertThat(browser.open("/en/operators/consultations/" + ID + "/columns")
                        .text())
                .contains("Several columns contain telephone numbers");
    }

    @Test
    void oneColumnWithNumbersNeedsNoWarning() {
        waits(OperatorAnswers.preview(1)
                .replace("\"suggestedColumn\": 1,", "\"suggestedColumn\": 1, \"numberColumns\": [1],"));
        assertThat(browser.open(HERE).page().select(".notice")).isEmpty();
    }

    @Test
    void aSpreadsheetHasNoSeparator() {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ", \"format\": \"XLSX\""));
        operator()
                .answer(
                        PREVIEW,
                        OperatorAnswers.preview(0).replace("CSV", "XLSX").replace("\";\"", "\",\""));
        Browser.Seen seen = browser.open(HERE + "?delimiter=PIPE");
        assertThat(operator().lastAsked(PREVIEW).query()).isNull();
        assertThat(seen.page().select("input[name=delimiter]")).isEmpty();
        assertThat(seen.text()).doesNotContain("Virgola", "separatore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOT", "pipe", "%7C", ""})
    void whatIsNoSeparatorIsNotAskedFor(String wrong) {
        waits(OperatorAnswers.preview(1));
        Browser.Seen seen = browser.open(HERE + "?delimiter=" + wrong);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(operator().lastAsked(PREVIEW).query()).isNull();
    }

    @Test
    void aListThatIsGoneIsSentAgain() {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        operator().refuse(PREVIEW, 410, "files-purged", "La lista non è più leggibile: inviala di nuovo.", "[]");
        Browser.Seen seen = browser.open(HERE + "?delimiter=PIPE");
        assertThat(seen.text()).contains("inviala di nuovo");
        assertThat(seen.page().select("main a.btn").attr("href")).endsWith("?campaign=" + CAMPAIGN);
    }

    @Test
    void aListWithoutNumbersIsSaidOnTheColumnsPage() {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        operator().answer(PREVIEW, OperatorAnswers.preview(0));
        Browser.Seen seen = browser.open("/it/operatori/consultazioni/" + ID).keep("consultation-columns-none-it");
        assertThat(seen.text())
                .contains("Non abbiamo trovato una colonna di numeri", "scegli un altro separatore sotto la tabella");
        assertThat(seen.page().select("main details[open] input[name=delimiter]"))
                .hasSize(4);
        Browser.Seen wrong = browser.submit(SEND, Map.of()).keep("consultation-columns-error-it");
        assertThat(wrong.page().select("#column-error").text()).contains("Scegli la colonna");
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#column");
    }

    @Test
    void aMixedColumnIsWarnedAbout() {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        operator().answer(PREVIEW, OperatorAnswers.preview(0.6));
        assertThat(browser.open(HERE).text()).contains("alcune righe non sono numeri italiani", "60%");
    }

    @Test
    void aListThatCannotBeReadHasAWayOn() {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        operator()
                .refuse(
                        PREVIEW,
                        422,
                        "list-refused",
                        "Il file è protetto da una password. Toglila e carica di nuovo.",
                        "[]");
        Browser.Seen seen = browser.open("/it/operatori/consultazioni/" + ID).keep("consultation-unreadable-it");
        assertThat(seen.text()).contains("protetto da una password");
        assertThat(seen.page().select("main a.btn").attr("href"))
                .isEqualTo("/it/operatori/consultazioni/nuova?campaign=" + CAMPAIGN);
    }

    private static void waits(String... previews) {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        for (String preview : previews) {
            operator().answer(PREVIEW, preview);
        }
    }

    private static String splitByBars(double share) {
        return OperatorAnswers.preview(share).replace("\";\"", "\"|\"").replace("telefono", "cellulare");
    }
}
