package it.opposizioni.portal.consultation;

import static it.opposizioni.portal.consultation.ConsultationPagesTest.LIST;
import static it.opposizioni.portal.consultation.ConsultationPagesTest.PAGE;
import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.SERVICE;
import static it.opposizioni.portal.consultation.OperatorAnswers.comparing;
import static it.opposizioni.portal.consultation.OperatorAnswers.consultationIs;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static it.opposizioni.portal.consultation.OperatorAnswers.sealed;
import static it.opposizioni.portal.consultation.OperatorAnswers.sealedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The result of a consultation: its counts, its validity, its files. */
@QuarkusTest
@AsAcme
class ConsultationResultTest extends ConsultationTest {

    @Test
    void aResultShowsCountsFilesAndProof() {
        consultationIs(sealedFor(now, 15));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-result-it");
        assertThat(seen.text())
                .contains("Puoi chiamare questi numeri fino a", "Il risultato vale ancora 15 giorni.")
                .contains("Chiamabili 700 70%", "7Q4M-2XKD-9TRA-E5WN", "Versione 4.711")
                .contains("I file restano qui fino a venerdì 25 dicembre 2026.");
        assertThat(seen.page().select("svg.stack rect").eachAttr("width"))
                .containsExactly("700.0", "40.0", "250.0", "10.0");
        assertThat(seen.page().select("svg.stack").attr("aria-label")).contains("Chiamabili 70%");
        assertThat(seen.page().select("a[download]").eachAttr("href"))
                .containsExactly(
                        PAGE + "/files/callable.csv",
                        PAGE + "/files/opposed.csv",
                        PAGE + "/files/exempted.csv",
                        PAGE + "/files/invalid.csv",
                        PAGE + "/files/receipt.pdf",
                        PAGE + "/files/receipt.jwt",
                        PAGE + "/files/receipt.json");
        assertThat(seen.page().select("main a[href*=verifica]").attr("href"))
                .isEqualTo("/it/verifica/7Q4M-2XKD-9TRA-E5WN");
        browser.open("/en/operators/consultations/" + ID).keep("consultation-result-en");
    }

    @Test
    void aResultForPostSpeaksOfWriting() {
        consultationIs(sealedFor(now, 15).replace("TELEPHONE", "POST"));
        assertThat(browser.open(PAGE).keep("consultation-post-it").text())
                .contains("Puoi scrivere a queste persone fino a", "A cui puoi scrivere 700 70%")
                .contains("A cui non puoi scrivere 250", "La lista senza chi non vuole posta")
                .doesNotContain("hiamabil", "chiamare questi numeri", "Da non chiamare");
    }

    @Test
    void aFewOfManyAreNotNone() {
        consultationIs(sealedFor(now, 15).replace("\"callable\": 700,", "\"callable\": 70000,"));
        assertThat(browser.open(PAGE).text()).contains("Non valide 10 < 0,1%");
    }

    @Test
    void aResultThatIsAboutToExpireSaysSo() {
        consultationIs(sealedFor(now, 1));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-expiring-it");
        assertThat(seen.text()).contains("Sta per scadere", "Vale ancora domani", "consulta di nuovo");
    }

    @Test
    void aResultOfMostlyInvalidLinesAsksWhetherTheColumnWasTheRightOne() {
        consultationIs(sealedFor(now, 15).replace("\"invalid\": 10,", "\"invalid\": 900,"));
        consultationIs(sealedFor(now, 15));
        assertThat(browser.open(PAGE).keep("consultation-doubtful-it").text())
                .contains("Controlla la colonna dei numeri", "In 900 righe su 1.000");
        assertThat(browser.open(PAGE).text()).doesNotContain("Controlla la colonna");
    }

    @Test
    void numbersThatWereNotComparedAreNamed() {
        consultationIs(sealedFor(now, 15).replace("\"invalid\": 10,", "\"invalid\": 10, \"otherNumbers\": 1234,"));
        assertThat(browser.open(PAGE).keep("consultation-other-numbers-it").text())
                .contains("Altri numeri nella lista non sono stati confrontati", "1.234 celle");
    }

    @Test
    void aListWithoutOtherNumbersSaysNothingOfThem() {
        consultationIs(sealedFor(now, 15));
        assertThat(browser.open(PAGE).text()).doesNotContain("Altri numeri nella lista");
    }

    @Test
    void anExpiredResultIsNoLongerForCallingAndPurgedFilesAreNotOffered() {
        consultationIs(
                sealed("EXPIRED", "2026-10-10", ", \"filesPurged\": true").replace("\"repeatable\": true,", ""));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-expired-it");
        assertThat(seen.text())
                .contains("Questo risultato non vale più", "Valeva fino a sabato 10 ottobre 2026")
                .contains("I file sono stati cancellati")
                .doesNotContain("Puoi chiamare", "Ricontrolla");
        assertThat(seen.page().select("a[download]").eachAttr("href"))
                .containsExactly(
                        PAGE + "/files/receipt.pdf", PAGE + "/files/receipt.jwt", PAGE + "/files/receipt.json");
    }

    @Test
    void aQuickCheckHasAReceiptAndNoFiles() {
        consultationIs(sealedFor(now, 15).replace("\"campaignId\"", "\"kind\": \"NUMBER_CHECK\", \"campaignId\""));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-quick-it");
        assertThat(seen.text()).contains("non basta per aprire una campagna né per l’aggiornamento mensile");
        assertThat(seen.page().select("a[download]").eachAttr("href"))
                .containsExactly(
                        PAGE + "/files/receipt.pdf", PAGE + "/files/receipt.jwt", PAGE + "/files/receipt.json");
        assertThat(seen.page().select("#downloads")).isEmpty();
    }

    @Test
    void theSameListIsComparedAgainAtOneClick() {
        consultationIs(sealedFor(now, 2));
        String other = ID.replace("c001", "c002");
        operator()
                .answer(
                        "POST " + SERVICE + "/repetition",
                        202,
                        comparing("COMPARING", 1, null).replace(ID, other))
                .answer(
                        "GET /v1/consultations/" + other,
                        comparing("COMPARING", 1, null).replace(ID, other));
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(seen.address()).isEqualTo(LIST + "/" + other);
        assertThat(operator().lastAsked("POST " + SERVICE + "/repetition").header("Idempotency-Key"))
                .hasSize(36);
    }

    @Test
    void filesPassThrough() {
        consultationIs(sealedFor(now, 15));
        operator().answer("GET " + SERVICE + "/files/exempted", "333;2027-01-01\n");
        Browser.Seen seen = browser.open(PAGE + "/files/exempted.csv");
        assertThat(seen.answer().body()).isEqualTo("333;2027-01-01\n");
        assertThat(seen.answer().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "\"exempted-2026-11-25-" + ID + ".csv\"");
        assertThat(operator().lastAsked("GET " + SERVICE + "/files/exempted").header("Accept"))
                .isEqualTo("text/csv");
        operator().answer("GET " + SERVICE + "/receipt", "a.b.c");
        browser.open(PAGE + "/files/receipt.jwt");
        assertThat(operator().lastAsked("GET " + SERVICE + "/receipt").header("Accept"))
                .isEqualTo("application/jose");
        browser.open(PAGE + "/files/receipt.json");
        assertThat(operator().lastAsked("GET " + SERVICE + "/receipt").header("Accept"))
                .isEqualTo("application/json");
    }

    @Test
    void whoSentASpreadsheetGetsSpreadsheetsToo() {
        consultationIs(sealedFor(now, 15).replace("\"receiptCode\"", "\"format\": \"XLSX\", \"receiptCode\""));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-spreadsheet-it");
        assertThat(seen.page().select("a[download][href$=.xlsx]").eachAttr("href"))
                .containsExactly(
                        PAGE + "/files/callable.xlsx",
                        PAGE + "/files/opposed.xlsx",
                        PAGE + "/files/exempted.xlsx",
                        PAGE + "/files/invalid.xlsx");
        operator().answer("GET " + SERVICE + "/files/callable", "nome,telefono\nAnna,0351\n");
        HttpResponse<String> sheet = browser.open(PAGE + "/files/callable.xlsx").answer();
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "\"callable-2026-11-25-" + ID + ".xlsx\"");
        assertThat(sheet.body()).startsWith("PK");
    }

    /** Otherwise the numbers that are missing would be taken for numbers that one may call. */
    @ParameterizedTest
    @ValueSource(strings = {"opposed.csv", "opposed.csv.gz", "opposed.xlsx"})
    void aFileThatBreaksOffIsNotTakenForAWholeOne(String file) {
        consultationIs(sealedFor(now, 15));
        operator().breakOff("GET " + SERVICE + "/files/opposed", numbers());
        assertThatThrownBy(() -> browser.once(PAGE + "/files/" + file, Map.of()))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Not alike, so that they are long also when they are compressed. */
    private static String numbers() {
        return RandomGenerator.of("L64X128MixRandom")
                .longs(100_000, 3_200_000_000L, 3_999_999_999L)
                .mapToObj(number -> "+39" + number)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"GZIP, csv.gz, application/gzip, GZ", "ZIP, csv.zip, application/zip, ZIP"})
    void whoSentACompressedListGetsTheFilesCompressedToo(String compression, String ending, String type, String said) {
        consultationIs(sealedFor(now, 15)
                .replace("\"receiptCode\"", "\"compression\": \"%s\", \"receiptCode\"".formatted(compression)));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-compressed-it");
        assertThat(seen.text()).contains("Compresso in " + said + ": La lista senza i numeri da non chiamare");
        assertThat(seen.page().select("a[download][href$=." + ending + "]").eachAttr("href"))
                .containsExactly(
                        PAGE + "/files/callable." + ending,
                        PAGE + "/files/opposed." + ending,
                        PAGE + "/files/exempted." + ending,
                        PAGE + "/files/invalid." + ending);
        operator().answer("GET " + SERVICE + "/files/opposed", "as the service packed it");
        HttpResponse<String> file =
                browser.open(PAGE + "/files/opposed." + ending).answer();
        assertThat(file.body()).isEqualTo("as the service packed it");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("\"opposed-2026-11-25-" + ID + "." + ending + "\"");
        assertThat(operator().lastAsked("GET " + SERVICE + "/files/opposed").header("Accept"))
                .isEqualTo(type);
    }

    @Test
    void aListThatWasNotToBeKeptIsNotOfferedAgain() {
        consultationIs(sealedFor(now, 15).replace("\"repeatable\": true,", "\"keepList\": false,"));
        Browser.Seen seen = browser.open(PAGE).keep("consultation-discarded-it");
        assertThat(seen.text()).contains("Come hai chiesto, la lista è stata cancellata");
        assertThat(seen.page().select("#recheck")).isEmpty();
    }

    @Test
    void invalidLinesHaveTheirReason() {
        operator().answer("GET " + SERVICE + "/invalid-lines", """
                        {"items": [{"line": 12345, "code": "TOO_SHORT", "detail": "Mancano delle cifre.", "text": "12;Carla"}],
                         "next": "abc"}
                        """);
        Browser.Seen seen = browser.open(PAGE + "/righe-non-valide").keep("consultation-invalid-it");
        assertThat(seen.text()).contains("12.345", "12;Carla", "Mancano delle cifre.");
        assertThat(seen.page().select("a[rel=next]").attr("href")).isEqualTo(PAGE + "/righe-non-valide?cursor=abc");
    }
}
