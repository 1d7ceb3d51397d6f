package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.junit.jupiter.api.Test;

/** An official reads a case whose history somebody has changed in the database. */
@QuarkusTest
@AsRegulator
class AlteredHistoryPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String ALTERED = "La storia di questo fascicolo è stata cambiata nel database.";
    private static final String WRONG = "Non corrisponde: questo passo o quello precedente è stato cambiato";
    private static final String UNDIGESTED = "Senza impronta: è di una versione precedente del servizio.";
    private static final String LACKING = "Mancano uno o più passi.";

    @Test
    void everyPartOfTheCaseSaysSoAndLeadsToTheHistory() {
        CaseAnswers.known(CaseAnswers.altered());
        Browser.Seen seen = browser.open(CASE).keep("authority-case-altered-it");
        assertThat(seen.text()).contains(ALTERED, "Non decidere prima di aver avvisato chi gestisce il registro.");
        assertThat(seen.page().select(".notice.bad a").attr("href")).isEqualTo(CASE + "/storia");
    }

    @Test
    void theHistoryMarksTheStepAndShowsEachDigest() {
        CaseAnswers.known(CaseAnswers.altered());
        Browser.Seen seen = browser.open(CASE + "/storia").keep("authority-case-history-altered-it");
        assertThat(seen.page().select(".timeline li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("Impronta aaaaaaaa aaaaaaaa")
                                .doesNotContain(WRONG),
                        second -> assertThat(second).contains("Tocca a te.", WRONG, "Impronta bbbbbbbb bbbbbbbb"));
        assertThat(seen.page().select(".timeline li.bad")).hasSize(1);
        assertThat(seen.page().select(".notice.bad a")).isEmpty();
        assertThat(seen.text()).contains(ALTERED).doesNotContain(LACKING);
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/history").keep("authority-case-history-altered-en");
    }

    @Test
    void ofStepsThatAreMissingTheHistorySaysThatTheyAre() {
        CaseAnswers.known(CaseAnswers.cutOff());
        assertThat(browser.open(CASE + "/storia").text())
                .contains(ALTERED, LACKING)
                .doesNotContain(WRONG);
    }

    @Test
    void anIntactHistoryAlarmsNobody() {
        CaseAnswers.known(CaseAnswers.cutOff().replace("\"historyAltered\": true,", ""));
        assertThat(browser.open(CASE + "/storia").text())
                .contains("Ogni impronta è calcolata", "Impronta bbbbbbbb")
                .doesNotContain(ALTERED, WRONG, LACKING, UNDIGESTED);
    }

    @Test
    void aStepWithoutDigestSaysSoAmongOthersThatHaveOne() {
        CaseAnswers.known(CaseAnswers.cutOff()
                .replace("\"historyAltered\": true,", "")
                .replace("\"digest\": \"%s\", \"intact\": true,".formatted("b".repeat(64)), ""));
        assertThat(browser.open(CASE + "/storia")
                        .page()
                        .select(".timeline li")
                        .last()
                        .text())
                .contains(UNDIGESTED);
    }

    @Test
    void ofAServiceOfTheReleaseBeforeNothingIsSaidOfDigests() {
        CaseAnswers.known(CaseAnswers.assigned());
        assertThat(browser.open(CASE + "/storia").text()).doesNotContain("mpronta", ALTERED, WRONG, LACKING);
    }
}
