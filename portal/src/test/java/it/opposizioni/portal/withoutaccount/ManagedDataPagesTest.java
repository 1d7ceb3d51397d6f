package it.opposizioni.portal.withoutaccount;

import static it.opposizioni.portal.withoutaccount.OpenedNumber.LOOK;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.OF;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.opposition;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.mydata.ServiceData;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has no account sees what is held of the number and who looked at it, and takes it along. */
@QuarkusTest
class ManagedDataPagesTest extends PortalTest {

    private static final String DATA = "GET " + OF + "/my-data";

    @BeforeEach
    void tellTheRegistry() {
        OpenedNumber.isKnown();
        FakeServices.registry()
                .answer(LOOK, opposition())
                .answer("GET " + OF + "/exemptions", "{\"items\": []}")
                .answer(DATA, ServiceData.REGISTER);
    }

    @Test
    void theNumbersPageLeadsToWhatIsHeldAndWhoLooked() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        String link = number.page().select("main a[href$=/i-miei-dati]").attr("href");
        Seen data = browser.open(link).keep("managed-data-it");
        assertThat(data.status()).isEqualTo(200);
        assertThat(data.page().select("#accesses").text()).isEqualTo("Chi ha guardato questi dati");
        assertThat(data.text())
                .contains("Sigla 3F9A21C4", "assistenza", "il gestore", "+39 333 123 4567", "iscritto")
                .contains("Che cosa si conserva, e perché", "DPR 26/2022, art. 7")
                .contains("cancelliamo anche l’e-mail")
                .doesNotContain("018f0000", "il tuo account");
        assertThat(data.address()).doesNotContain("3331234567", OpenedNumber.VISIT);
        assertThat(data.page().select("main a[href='" + number.address() + "']").text())
                .isEqualTo("+39 333 123 4567");
        assertThat(FakeServices.registry().lastAsked(DATA).header("Accept-Language"))
                .startsWith("it");
        assertThat(browser.open(link.replace("/it/senza-account/", "/en/without-account/")
                                .replace("/numero/i-miei-dati", "/number/my-data"))
                        .keep("managed-data-en")
                        .heading())
                .isEqualTo("My data");
    }

    @Test
    void itIsTakenAlongForProgramsAndToPrint() throws Exception {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        HttpResponse<String> file = browser.once(number.address() + "/i-miei-dati/json", Map.of());
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"i-miei-dati.json\"");
        JsonNode document = new ObjectMapper().readTree(file.body());
        assertThat(document.at("/register/data/accesses/0/purpose").asText()).isEqualTo("HOLDER_HELPED");
        assertThat(document.at("/register/fields/number").asText()).isEqualTo("Numero");
        assertThat(document.has("subject")).isFalse();
        HttpResponse<String> print = browser.once(number.address() + "/i-miei-dati/pdf", Map.of());
        assertThat(print.statusCode()).isEqualTo(200);
        assertThat(print.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"i-miei-dati.pdf\"");
        assertThat(print.body()).startsWith("%PDF-");
    }

    @Test
    void whenTheTimeIsOverTheWayBeginsAgain() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        FakeServices.registry().reset();
        FakeServices.registry()
                .refuse(DATA, 409, "visit-over", "È passato troppo tempo: verifica di nuovo la linea.", "[]");
        for (String what : new String[] {"", "/json", "/pdf"}) {
            assertThat(browser.open(number.address() + "/i-miei-dati" + what).address())
                    .as(what)
                    .startsWith("/it/gestisci-con-il-codice?form=");
        }
    }

    /** Until it is replaced, too, nobody reads that the page is not there. */
    @Test
    void aRegistryOfTheReleaseBeforeCannotSayItNow() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        FakeServices.registry().reset();
        FakeServices.registry().refuse(DATA, 404, "not-found", "Non c’è.", "[]");
        assertThat(browser.open(number.address() + "/i-miei-dati").status()).isEqualTo(503);
    }
}
