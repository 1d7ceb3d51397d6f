package it.opposizioni.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
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
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "VIEWER"))
                .answer("GET /v1/consultations/018f0000-0000-7000-8000-0000000000c9", """
                        {"id": "018f0000-0000-7000-8000-0000000000c9", "kind": "LIST", "state": "EXPIRED",
                         "sealedAt": "2026-10-30T09:00:00Z", "lastValidDay": "2026-11-14", "receiptCode": "OLDR1234OLDR5678"}""")
                .answer("GET /v1/campaigns", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000b1", "name": "Luce & gas", "purpose": "CAMPAIGN",
                         "state": "OPEN", "openedAt": "2026-11-12T09:00:00Z", "atRisk": false,
                         "openedWith": "018f0000-0000-7000-8000-0000000000c1"},
                         {"id": "018f0000-0000-7000-8000-0000000000b3", "name": "Lista di ottobre", "purpose": "CAMPAIGN",
                         "state": "OPEN", "openedAt": "2026-11-02T09:00:00Z", "openedWith": "018f0000-0000-7000-8000-0000000000c9"},
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

    /** Lists are asked for first, then quick checks. @param next null when these are all */
    private static void consulted(String next) {
        String more = next == null ? "null" : "\"" + next + "\"";
        FakeServices.operator()
                .answer("GET /v1/consultations", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000c1", "campaignId": "018f0000-0000-7000-8000-0000000000b1",
                         "kind": "LIST", "state": "SEALED", "purpose": "CAMPAIGN", "sealedAt": "2026-11-10T09:00:00Z",
                         "lastValidDay": "2026-11-25", "received": 1000, "callable": 700, "opposed": 300,
                         "receiptCode": "ABCD1234EFGH5678"}], "next": %s}""".formatted(more))
                .answer("GET /v1/consultations", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000c3", "campaignId": "018f0000-0000-7000-8000-0000000000b1",
                         "kind": "NUMBER_CHECK", "state": "SEALED", "purpose": "CAMPAIGN", "sealedAt": "2026-11-11T09:00:00Z",
                         "lastValidDay": "2026-11-26", "received": 2, "receiptCode": "WXYZ1234WXYZ5678"}], "next": %s}""".formatted(more));
    }

    @Test
    void thePageTellsWhatWasDoneWithWhichProof() {
        consulted(null);
        Browser.Seen seen = browser.open("/it/operatori/rapporto" + DAYS).keep("report-it");
        assertThat(seen.text())
                .contains("1.000", "700", "ABCD-1234-EFGH-5678", "Una campagna", "Luce & gas")
                .contains("Controlli rapidi nel periodo: 1.")
                .contains("1 in tempo, 0 in ritardo, 1 mancato", "da +39 02 9475 2000 a +39 02 9475 2099")
                .doesNotContain("WXYZ-1234", "Mai aperta", "più di");
        assertThat(seen.page().select("tr:contains(Luce & gas)").text()).contains("ABCD-1234-EFGH-5678");
        assertThat(seen.page().select("tr:contains(Lista di ottobre)").text())
                .as("opened on a list from before these days")
                .contains("OLDR-1234-OLDR-5678");
        assertThat(seen.page().select("main a[href*=/pdf]").attr("href")).endsWith("/operatori/rapporto/pdf" + DAYS);
        assertThat(FakeServices.operator().asked("GET /v1/consultations"))
                .extracting(FakeService.Asked::query)
                .allMatch(query -> query.contains("sealedFrom=2026-11-01") && query.contains("sealedTo=2026-11-30"))
                .satisfiesExactly(
                        query -> assertThat(query).contains("kind=LIST"),
                        query -> assertThat(query).contains("kind=NUMBER_CHECK"));
        consulted(null);
        browser.open("/en/operators/report" + DAYS).keep("report-en");
    }

    @Test
    void whatIsTooLongForADocumentIsSaidToBeCut() {
        consulted("more");
        assertThat(browser.open("/it/operatori/rapporto" + DAYS).text())
                .contains("ci sono più di", "scegli un periodo più breve", "Controlli rapidi nel periodo: più di");
        assertThat(FakeServices.operator().asked("GET /v1/consultations")).hasSize(10);
    }

    @Test
    void daysThatAreNoneAreNamedBesideTheirField() {
        Browser.Seen seen = browser.open("/it/operatori/rapporto?from=2026-11-30&to=2026-11-01")
                .keep("report-error-it");
        assertThat(seen.page().select("#from-error").text()).contains("Il primo giorno non può venire dopo l’ultimo");
        assertThat(seen.page().select("main table")).isEmpty();
    }

    @Test
    void aDocumentOfDaysThatAreNoneLeadsBackToThePageThatSaysSo() {
        Browser.Seen seen = browser.open("/it/operatori/rapporto/pdf?from=2026-11-30&to=x%26y");
        assertThat(seen.page().select("#to-error").text()).contains("Scrivi la data come");
        assertThat(seen.page().select("#to").val()).isEqualTo("x&y");
    }

    @Test
    void theDocumentSaysTheSameAndIsTagged() throws IOException, InterruptedException {
        consulted(null);
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
