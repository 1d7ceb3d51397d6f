package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has changed between the proposals for a case, its worksheet included. */
@QuarkusTest
@AsRegulator
class ProposalPagesTest extends PortalTest {

    private static final String DECISION = "/it/autorita/fascicoli/" + CaseAnswers.ID + "/decisione";
    private static final String PAGE = DECISION + "/versioni";
    private static final String ASKED = "GET /v1/cases/" + CaseAnswers.ID + "/proposals";

    @BeforeEach
    void aCase() {
        CaseAnswers.known(CaseAnswers.proposed(false));
    }

    private static String proposed(String reasons, int amount, String seriousness, String answer) {
        return """
                {"version": 2, "at": "2026-11-25T09:00:00Z", "by": {"subject": "anna", "name": "Anna Neri", "me": false},
                 "decision": {"outcome": "UPHELD", "measures": ["FINE_PROPOSED"], "facts": "Fatti.", "grounds": [],
                  "reasons": "%s", "reasonForReporters": "Per te.", "amount": %d,
                  "worksheet": {"conduct": "Una campagna.", "seriousness": "%s", "startingPoint": "Alta.",
                   "circumstances": "Recidiva.", "proportionality": "Sì."}} %s}""".formatted(reasons, amount, seriousness, answer);
    }

    private static String returned() {
        return """
                , "answer": "RETURN", "answeredAt": "2026-11-25T10:00:00Z", "reason": "Spiega meglio.",
                "answeredBy": {"subject": "bruno", "name": "Bruno Conti", "me": false}""";
    }

    @Test
    void whatChangedIsMarkedFieldByField() {
        FakeServices.complaint()
                .answerFromNowOn(
                        ASKED,
                        "{\"items\": ["
                                + proposed("La linea era nel registro da un anno.", 1_000_000, "MEDIUM", returned())
                                + ", "
                                + proposed("La linea era nel <b>registro</b> da due anni.", 2_000_000, "HIGH", "")
                                + "]}");
        browser.open(DECISION);
        assertThat(browser.current().page().select("main a[href$=versioni]").attr("href"))
                .isEqualTo(PAGE);
        Browser.Seen seen = browser.open(PAGE).keep("authority-case-versions-it");
        assertThat(seen.page().select("main section h3").eachText()).containsExactly("Proposta 2", "Proposta 1");
        assertThat(seen.page()
                        .select("#version-2 ~ .table-scroll tbody th, section:has(#version-2) tbody th")
                        .eachText())
                .hasSize(3);
        assertThat(seen.page().select("section:has(#version-2) del").eachText())
                .containsExactly("Tolto: registro da un anno.", "Tolto: 1.000.000", "Tolto: Media");
        assertThat(seen.page().select("section:has(#version-2) ins").eachText())
                .containsExactly("Aggiunto: <b>registro</b> da due anni.", "Aggiunto: 2.000.000", "Aggiunto: Alta");
        assertThat(seen.page().select("section:has(#version-1)").text())
                .contains("Restituita da Bruno Conti", "Spiega meglio.", "È la prima proposta.");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision/versions")
                .keep("authority-case-versions-en");
    }

    @Test
    void anotherAuthorityIsAChange() {
        String agcom = proposed("Motivi.", 1, "LOW", returned())
                .replace("\"outcome\": \"UPHELD\"", "\"outcome\": \"OUTSIDE_SCOPE\", \"passedOnTo\": \"AGCOM\"");
        FakeServices.complaint().answer(ASKED, "{\"items\": [" + agcom + ", " + agcom.replace("AGCOM", "AGCM") + "]}");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("section:has(#version-2) tbody th").eachText())
                .containsExactly("Passata a");
        assertThat(seen.page().select("section:has(#version-2) del").text()).isEqualTo("Tolto: AGCOM");
        assertThat(seen.page().select("section:has(#version-2) ins").text()).isEqualTo("Aggiunto: AGCM");
    }

    @Test
    void whereNothingChangedOrNothingWasProposedThatIsSaid() {
        String same = proposed("Motivi.", 1, "LOW", returned());
        FakeServices.complaint()
                .answer(ASKED, "{\"items\": [" + same + ", " + same + "]}")
                .answer(ASKED, "{\"items\": []}");
        assertThat(browser.open(PAGE).text()).contains("Non è cambiato niente.");
        assertThat(browser.open(PAGE).text()).contains("Nessuno ha ancora proposto una decisione.");
    }

    /** The release before this one. */
    @Test
    void aServiceThatDoesNotKnowTheQuestionIsNotAvailable() {
        FakeServices.complaint().refuse(ASKED, 404, "not-found", "Non c’è.", "[]");
        assertThat(browser.open(PAGE).page().select("main [role=status]")).hasSize(1);
    }
}
