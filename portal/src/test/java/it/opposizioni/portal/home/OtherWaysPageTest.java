package it.opposizioni.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law has three ways into the register (DPR 26/2022 art. 7 c. 1), and the site is one of them. */
@QuarkusTest
class OtherWaysPageTest extends PortalTest {

    private static final String PAGE = "/it/aiuto/senza-questo-sito";

    @Test
    void whomToCallAndWhereToWriteIsSaidWithWhatTheKeysDo() {
        Seen seen = browser.open(PAGE).keep("other-ways-it");
        assertThat(seen.page().select("main a[href^='tel:']").attr("href")).isEqualTo("tel:+390642986411");
        assertThat(seen.page().select("main a[href^='tel:']").text()).isEqualTo("+39 06 4298 6411");
        assertThat(seen.page().select("main a[href^='mailto:']").text()).isEqualTo("iscrizione@opposizioni.example");
        assertThat(seen.text())
                .contains("Premi 1 per iscrivere", "Premi 3 per togliere", "Premi 9 per parlare con una persona")
                .contains("Codice fiscale:", "Dichiaro di essere l’intestatario", "entro il giorno lavorativo dopo");
        assertThat(browser.open("/en/help/without-this-site").text()).contains("Press 9 to speak to a person");
    }

    /** Who looks for help finds it: a way that nobody is told of is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/aiuto",
                "/it/contatti",
                "/it/mappa-del-sito",
                "/it/servizi/iscrivi-i-numeri",
                "/it/servizi/annulla-i-consensi",
                "/it/servizi/esci-dal-registro"
            })
    void itIsLinkedWhereOneLooksForIt(String from) {
        assertThat(browser.open(from).page().select("main a[href='" + PAGE + "']"))
                .isNotEmpty();
    }
}
