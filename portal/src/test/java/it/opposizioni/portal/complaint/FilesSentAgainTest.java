package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last page of a complaint is sent once more, with the same files or with others. */
@QuarkusTest
@AsGiulia
class FilesSentAgainTest extends FilesScenario {

    /** A complaint that may have arrived is sent again under its key, and its files with it. */
    @Test
    void whenItsOwnAnswerGetsLostTheFilesAreSentWithTheNextTry() {
        complaints().forget(FILE);
        complaints().breakOff(FILE, "{\"id\": ");
        toTheCheck();
        Browser.Seen kept = send(PHOTO);
        assertThat(kept.page().select(".error-summary").text()).contains("non sappiamo se la tua è arrivata");
        assertThat(kept.page().select("#files-hint").text()).contains("sceglili di nuovo tutti");
        assertThat(complaints().asked(ADD)).isEmpty();
        String key = complaints().lastAsked(FILE).header("Idempotency-Key");

        complaints().reset();
        theServicesAnswer();
        attachmentsAreTaken();
        assertThat(send(PHOTO).address()).isEqualTo(COMPLAINT);
        assertThat(complaints().lastAsked(FILE).header("Idempotency-Key")).isEqualTo(key);
        assertThat(complaints().asked(ADD)).hasSize(1);
    }

    @Test
    void whatIsSentTwiceIsSentOnce() {
        String check = toTheCheck();
        Browser second = browser.another();
        second.open(check);
        send(PHOTO);
        Browser.Seen again = second.upload(NEXT, DECLARED, "files", List.of(PHOTO));
        assertThat(again.address()).isEqualTo(COMPLAINT);
        assertThat(complaints().asked(FILE)).hasSize(1);
        // the second time under the same key, which adds nothing
        assertThat(complaints().asked(ADD).stream().map(asked -> asked.header("Idempotency-Key")))
                .hasSize(2)
                .containsOnly(complaints().lastAsked(ADD).header("Idempotency-Key"));
    }

    /** Back in the browser, a photo that was forgotten is chosen and the form sent once more. */
    @Test
    void aFileThatComesWithTheSameFormLaterIsAdded() {
        String check = toTheCheck();
        Browser back = browser.another();
        back.open(check);
        send(PHOTO);
        assertThat(back.upload(NEXT, DECLARED, "files", List.of(BILL)).address())
                .isEqualTo(COMPLAINT);
        assertThat(complaints().asked(FILE)).hasSize(1);
        assertThat(complaints().asked(ADD)).hasSize(2);
    }
}
