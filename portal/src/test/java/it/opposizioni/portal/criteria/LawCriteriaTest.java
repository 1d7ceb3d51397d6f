package it.opposizioni.portal.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** C.SE.3: cookies, accessibility and privacy. */
@QuarkusTest
class LawCriteriaTest extends CriteriaScenario {

    @Test
    @AsGiulia
    void c_se_3_1_cookiesAreOfThisSiteAlone() {
        assertThat(pages())
                .allSatisfy(seen -> assertThat(seen.answer().headers().allValues("Set-Cookie"))
                        .noneMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("domain=")));
        assertThat(browser.open("/it/cookie").status()).isEqualTo(200);
    }

    @Test
    @AsGiulia
    void c_se_3_2_theFooterLeadsToTheAccessibilityDeclaration() {
        assertThat(leadsTo("accessibility-link").text()).contains("WCAG", "difensore civico per il digitale");
    }

    @Test
    @AsGiulia
    void c_se_3_3_theFooterLeadsToThePrivacyNotice() {
        assertThat(leadsTo("privacy-policy-link").text()).contains("Chi tratta i dati", "Per quanto tempo");
    }

    /** The same link on all pages. */
    private Seen leadsTo(String element) {
        Set<String> addresses = Set.copyOf(pages().stream()
                .map(seen -> seen.page()
                        .select("footer [data-element=" + element + "]")
                        .attr("href"))
                .toList());
        assertThat(addresses).hasSize(1);
        return browser.open(addresses.iterator().next());
    }
}
