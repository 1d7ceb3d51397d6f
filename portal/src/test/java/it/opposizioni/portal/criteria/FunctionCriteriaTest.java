package it.opposizioni.portal.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** C.SE.2: paying, and help at every step. */
@QuarkusTest
class FunctionCriteriaTest extends CriteriaScenario {

    @Test
    void c_se_2_1_nothingIsPaid() {
        assertThat(GUIDES)
                .allSatisfy(guide -> assertThat(browser.open(guide)
                                .page()
                                .select("[data-element=service-cost]")
                                .text())
                        .startsWith("Niente."));
    }

    @Test
    @AsGiulia
    void c_se_2_2_helpCanBeAskedForAtEveryStep() {
        giuliaIsWrittenTo();
        assertThat(pages())
                .allSatisfy(
                        seen -> assertThat(seen.page().select(".help-line a").eachAttr("href"))
                                .containsExactly("/it/aiuto", "/it/area-personale/assistenza"));

        Document asked = browser.open("/it/area-personale/assistenza")
                .keep("assistance-it")
                .page();
        assertThat(asked.select("main dd").text()).isEqualTo("giulia");
        assertThat(asked.select("#email").val()).isEqualTo(ADDRESS);
        browser.submit("main form .btn-primary", Map.of("topic", "COMPLAINT"));
        assertThat(browser.current().page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#words");
        browser.submit("main form .btn-primary", Map.of("words", "Non trovo la pagina."))
                .keep("assistance-sent-it");
        assertThat(browser.current().text()).contains("Abbiamo ricevuto la tua richiesta.");
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(config.helpEmail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("Non trovo la pagina.", "Una segnalazione", "giulia", ADDRESS));
    }
}
