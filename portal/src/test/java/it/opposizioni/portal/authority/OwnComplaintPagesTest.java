package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An official who has complained takes no part in deciding it, nor any other complaint of the same case. */
@QuarkusTest
@AsRegulator
class OwnComplaintPagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";
    private static final String ONE = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String CASE = "0199aaaa-0000-7000-8000-0000000000ca";
    private static final String LEFT =
            "Hai fatto tu questa segnalazione, o un’altra dello stesso fascicolo: se ne occupa un collega.";

    /** Both parties would be free for a case. */
    private static void known(String stage, boolean own) {
        FakeServices.complaint()
                .answer(
                        "GET " + ONE,
                        ServiceAnswers.complaint(stage, "")
                                .replaceFirst(
                                        "}$",
                                        ", \"ownComplaint\": " + own
                                                + ", \"accused\": {\"name\": \"Squillo\", \"caseId\": \"" + CASE
                                                + "\", \"principalId\": \"" + CASE
                                                + "\", \"principalName\": \"Luce per tutti\"}}"))
                .answer("GET " + ONE + "/evidence", ServiceAnswers.evidence(true));
    }

    @Test
    void whoHasComplainedReadsWhyNothingIsOffered() {
        known("TAKEN_IN_CHARGE", true);
        Browser.Seen seen = browser.open(LIST + "/" + ServiceAnswers.ID).keep("authority-own-complaint-it");
        assertThat(seen.page().select("main .notice").eachText()).contains(LEFT);
        assertThat(seen.page().select("main form")).isEmpty();
        known("TAKEN_IN_CHARGE", true);
        assertThat(browser.open("/en/authority/complaints/" + ServiceAnswers.ID)
                        .keep("authority-own-complaint-en")
                        .text())
                .contains("You made this complaint, or another one of the same case: a colleague deals with it.");
    }

    @Test
    void othersAndThoseOfAClosedOneDoNot() {
        known("TAKEN_IN_CHARGE", false);
        Browser.Seen others = browser.open(LIST + "/" + ServiceAnswers.ID);
        assertThat(others.text()).doesNotContain(LEFT);
        assertThat(others.page().select("input[name=party][value=PRINCIPAL]")).hasSize(1);
        known("CLOSED_NOT_UPHELD", true);
        assertThat(browser.open(LIST + "/" + ServiceAnswers.ID).text()).doesNotContain(LEFT);
    }

    @Test
    void amongSeveralItIsLeftOutWithTheReason() {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("EVIDENCE_COLLECTED") + "], \"next\": null}")
                .refuse("POST " + ONE + "/taking-in-charge", 409, "own-complaint", LEFT, "[]");
        browser.open(LIST);
        assertThat(browser.tick("input[name=chosen]", "button[value=TAKE]", Map.of())
                        .page()
                        .select("main tbody td")
                        .eachText())
                .containsExactly("Non fatto " + LEFT);
    }
}
