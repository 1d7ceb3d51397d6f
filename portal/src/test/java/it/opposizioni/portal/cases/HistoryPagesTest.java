package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What was done to a case, as its officials read it. */
@QuarkusTest
@AsRegulator
class HistoryPagesTest extends PortalTest {

    private static Element step(Browser.Seen seen, String title) {
        return seen.page().select(".timeline li:contains(" + title + ")").first();
    }

    @Test
    void whichComplaintsHaveLeftADecidedCaseAndWhyIsSaid() {
        CaseAnswers.known(CaseAnswers.left());
        Browser.Seen seen = browser.open("/it/autorita/fascicoli/" + CaseAnswers.ID + "/storia")
                .keep("authority-case-history-left-it");
        Element left = step(seen, "Segnalazioni uscite perché contraddicono la decisione – il registro, da solo");
        assertThat(left.select("ul li").eachText())
                .containsExactly(
                        "SEG-2026-7K3M-Q9X4: Il numero mostrato era falsificato.",
                        "SEG-2026-7K3M-Q9XD: Accusa altri e non il soggetto del fascicolo.",
                        "SEG-2026-7K3M-Q9XE: BRAND_NEW");
        assertThat(left.select("ul li a").first().attr("href"))
                .isEqualTo("/it/autorita/segnalazioni?code=SEG-2026-7K3M-Q9X4");
        assertThat(seen.page().select(".timeline li ul")).hasSize(1);
        Browser.Seen english = browser.open("/en/authority/cases/" + CaseAnswers.ID + "/history")
                .keep("authority-case-history-left-en");
        assertThat(step(english, "Complaints that contradict the decision left the case")
                        .text())
                .contains(
                        "What was found out after the approval contradicts the decision.",
                        "SEG-2026-7K3M-Q9X4: The number that was shown had been falsified.",
                        "SEG-2026-7K3M-Q9XD: It accuses somebody else and not the subject of the case.");
    }
}
