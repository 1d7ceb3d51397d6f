package it.opposizioni.portal.consultation.intake;

import static it.opposizioni.portal.consultation.OperatorAnswers.CAMPAIGN;
import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list on its way to the service: file or paste, what can be wrong with it. */
@QuarkusTest
@AsAcme
class NewConsultationTest extends PortalTest {

    private static final String NEW = "/it/operatori/consultazioni/nuova";
    private static final String SEND = "main form[method=post] button";
    private static final byte[] LIST = "nome;telefono\r\nAnna;351 999 0001\r\n".getBytes(StandardCharsets.UTF_8);

    @ConfigProperty(name = "quarkus.http.body.uploads-directory", defaultValue = "file-uploads")
    String uploads;

    @BeforeEach
    void theServiceKnowsTheCampaign() {
        OperatorAnswers.knowsTheCampaign();
    }

    @Test
    void aListGoesOnAsItCameAndTheColumnIsChosenNext() {
        chooses();
        browser.open(NEW + "?campaign=" + CAMPAIGN).keep("consultation-new-it");
        Browser.Seen columns =
                browser.upload(SEND, Map.of(), "file", "clienti.csv", LIST).keep("consultation-columns-it");

        FakeService.Asked asked = operator().lastAsked("POST /v1/consultations");
        assertThat(asked.body()).isEqualTo(new String(LIST, StandardCharsets.UTF_8));
        assertThat(asked.query())
                .contains("campaign=" + CAMPAIGN, "column=ask", "keep=true")
                .doesNotContain("onBehalfOf");
        assertThat(asked.header("Idempotency-Key")).hasSize(36);
        assertThat(asked.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(asked.header("Transfer-Encoding")).isEqualTo("chunked");

        assertThat(columns.address()).isEqualTo("/it/operatori/consultazioni/" + ID + "/colonne");
        assertThat(columns.page().select("input[name=column][checked]").val()).isEqualTo("1");
        assertThat(columns.page().select("input[name=header][checked]").val()).isEqualTo("true");
        assertThat(columns.text())
                .contains("Colonna 2: telefono", "100% delle righe lette", "Punto e virgola", "Bruno <b>");

        operator().answer("POST /v1/consultations/" + ID + "/columns", 202, "{}");
        browser.submit(SEND, Map.of("column", "0", "header", "false"));
        assertThat(operator()
                        .lastAsked("POST /v1/consultations/" + ID + "/columns")
                        .body())
                .isEqualTo("{\"column\":0,\"header\":false}");
    }

    @Test
    void aListThatIsSentAgainIsStillTheSameOneUntilAnotherHadArrived() {
        operator()
                .refuse("POST /v1/consultations", 503, "unavailable", "no", "[]")
                .refuse("POST /v1/consultations", 422, "idempotency-key-reused", "La chiave è già stata usata.", "[]");
        browser.open(NEW);
        browser.upload(SEND, Map.of(), "file", "a.csv", LIST);
        Browser.Seen told = browser.upload(SEND, Map.of(), "file", "b.csv", LIST);
        assertThat(told.page().select("#file-error").text())
                .contains("era arrivato ed è stato fatto")
                .doesNotContain("chiave");
        browser.upload(SEND, Map.of(), "file", "b.csv", LIST);
        List<String> keys = operator().asked("POST /v1/consultations").stream()
                .map(asked -> asked.header("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0)).isNotEqualTo(keys.get(2));
    }

    @Test
    void whoDoesNotWantTheListKeptSaysSo() {
        chooses();
        assertThat(browser.open("/en/operators/consultations/new")
                        .page()
                        .select("label[for=forget]")
                        .text())
                .startsWith("Delete the list as soon as it has been compared")
                .contains("If you tick this, you will have to upload the list again");
        Browser.Seen form = browser.open(NEW);
        assertThat(form.page().select("label[for=forget]").text())
                .startsWith("Cancella la lista appena confrontata")
                .contains("Con la spunta, per ricontrollarla", "Senza spunta resta cifrata per 30 giorni");
        assertThat(form.page().select("#forget[checked]")).isEmpty();
        browser.upload(SEND, Map.of("forget", "true"), "file", "clienti.csv", LIST);
        assertThat(operator().lastAsked("POST /v1/consultations").query()).contains("keep=false");
    }

    @Test
    void pastedNumbersAreAListToo() {
        chooses();
        browser.open("/en/operators/consultations/new").keep("consultation-new-en");
        browser.upload(SEND, Map.of("pasted", "351 999 0001\n351 999 0002"), "file", "", new byte[0])
                .keep("consultation-columns-en");
        assertThat(operator().lastAsked("POST /v1/consultations").body()).isEqualTo("351 999 0001\n351 999 0002\n");
    }

    @Test
    void aCampaignForAPrincipalIsConsultedOnItsBehalf() {
        operator().reset();
        OperatorAnswers.knowsTheCampaign(OperatorAnswers.onBehalf());
        chooses();
        Browser.Seen form = browser.open(NEW);
        assertThat(form.page().select("#campaign option").text())
                .isEqualTo("Luce 2026 (Una campagna. Per conto di Alfa Energia S.p.A.)");
        browser.upload(SEND, Map.of(), "file", "a.csv", LIST);
        assertThat(operator().lastAsked("POST /v1/consultations").query())
                .contains("onBehalfOf=" + OperatorAnswers.PRINCIPAL);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Scegli il file con la lista",
        "vuoto.csv, '', Il file è vuoto",
        "contratto.pdf, x, 'Il file deve essere CSV, TXT, XLSX, ZIP o GZ'",
        "vecchio.XLS, x, 'Il file deve essere CSV, TXT, XLSX, ZIP o GZ'"
    })
    void whatIsNoListIsSaidBesideTheFile(String name, String content, String words) {
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of(), "file", name, content.getBytes(StandardCharsets.UTF_8))
                .keep("consultation-new-error-it");
        assertThat(seen.page().select("#file-error").text()).contains(words);
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#file");
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.text()).contains("sceglilo di nuovo");
        assertThat(operator().asked("POST /v1/consultations")).isEmpty();
    }

    @Test
    void aFileAndPastedNumbersAreOneTooMany() {
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of("pasted", "351 999 0001"), "file", "a.csv", LIST);
        assertThat(seen.page().select("#file-error").text()).contains("Lascia una cosa sola");
        assertThat(seen.page().select("#pasted").text()).isEqualTo("351 999 0001");
        assertThat(seen.page().select("details[open] #pasted")).hasSize(1);
    }

    @Test
    void withoutACampaignNothingTravels() {
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of("campaign", ""), "file", "a.csv", LIST);
        assertThat(seen.page().select("#campaign-error").text()).contains("Scegli la campagna");
        assertThat(operator().asked("POST /v1/consultations")).isEmpty();
    }

    @Test
    void whatTheServiceFindsWrongWithTheListIsSaidBesideIt() {
        operator()
                .refuse(
                        "POST /v1/consultations",
                        422,
                        "list-refused",
                        "Correggi la lista.",
                        "[{\"pointer\": \"/lines/1\", \"code\": \"NOT_TEXT\", \"detail\": \"Non è un file di testo.\"}]");
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of(), "file", "a.csv", LIST);
        assertThat(seen.page().select("#file-error").text()).contains("Non è un file di testo.");
    }

    @Test
    void whoMayNotConsultReadsWhy() {
        operator().refuse("POST /v1/consultations", 403, "operator-not-active", "L'operatore è sospeso.", "[]");
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of(), "file", "a.csv", LIST);
        assertThat(seen.page().select("#campaign-error").text()).contains("L'operatore è sospeso.");
    }

    @Test
    void aServiceThatIsAwayLosesNothingButTheFile() {
        operator().answer("POST /v1/consultations", 503, "{}");
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of(), "file", "a.csv", LIST);
        assertThat(seen.page().select("#file-error").text()).contains("Riprova fra qualche minuto");
        assertThat(seen.page().select("#campaign option[selected]").val()).isEqualTo(CAMPAIGN);
    }

    /** The list must not lie on the portal's disk, not even while it travels. */
    @Test
    void aLargeListPassesThroughWithoutATrace() throws IOException {
        chooses();
        byte[] large = "351 999 0001;Anna;Via Roma 1\n".repeat(700_000).getBytes(StandardCharsets.UTF_8);
        browser.open(NEW);
        browser.upload(SEND, Map.of(), "file", "grande.csv", large);
        assertThat(operator().lastAsked("POST /v1/consultations").body()).hasSize(large.length);
        assertThat(files(Path.of(uploads))).isEmpty();
    }

    /** A service that answers before it has heard the whole list, and hangs up. */
    @Test
    void anEarlyRefusalOfALargeListIsRead() {
        operator().refuseUnheard("POST /v1/consultations", 422, "list-refused", "Non è una lista.");
        byte[] large = "x".repeat(8_000_000).getBytes(StandardCharsets.UTF_8);
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of(), "file", "grande.csv", large);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("#file-error").text())
                .containsAnyOf("Non è una lista.", "Non sappiamo se il file è arrivato intero.");
    }

    @Test
    void aForgedFormIsRefusedBeforeTheListTravels() {
        browser.open(NEW);
        Browser.Seen seen = browser.upload(SEND, Map.of("csrf-token", "forged"), "file", "a.csv", LIST);
        assertThat(seen.status()).isEqualTo(400);
        assertThat(operator().asked("POST /v1/consultations")).isEmpty();
    }

    private static void chooses() {
        operator()
                .answer("POST /v1/consultations", 202, OperatorAnswers.consultation("CHOOSING", ""))
                .answer("GET /v1/consultations/" + ID, OperatorAnswers.consultation("CHOOSING", ""))
                .answer("GET /v1/consultations/" + ID + "/preview", OperatorAnswers.preview(1));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
