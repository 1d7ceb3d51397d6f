package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An official who is told a code finds the complaint or the case by it, each in its list. */
@QuarkusTest
@AsRegulator
class SearchByCodeTest extends PortalTest {

    private static final String CHIPS = "main .chips[aria-labelledby] li a";

    @BeforeEach
    void nothingIsFound() {
        String nothing = "{\"items\": [], \"next\": null}";
        FakeServices.complaint()
                .answer("GET /v1/complaints", nothing)
                .answer("GET /v1/cases", nothing)
                .answer("GET /v1/case-counts", "{\"mine\": 0, \"open\": 0, \"unassigned\": 0, \"overdue\": 0}");
    }

    @ParameterizedTest
    @CsvSource({
        "segnalazioni, complaints, seg-2026-7k3m-q9x4, Codice della segnalazione, Nessuna segnalazione ha il codice",
        "fascicoli, cases, fas-2026-5p8v-h2td, Codice del fascicolo, Nessun fascicolo ha il codice"
    })
    void aCodeThatNoneHasIsSaid(String list, String service, String code, String label, String said) {
        String here = "/it/autorita/" + list;
        browser.open(here);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("code", code))
                .keep("authority-code-" + service + "-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/" + service).query())
                .contains("code=" + code);
        assertThat(seen.page().select("main [role=status]").text()).isEqualTo(said + " " + code + ".");
        assertThat(seen.page().select("label[for=code]").text()).isEqualTo(label);
        assertThat(seen.page().select("#code").val()).isEqualTo(code);
        assertThat(seen.page().select(CHIPS).eachText())
                .containsExactly("Togli il filtro " + label + ": " + code, "Togli tutti i filtri");
        assertThat(seen.page().select(CHIPS).first().attr("href")).isEqualTo(here);
        browser.open("/en/authority/" + service + "?code=" + code).keep("authority-code-" + service + "-en");
        Browser.Seen narrowed = browser.open(here + "?stage=OPEN&code=" + code);
        assertThat(narrowed.text()).as("the stage may be why").doesNotContain(said);
    }

    @ParameterizedTest
    @CsvSource({"segnalazioni, complaints, FAS-2026-5P8V-H2TD", "fascicoli, cases, SEG-2026-7K3M-Q9X4"})
    void aCodeOfTheOtherKindIsNamedBesideTheField(String list, String service, String code) {
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .answer("GET /v1/case-counts", "{\"mine\": 0, \"open\": 0, \"unassigned\": 0, \"overdue\": 0}")
                .refuse(
                        "GET /v1/" + service,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/code\", \"code\": \"CODE\", \"detail\": \"Cercalo altrove.\"}]");
        Browser.Seen seen =
                browser.open("/it/autorita/" + list + "?code=" + code).keep("authority-code-other-" + service + "-it");
        assertThat(seen.page().select("#code-error").text()).contains("Cercalo altrove.");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#code");
        assertThat(seen.page().select("main [role=status]")).isEmpty();
    }
}
