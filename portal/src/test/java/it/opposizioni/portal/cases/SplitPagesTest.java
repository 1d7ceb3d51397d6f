package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints of several pages of a case's list become another case together. */
@QuarkusTest
@AsRegulator
class SplitPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String LIST = "GET /v1/complaints";
    private static final String SPLIT = "POST /v1/cases/" + CaseAnswers.ID + "/split";
    private static final String SECOND = "0199aaaa-0000-7000-8000-0000000000f2";
    private static final String SECOND_CODE = "SEG-2026-BBBB-BBBB";
    private static final String FIRST_VALUE = ServiceAnswers.ID + " " + ServiceAnswers.CODE;
    private static final String SECOND_VALUE = SECOND + " " + SECOND_CODE;

    @BeforeEach
    void aCase() {
        CaseAnswers.known(CaseAnswers.assigned());
        showFirst();
    }

    private static void showFirst() {
        FakeServices.complaint()
                .answerFromNowOn(
                        LIST, "{\"items\": [" + ServiceAnswers.summary("TAKEN_IN_CHARGE") + "], \"next\": \"page-2\"}");
    }

    private static void showSecond() {
        FakeServices.complaint()
                .answerFromNowOn(
                        LIST,
                        "{\"items\": ["
                                + ServiceAnswers.summary("TAKEN_IN_CHARGE")
                                        .replace(ServiceAnswers.ID, SECOND)
                                        .replace(ServiceAnswers.CODE, SECOND_CODE)
                                + "], \"next\": null}");
    }

    /** The first one is ticked, and the next page is open. */
    private Browser.Seen onSecondPage() {
        browser.open(CASE);
        showSecond();
        return browser.tick("#complaint", "button[value=SPLIT_NEXT]", Map.of("splitReason", "Un altro periodo."));
    }

    @Test
    void whatWasChosenStaysChosenOnTheNextPage() {
        Browser.Seen seen = onSecondPage().keep("authority-case-split-second-page-it");
        assertThat(FakeServices.complaint().lastAsked(LIST).query()).contains("cursor=page-2");
        assertThat(FakeServices.complaint().asked(SPLIT)).isEmpty();
        assertThat(seen.page().select("#split[open]")).isNotEmpty();
        assertThat(seen.page().select("input[name=complaint]").eachAttr("value"))
                .containsExactly(SECOND_VALUE, FIRST_VALUE);
        assertThat(seen.page().select("input[name=complaint][checked]").eachAttr("value"))
                .containsExactly(FIRST_VALUE);
        assertThat(seen.page().select("label[for=complaint-elsewhere-0]").text())
                .isEqualTo(ServiceAnswers.CODE + " – scelta in un’altra pagina");
        assertThat(seen.page().select("#splitReason").text()).isEqualTo("Un altro periodo.");
        assertThat(seen.page().select("button[value=SPLIT_NEXT]")).isEmpty();
    }

    @Test
    void complaintsOfTwoPagesAreSplitOffTogether() {
        FakeServices.complaint().answer(SPLIT, CaseAnswers.assigned());
        onSecondPage();
        Browser.Seen done = browser.tick("#complaint", "button[value=SPLIT]", Map.of());
        assertThat(done.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint().lastAsked(SPLIT).body())
                .isEqualTo("{\"version\":2,\"complaintIds\":[\"%s\",\"%s\"],\"reason\":\"Un altro periodo.\"}"
                        .formatted(SECOND, ServiceAnswers.ID));
    }

    @Test
    void afterAnErrorThePageAndAllThatWasChosenAreStillThere() {
        FakeServices.complaint()
                .refuse(
                        SPLIT,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/reason\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi perché.\"}]");
        onSecondPage();
        Browser.Seen seen = browser.tick("#complaint", "button[value=SPLIT]", Map.of("splitReason", ""))
                .keep("authority-case-split-error-it");
        assertThat(seen.page().select("#splitReason-error").text()).contains("Scrivi perché.");
        assertThat(FakeServices.complaint().lastAsked(LIST).query()).contains("cursor=page-2");
        assertThat(seen.page().select("input[name=complaint][checked]").eachAttr("value"))
                .containsExactly(SECOND_VALUE, FIRST_VALUE);
    }

    @Test
    void onTheFirstPageAgainTheOnesOfTheSecondAreKept() {
        onSecondPage();
        showFirst();
        Browser.Seen seen = browser.tick("#complaint", "button[value=SPLIT_FIRST]", Map.of());
        assertThat(FakeServices.complaint().lastAsked(LIST).query()).doesNotContain("cursor");
        assertThat(seen.page().select("input[name=complaint][checked]").eachAttr("value"))
                .containsExactly(FIRST_VALUE, SECOND_VALUE);
        assertThat(seen.page().select("button[value=SPLIT_FIRST]")).isEmpty();
    }

    @Test
    void withNothingChosenTheFormSaysSo() {
        browser.open(CASE);
        Browser.Seen seen = browser.tick("#none", "button[value=SPLIT]", Map.of("splitReason", "Altro."));
        assertThat(seen.page().select("#complaint-error").text()).contains("Scegli almeno una segnalazione.");
        assertThat(FakeServices.complaint().asked(SPLIT)).isEmpty();
    }
}
