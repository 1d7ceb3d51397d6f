package it.opposizioni.portal.consultation;

import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.consultation;
import static it.opposizioni.portal.consultation.OperatorAnswers.consultationIs;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static it.opposizioni.portal.consultation.OperatorAnswers.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator that needs only the others does not have to receive the numbers of people who do not want to be called. */
@QuarkusTest
@AsAcme
class OpposedNumbersTest extends ConsultationTest {

    private static final String SEND = "main form[method=post] button";
    private static final byte[] LIST = "telefono\r\n351 999 0001\r\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void theyAreReturnedUnlessItIsSaidOtherwise() {
        choosing();
        Browser.Seen form = browser.open("/it/operatori/consultazioni/nuova");
        assertThat(form.page().select("label[for=withoutOpposed]").text())
                .startsWith("Conta soltanto i numeri da non chiamare")
                .contains("Con la spunta vedi quanti sono, ma non quali.");
        assertThat(form.page().select("#withoutOpposed[checked]")).isEmpty();
        browser.upload(SEND, Map.of(), "file", "a.csv", LIST);
        assertThat(operator().lastAsked("POST /v1/consultations").query()).contains("opposed=true", "keep=true");

        assertThat(browser.open("/en/operators/consultations/new").text())
                .contains("Only count the numbers not to be called", "If you tick this, you see how many");
        browser.upload(SEND, Map.of("withoutOpposed", "true"), "file", "a.csv", LIST);
        assertThat(operator().lastAsked("POST /v1/consultations").query()).contains("opposed=false", "keep=true");
    }

    @Test
    void whatWasChosenIsStillChosenWhenTheFormComesBack() {
        browser.open("/it/operatori/consultazioni/nuova");
        Browser.Seen wrong = browser.upload(SEND, Map.of("withoutOpposed", "true"), "file", "a.pdf", LIST);
        assertThat(wrong.page().select("#withoutOpposed[checked]")).hasSize(1);
    }

    @Test
    void theResultHasNoFileOfThemAndSaysWhy() {
        String opposed = "{\"name\": \"opposed\", \"sha256\": \"x\", \"bytes\": 1},";
        consultationIs(
                sealed("SEALED", validDay(), ", \"returnOpposed\": false").replace(opposed, ""));
        Browser.Seen seen = browser.open("/it/operatori/consultazioni/" + ID).keep("consultation-opposed-left-out-it");
        assertThat(seen.page().select("#downloads ~ ul a").eachAttr("href"))
                .hasSize(3)
                .noneMatch(link -> link.contains("opposed"));
        assertThat(seen.text()).contains("Il file dei numeri tolti dalla lista non c’è: non è stato chiesto.");
        assertThat(seen.page().select("#counts ~ div table, #counts ~ table").text())
                .contains("Da non chiamare 250 25%");
        assertThat(seen.page().select(".swatch.opposed")).hasSize(1);
        assertThat(browser.open("/en/operators/consultations/" + ID).text()).contains("it was not asked for");
    }

    @Test
    void aResultWithTheirFileSaysNothingOfIt() {
        consultationIs(sealed("SEALED", validDay(), ", \"returnOpposed\": true"));
        assertThat(browser.open("/it/operatori/consultazioni/" + ID).text())
                .contains("I numeri tolti dalla tua lista")
                .doesNotContain("non è stato chiesto");
    }

    private String validDay() {
        return Rome.day(now.get()).plusDays(15).toString();
    }

    private static void choosing() {
        operator()
                .answer("POST /v1/consultations", 202, consultation("CHOOSING", ""))
                .answer("GET /v1/consultations/" + ID, consultation("CHOOSING", ""))
                .answer("GET /v1/consultations/" + ID + "/preview", OperatorAnswers.preview(1));
    }
}
