package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
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

    private static String listed(String stage, boolean own) {
        return ServiceAnswers.summary(stage).replaceFirst("}$", ", \"ownComplaint\": " + own + "}");
    }

    private static void knownInList(String... summaries) {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints", "{\"items\": [" + String.join(", ", summaries) + "], \"next\": null}");
    }

    @Test
    void theListSaysItBeforeAndOffersNoChoice() {
        knownInList(
                listed("EVIDENCE_COLLECTED", true),
                listed("EVIDENCE_COLLECTED", false),
                listed("CLOSED_NOT_UPHELD", true));
        Browser.Seen seen = browser.open(LIST).keep("authority-own-listed-it");
        List<String> rows = seen.page().select("main tbody tr").eachText();
        assertThat(rows.getFirst())
                .contains(
                        "Ti riguarda",
                        "Non puoi sceglierla: hai fatto tu questa segnalazione, o un’altra dello stesso fascicolo.");
        assertThat(rows.subList(1, 3)).noneMatch(row -> row.contains("Ti riguarda"));
        assertThat(seen.page().select("input[name=chosen]").eachAttr("id")).containsExactly("chosen-1");
        assertThat(browser.open("/en/authority/complaints")
                        .keep("authority-own-listed-en")
                        .page()
                        .select("main tbody tr")
                        .first()
                        .text())
                .contains(
                        "Concerns you",
                        "You cannot choose it: you made this complaint, or another one of the same case.");
    }

    @Test
    void whereThereAreNoOthersNothingCanBeChosen() {
        knownInList(listed("EVIDENCE_COLLECTED", true));
        Browser.Seen seen = browser.open(LIST).keep("authority-own-listed-alone-it");
        assertThat(seen.page().select("main tbody tr").text()).contains("Ti riguarda", LEFT);
        assertThat(seen.page().select("button[value=TAKE], input[name=chosen]")).isEmpty();
    }
}
