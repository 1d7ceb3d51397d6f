package it.opposizioni.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public list of operators. */
@QuarkusTest
class DirectoryPageTest extends PortalTest {

    @Test
    void everybodyFindsAnOperatorByName() {
        FakeServices.operator().answer("GET /v1/operators", """
                {"items": [{"id": "018f0000-0000-7000-8000-000000000001", "name": "Acme Energia S.p.A.", "seat": "Milano",
                 "contact": "privacy@acme.example", "rocNumber": null, "state": "ACTIVE", "since": "2026-11-20T09:00:00Z",
                 "callingNumbers": 1204, "lastConsultationMonth": "2026-11"}], "next": "abc"}""");
        browser.open("/it/elenco-operatori");
        Browser.Seen seen =
                browser.submit("main form button", Map.of("q", "acme")).keep("directory-it");
        assertThat(FakeServices.operator().lastAsked("GET /v1/operators").query())
                .contains("q=acme");
        assertThat(seen.text()).contains("Acme Energia S.p.A.", "1.204", "novembre 2026", "Non iscritto", "Attivo");
        assertThat(seen.page().select("a[rel=next]").attr("href")).contains("q=acme", "cursor=abc");
        browser.open("/en/operator-directory").keep("directory-en");
    }

    @Test
    void nothingFoundIsSaid() {
        FakeServices.operator().answer("GET /v1/operators", "{\"items\": [], \"next\": null}");
        assertThat(browser.open("/it/elenco-operatori?q=zzz").text()).contains("Nessun operatore con questo nome.");
    }
}
