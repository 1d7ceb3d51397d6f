package it.opposizioni.portal.certificate;

import static it.opposizioni.portal.testing.FakeServices.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import org.junit.jupiter.api.Test;

/** The certificate passes through the portal, and leaves no trace of the number in address, name of the file or cache. */
@QuarkusTest
@AsGiulia
class CertificateDownloadTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String ASK = "GET /v1/oppositions/" + ID + "/certificate";

    @Test
    void itIsADocumentWithANeutralNameInTheLanguageOfThePage() {
        registry().answer(ASK, "%PDF-1.7 certificate");
        Browser.Seen seen = browser.open("/it/area-personale/numeri/" + ID + "/certificato");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.answer().body()).isEqualTo("%PDF-1.7 certificate");
        assertThat(header(seen, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(seen, "Content-Disposition")).isEqualTo("attachment; filename=\"certificato.pdf\"");
        assertThat(header(seen, "Cache-Control")).isEqualTo("no-store");
        FakeService.Asked asked = registry().lastAsked(ASK);
        assertThat(asked.header("Accept")).isEqualTo("application/pdf");
        assertThat(asked.header("Accept-Language")).isEqualTo("it");

        Browser.Seen english = browser.open("/en/personal-area/numbers/" + ID + "/certificate");
        assertThat(header(english, "Content-Disposition")).isEqualTo("attachment; filename=\"certificate.pdf\"");
        assertThat(registry().lastAsked(ASK).header("Accept-Language")).isEqualTo("en");
    }

    @Test
    void anothersNumberHasNone() {
        Browser.Seen seen = browser.open("/it/area-personale/numeri/" + ID + "/certificato");
        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.page().select("h1")).hasSize(1);
    }

    @Test
    void whileTheRegisterIsRestoredThereIsAPageThatSaysSo() {
        registry().refuse(ASK, 503, "being-restored", "no", "[]");
        assertThat(browser.open("/it/area-personale/numeri/" + ID + "/certificato")
                        .status())
                .isEqualTo(503);
    }

    private static String header(Browser.Seen seen, String name) {
        return seen.answer().headers().firstValue(name).orElse("");
    }
}
