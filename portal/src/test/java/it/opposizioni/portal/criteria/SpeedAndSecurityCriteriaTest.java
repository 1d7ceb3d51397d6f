package it.opposizioni.portal.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import org.junit.jupiter.api.Test;

/** C.SE.4 and C.SE.5: speed, https and the domain. */
@QuarkusTest
class SpeedAndSecurityCriteriaTest extends CriteriaScenario {

    private static final int HEAVIEST_PAGE = 120_000;

    /** What its speed depends on; Lighthouse itself needs a browser. */
    @Test
    @AsGiulia
    void c_se_4_1_pagesAreLightAndWaitForNothing() {
        assertThat(pages()).allSatisfy(seen -> {
            assertThat(seen.answer().body()).hasSizeLessThan(HEAVIEST_PAGE);
            assertThat(seen.page().select("link[rel=stylesheet]")).hasSize(1);
            assertThat(seen.page().select("script:not([defer])")).isEmpty();
            assertThat(seen.page().select("[src^=http], link[rel=stylesheet][href^=http]"))
                    .isEmpty();
        });
    }

    @Test
    @AsGiulia
    void c_se_5_1_browsersAreToldToUseHttpsAlone() {
        assertThat(pages())
                .allSatisfy(seen -> assertThat(seen.answer().headers().firstValue("Strict-Transport-Security"))
                        .get()
                        .asString()
                        .startsWith("max-age="));
    }

    @Test
    void c_se_5_2_addressesAreOfTheDomainThatIsSet() {
        assertThat(browser.open("/it/").page().select("link[rel=alternate]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith(config.publicUrl()));
    }
}
