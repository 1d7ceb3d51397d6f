package it.opposizioni.portal.exemption;

import static it.opposizioni.portal.exemption.AddCompanyTest.ACME;
import static it.opposizioni.portal.exemption.AddCompanyTest.GRANT;
import static it.opposizioni.portal.exemption.AddCompanyTest.SEND;
import static it.opposizioni.portal.exemption.AddCompanyTest.known;
import static it.opposizioni.portal.exemption.ExemptionAnswers.exemption;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registry;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registryKnows;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company cannot be allowed to call as it was asked: the form says why, and is still the same one. */
@QuarkusTest
@AsGiulia
class AddCompanyMistakesTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_IN_DIRECTORY, /operatorId, DAY, company",
        "PAST, /from, DAY, from",
        "TOO_FAR, /from, DAY, from",
        "BEFORE_FROM, /until, DAY, until",
        "TOO_FAR, /until, DAY, until",
        "TOO_FAR, /until, YEAR, period"
    })
    void whatTheRegistryFindsWrongStandsBesideItsField(String code, String pointer, String period, String field) {
        known();
        registry().refuse(GRANT, 422, "validation", "Correggi.", """
                [{"pointer": "%s", "code": "%s", "detail": "Che cosa non va."}]""".formatted(pointer, code));
        browser.open(ACME);
        Seen wrong = browser.submit(
                SEND,
                Map.of("from", "2099-12-01", "period", period, "until", period.equals("DAY") ? "2099-12-31" : ""));
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(wrong.page().select("#" + field)).hasSize(1);
        assertThat(wrong.page().select(".field.wrong .error-text").text()).endsWith("Che cosa non va.");
        assertThat(wrong.page().select("#from").val()).isEqualTo("2099-12-01");
        assertThat(wrong.page().title()).startsWith("Errore:");
    }

    @ParameterizedTest
    @CsvSource({"exemption-exists", "too-many-exemptions"})
    void whatStandsInTheWayIsSaidBesideTheCompany(String slug) {
        known();
        registry().refuse(GRANT, 409, slug, "Togli prima l’altra.", "[]");
        browser.open(ACME);
        Seen wrong = browser.submit(SEND, Map.of()).keep("company-refused-it");
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#company");
        assertThat(wrong.page().select("#company .error-text").text()).contains("Togli prima l’altra.");
        assertThat(wrong.address()).startsWith(ACME + "?form=");
    }

    @Test
    void thatTheOppositionHasEndedMeanwhileIsSaid() {
        known();
        registry().refuse(GRANT, 409, "opposition-ended", "L’opposizione è finita.", "[]");
        browser.open(ACME);
        registry().reset();
        registryKnows("\"TELEPHONE\"", "WITHDRAWN", "\"2026-12-02T10:00:00Z\"");
        registry().refuse(GRANT, 409, "opposition-ended", "L’opposizione è finita.", "[]");
        assertThat(browser.submit(SEND, Map.of())
                        .page()
                        .select("#company .error-text")
                        .text())
                .contains("L’opposizione è finita.");
    }

    @Test
    void whatIsMissingOrUnreadableIsSaidBeforeTheRegistryIsAsked() {
        known();
        browser.open(ACME);
        Seen wrong =
                browser.submit(SEND, Map.of("from", "domani", "period", "DAY")).keep("company-error-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#from", "#until");
        assertThat(wrong.page().select("#from-error").text()).contains("Questa non è una data.");
        assertThat(wrong.page().select("#until-error").text()).contains("Scrivi l’ultimo giorno.");
        Seen ambiguous = browser.submit(SEND, Map.of("from", "", "period", "OPEN", "until", "31/12/2099"));
        assertThat(ambiguous.page().select(".error-summary a").eachAttr("href")).containsExactly("#until");
        assertThat(ambiguous.page().select("#until").val())
                .as("as a browser's own field shows it")
                .isEqualTo("2099-12-31");
        Seen unknown = browser.submit(SEND, Map.of("period", "x", "until", ""));
        assertThat(unknown.page().select(".error-summary a").eachAttr("href")).containsExactly("#period");
        assertThat(registry().asked(GRANT)).isEmpty();
    }

    @Test
    void aFormThatCameBackIsStillTheSameOne() {
        known();
        registry()
                .refuse(GRANT, 422, "validation", "Correggi.", "[]")
                .answer(GRANT, 201, exemption("IN_FORCE", null, null));
        browser.open(ACME);
        browser.submit(SEND, Map.of());
        browser.submit(SEND, Map.of());
        assertThat(registry().asked(GRANT))
                .hasSize(2)
                .extracting(asked -> asked.header("Idempotency-Key"))
                .doesNotContainNull()
                .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(1));
        browser.open(ACME);
        browser.submit(SEND, Map.of());
        assertThat(registry().asked(GRANT))
                .extracting(asked -> asked.header("Idempotency-Key"))
                .as("a new form is a new wish")
                .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(2));
    }
}
