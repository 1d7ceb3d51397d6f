package it.opposizioni.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Neighbours;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator did in a period, as a page and as a document that is tagged for screen readers. */
@QuarkusTest
@AsAcme
class ReportPagesTest extends PortalTest {

    private static final String DAYS = "?from=2026-11-01&to=2026-11-30";

    @BeforeEach
    void acmeHasDoneThings() {
        Neighbours.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "VIEWER"))
                .answer("GET /v1/consultations", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000c1", "campaignId": "018f0000-0000-7000-8000-0000000000b1",
                         "state": "SEALED", "purpose": "CAMPAIGN", "sealedAt": "2026-11-10T09:00:00Z", "lastValidDay": "2026-11-25",
                         "received": 1000, "callable": 700, "opposed": 300, "receiptCode": "ABCD1234EFGH5678"},
                         {"id": "018f0000-0000-7000-8000-0000000000c3", "campaignId": "018f0000-0000-7000-8000-0000000000b1",
                         "kind": "NUMBER_CHECK", "state": "SEALED", "purpose": "CAMPAIGN", "sealedAt": "2026-11-11T09:00:00Z",
                         "lastValidDay": "2026-11-26", "received": 2, "receiptCode": "WXYZ1234WXYZ5678"},
                         {"id": "018f0000-0000-7000-8000-0000000000c2", "campaignId": null, "state": "SEALED",
                         "sealedAt": "2026-10-10T09:00:00Z", "lastValidDay": "2026-10-25", "received": 7777}], "next": null}""")
                .answer("GET /v1/campaigns", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000b1", "name": "Luce & gas", "purpose": "CAMPAIGN",
                         "state": "OPEN", "openedAt": "2026-11-12T09:00:00Z", "atRisk": false},
                         {"id": "018f0000-0000-7000-8000-0000000000b2", "name": "Mai aperta", "openedAt": null}], "next": null}""")
                .answer("GET /v1/obligations", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000f1", "kind": "MONTHLY_UPDATE", "due": "2026-11-30",
                         "state": "DONE", "title": "Consultazione mensile di novembre"},
                         {"id": "018f0000-0000-7000-8000-0000000000f2", "kind": "CAMPAIGN_AT_RISK", "due": "2026-11-25",
                         "state": "MISSED", "title": "Campagna senza consultazione"}], "calendarUrl": null}""")
                .answer("GET /v1/calling-numbers", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000d1", "first": "+390294752000", "last": "+390294752099",
                         "kind": "RANGE", "state": "DECLARED", "from": "2026-01-01T09:00:00Z", "conflictWith": []}], "next": null}""")
                .answer("GET /v1/mandates", "{\"items\": [], \"next\": null}");
    }

    @Test
    void thePageTellsWhatWasDoneWithWhichProof() {
        Browser.Seen seen = browser.open("/it/operatori/rapporto" + DAYS).keep("report-it");
        assertThat(seen.text())
                .contains("1.000", "700", "ABCD-1234-EFGH-5678", "Una campagna", "Luce & gas")
                .contains("1 in tempo, 0 in ritardo, 1 mancato", "da +39 02 9475 2000 a +39 02 9475 2099")
                .doesNotContain("7.777", "Mai aperta");
        assertThat(seen.page().select("tr:contains(WXYZ-1234-WXYZ-5678) th").text())
                .startsWith("Controllo rapido: ");
        assertThat(seen.page().select("tr:contains(Luce & gas)").text())
                .as("a quick check opens no campaign")
                .contains("ABCD-1234-EFGH-5678");
        assertThat(seen.page().select("main a[href*=/pdf]").attr("href")).endsWith("/operatori/rapporto/pdf" + DAYS);
        browser.open("/en/operators/report" + DAYS).keep("report-en");
    }

    @Test
    void daysThatAreNoneAreNamedBesideTheirField() {
        Browser.Seen seen = browser.open("/it/operatori/rapporto?from=2026-11-30&to=2026-11-01")
                .keep("report-error-it");
        assertThat(seen.page().select("#from-error").text()).contains("Il primo giorno non può venire dopo l’ultimo");
        assertThat(seen.page().select("main table")).isEmpty();
    }

    @Test
    void theDocumentSaysTheSameAndIsTagged() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/it/operatori/rapporto/pdf" + DAYS))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"rapporto-2026-11-01-2026-11-30.pdf\"");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Rapporto di conformità", "Acme Energia S.p.A.", "ABCD-1234-EFGH-5678", "Luce & gas")
                    .contains("1 in tempo, 0 in ritardo, 1 mancato");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("it");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }
}
