package it.opposizioni.portal.withoutaccount;

import static it.opposizioni.portal.withoutaccount.OpenedNumber.LOOK;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.OF;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.opposition;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The certificate of a number that was opened by its code, as a file. */
@QuarkusTest
class ManagedCertificateTest extends PortalTest {

    private static final String CERTIFICATE = "GET " + OF + "/certificate";

    @BeforeEach
    void tellTheRegistry() {
        OpenedNumber.isKnown();
        FakeServices.registry().answer(LOOK, opposition()).answer("GET " + OF + "/exemptions", "{\"items\": []}");
    }

    @Test
    void itIsAFileWhoseNameAndAddressSayNothingOfTheNumber() {
        FakeServices.registry().answer(CERTIFICATE, "%PDF-");
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        String address = number.page().select("main a[href$=/certificato]").attr("href");
        HttpResponse<String> file = browser.once(address, Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"certificato.pdf\"");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(FakeServices.registry().lastAsked(CERTIFICATE).header("Accept"))
                .isEqualTo("application/pdf");
        assertThat(address).doesNotContain("3331234567", OpenedNumber.VISIT);
    }

    @Test
    void whenTheTimeIsOverTheWayBeginsAgain() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        FakeServices.registry().reset();
        FakeServices.registry()
                .refuse(LOOK, 409, "visit-over", "È passato troppo tempo: verifica di nuovo la linea.", "[]");
        Seen again = browser.open(number.address() + "/certificato");
        assertThat(again.address()).startsWith("/it/gestisci-con-il-codice?form=");
    }
}
