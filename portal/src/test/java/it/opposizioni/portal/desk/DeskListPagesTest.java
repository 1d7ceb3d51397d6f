package it.opposizioni.portal.desk;

import static it.opposizioni.portal.desk.DeskPagesTest.LIST;
import static it.opposizioni.portal.desk.DeskPagesTest.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar enters many numbers that came to the desk in one file. */
@QuarkusTest
@AsRegistrar
class DeskListPagesTest extends PortalTest {

    private static final Map<String, String> COMPANY = Map.of(
            "media",
            "TELEPHONE",
            "receivedOn",
            "2026-11-24",
            "evidenceReference",
            "Prot. 1188",
            "name",
            "Acme S.p.A.",
            "taxCode",
            "00743110157");

    @Test
    void aListGetsAWordForEachLine() {
        registry().answer("POST /v1/desk/lists", """
                {"protocol": "OPP-2026-TEST", "recorded": 1, "lines": [
                 {"line": 1, "number": "+390642986411", "outcome": "RECORDED"}, {"line": 2, "number": "+390642986411", "outcome": "TWICE"},
                 {"line": 3, "number": "interno 12", "outcome": "NOT_A_NUMBER"},
                 {"line": 4, "number": "+393331234567", "outcome": "HELD_BY_ANOTHER"}]}""");
        browser.open(LIST + "/liste").keep("desk-list-new-it");
        byte[] file = "Numero;Sede\n06 42986411;Roma\n\n\"06 4298 6411\";Roma\ninterno 12;\n333 123 4567;\n"
                .getBytes(StandardCharsets.UTF_8);
        Browser.Seen seen = browser.upload("main button[data-once]", COMPANY, "file", "linee.csv", file)
                .keep("desk-list-it");
        assertThat(seen.address()).startsWith(LIST + "/liste/");
        assertThat(seen.text()).contains("Elenco di Acme S.p.A.", "Registrati 1 numeri su 4.", "OPP-2026-TEST");
        assertThat(seen.page().select("tbody tr").eachText())
                .containsExactly(
                        "2 +39 06 4298 6411 registrato",
                        "4 +39 06 4298 6411 ripetuto nel file",
                        "5 interno 12 non è un numero",
                        "6 +39 333 123 4567 iscritto da un’altra persona");
        assertThat(registry().lastAsked("POST /v1/desk/lists").body())
                .contains("\"numbers\":[\"06 42986411\",\"06 4298 6411\",\"interno 12\",\"333 123 4567\"]")
                .contains("\"taxCode\":\"00743110157\"");
    }

    @Test
    void aListWithoutNumbersIsReturned() {
        browser.open("/en/administration/desk/lists");
        Browser.Seen seen = browser.upload("main button[data-once]", Map.of(), "file", "", new byte[0])
                .keep("desk-list-wrong-en");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#receivedOn", "#evidenceReference", "#name", "#taxCode", "#file");
        byte[] many = "3331234567\n".repeat(1_001).getBytes(StandardCharsets.UTF_8);
        seen = browser.upload("main button[data-once]", COMPANY, "file", "linee.csv", many);
        assertThat(seen.page().select("#file-error").text()).contains("more than 1,000 numbers");
    }
}
