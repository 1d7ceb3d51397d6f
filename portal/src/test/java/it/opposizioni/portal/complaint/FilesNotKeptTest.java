package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A complaint is refused for something on an earlier page, and the browser forgets the files: the page says so, without script. */
@QuarkusTest
@AsGiulia
class FilesNotKeptTest extends FilesScenario {

    private static final String TWO = "I 2 file che avevi scelto non sono stati conservati. Sceglili di nuovo ";
    private static final String LATER = TWO + "nell’ultima pagina, prima di inviare.";
    private static final String HERE = TWO + "qui.";

    private static void refuse(String pointer, String why) {
        FakeServices.complaint().forget(FILE);
        FakeServices.complaint()
                .refuse(
                        FILE,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"%s\", \"code\": \"WRONG\", \"detail\": \"%s\"}]".formatted(pointer, why));
    }

    private static void takeIt() {
        FakeServices.complaint().forget(FILE);
        FakeServices.complaint()
                .answer(FILE, 201, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer(ADD, 201, ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "JPEG", 5));
    }

    private static List<String> notices(Browser.Seen seen) {
        return seen.page().select("main form .notice.wait").eachText();
    }

    /** From the refusal to the sending, and never after it. */
    @Test
    void isSaidOnEveryPageOfTheWayBackToWhereTheyAreChosen() {
        toTheCheck();
        refuse("/calls/0/at", "Troppo tempo fa.");
        Browser.Seen calls = send(PHOTO, BILL).keep("new-calls-files-not-kept-it");
        assertThat(calls.address()).as("tells nothing itself").matches(".*/chiamate\\?form=[0-9a-f-]{36}");
        assertThat(calls.page().select("#date0-error").text()).contains("Troppo tempo fa.");
        assertThat(notices(calls)).containsExactly(LATER);
        assertThat(calls.text()).doesNotContain("bolletta.pdf");

        Browser.Seen wrong = browser.submit(NEXT, Map.of("date0", ""));
        assertThat(wrong.page().select("#date0-error")).isNotEmpty();
        assertThat(notices(wrong)).containsExactly(LATER);
        assertThat(notices(browser.submit("main button[value=add]", Map.of())))
                .as("with another call")
                .containsExactly(LATER);
        assertThat(notices(browser.submit("main button[value=remove1]", Map.of())))
                .containsExactly(LATER);

        Browser.Seen details = browser.submit(NEXT, firstCall());
        assertThat(details.address()).contains("/dettagli");
        assertThat(details.page().select(".error-summary")).isEmpty();
        assertThat(notices(details)).containsExactly(LATER);

        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-files-not-kept-it");
        assertThat(check.address()).contains("/controllo?form=");
        assertThat(check.page().title()).doesNotStartWith("Errore");
        assertThat(check.page().select("#files-hint strong").text()).isEqualTo(HERE);
        assertThat(check.page().select("#files").attr("aria-describedby")).isEqualTo("files-hint");

        takeIt();
        Browser.Seen filed = send(PHOTO, BILL);
        assertThat(filed.address()).isEqualTo(COMPLAINT);
        assertThat(filed.text()).doesNotContain("che avevi scelto");
        assertThat(FakeServices.complaint().asked(ADD)).hasSize(2);
    }

    @Test
    void isSaidOfOneFileInEnglish() {
        String check =
                toTheCheck().replace("/it/area-personale/segnalazioni/nuova", "/en/personal-area/complaints/new");
        browser.open(check.replace("/controllo", "/check"));
        refuse("/company", "Scrivi meno.");
        Browser.Seen details = send(PHOTO).keep("new-details-file-not-kept-en");
        assertThat(details.page().select("#company-error")).isNotEmpty();
        assertThat(notices(details))
                .containsExactly(
                        "The file that you had chosen was not kept. Choose it again on the last page, before you send the complaint.");
        assertThat(browser.submit(NEXT, detailsAnswers())
                        .page()
                        .select("#files-hint strong")
                        .text())
                .isEqualTo("The file that you had chosen was not kept. Choose it again here.");
    }

    @Test
    void isGoneOnceThePageIsOpenedByItself() {
        String check = toTheCheck();
        refuse("/company", "Scrivi meno.");
        Browser.Seen details = send(PHOTO, BILL);
        assertThat(notices(details)).containsExactly(LATER);
        assertThat(notices(browser.open(details.address().replaceFirst("\\?.*", ""))))
                .isEmpty();
        assertThat(browser.open(check).text()).doesNotContain("che avevi scelto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls/0/at", "/company"})
    void isNotSaidToWhoHadChosenNone(String pointer) {
        toTheCheck();
        refuse(pointer, "Correggi.");
        Browser.Seen back = browser.submit(NEXT, DECLARED);
        assertThat(back.page().select("main [id$=-error]")).isNotEmpty();
        assertThat(back.text()).doesNotContain("che avevi scelto");
    }

    /** Another window has taken an answer away, so that there is nothing to send yet. */
    @Test
    void isSaidAlsoWhereAnAnswerIsMissingMeanwhile() {
        String check = toTheCheck();
        Browser second = browser.another();
        second.open(check.replace("/controllo", "/dettagli"));
        second.submit(NEXT, Map.of("product", ""));
        Browser.Seen details = send(PHOTO, BILL);
        assertThat(details.address()).contains("/dettagli?form=");
        assertThat(notices(details)).containsExactly(LATER);
    }

    /** What a page passes on is typed by nobody, but may be anything. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2 bollette", "99999999999", "<b>"})
    void whatIsNoCountIsNotRepeated(String count) {
        String details = toTheCheck().replace("/controllo", "/dettagli");
        browser.open(details);
        Map<String, String> typed = new HashMap<>(formOf(browser.current()));
        typed.putAll(Map.of("product", "", "files-not-kept", count));
        Browser.Seen wrong = browser.post(details, typed);
        assertThat(wrong.page().select("#product-error")).isNotEmpty();
        assertThat(notices(wrong)).isEmpty();
        assertThat(wrong.page().select("[name=files-not-kept]")).isEmpty();
    }
}
