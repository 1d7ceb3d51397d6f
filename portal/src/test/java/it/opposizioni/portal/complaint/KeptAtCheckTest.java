package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person who has let a company call is told so before a complaint is sent, not by its evidence. The call came on 19 November. */
@QuarkusTest
@AsGiulia
class KeptAtCheckTest extends ComplaintScenario {

    private static final String EXEMPTIONS = "GET /v1/oppositions/0199aaaa-0000-7000-8000-0000000000aa/exemptions";
    private static final String TITLE = "Aziende che avevi scelto di tenere";

    private static void kept(String... exemptions) {
        FakeServices.registry().answer(EXEMPTIONS, "{\"items\": [" + String.join(",", exemptions) + "]}");
    }

    private static String exemption(String name, String from, String until, String endedAt) {
        return """
                {"id": "0199aaaa-0000-7000-8000-0000000000e1", "operatorId": "0199aaaa-0000-7000-8000-0000000000e2", "operatorName": %s,
                 "from": "%s", "until": %s, "status": "IN_FORCE", "grantedAt": "%sT09:00:00Z", "endedAt": %s}""".formatted(quoted(name), from, quoted(until), from, quoted(endedAt));
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    @Test
    void isToldWhichCompanyCouldCall() {
        kept(exemption("Acme Energia S.p.A.", "2026-10-03", null, null));
        toTheCheck();
        Browser.Seen seen = browser.current().keep("new-check-kept-it");
        assertThat(seen.text())
                .contains("Il tuo numero era protetto")
                .contains(TITLE, "Quel giorno Acme Energia S.p.A. poteva chiamare questo numero: lo avevi permesso tu.")
                .contains(
                        "Se la chiamata era per questa azienda, probabilmente era permessa. Puoi segnalare lo stesso.");
        Browser.Seen sent = browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(sent.address()).endsWith(ServiceAnswers.ID);
    }

    @Test
    void severalAreNamedEachOnce() {
        kept(
                exemption("Acme Energia S.p.A.", "2026-10-03", "2026-12-31", null),
                exemption("Acme Energia S.p.A.", "2026-01-03", "2026-03-31", null),
                exemption(null, "2026-10-04", null, "2026-11-24T09:00:00Z"));
        toTheCheck();
        assertThat(browser.current().text())
                .contains(
                        "Quel giorno Acme Energia S.p.A.; un’azienda non più in elenco potevano chiamare questo numero")
                .contains("era per una di queste aziende")
                .doesNotContain("Fino a");
        String english = browser.current()
                .page()
                .select("link[rel=alternate][hreflang=en]")
                .attr("href");
        assertThat(browser.open(URI.create(english).getPath())
                        .keep("new-check-kept-en")
                        .text())
                .contains("Companies that you had chosen to keep")
                .contains(
                        "On that day Acme Energia S.p.A.; a company that is no longer in the list could call this number")
                .contains("If the call was made for one of these companies, it was probably permitted.");
    }

    /** For so long the company's list may have been good (DPR 26/2022 art. 8 c. 2). */
    @Test
    void aPermissionThatHadEndedCountsAsLongAsAList() {
        kept(
                exemption("Acme Energia S.p.A.", "2026-10-03", "2026-11-04", null),
                exemption("Energia Blu S.r.l.", "2026-10-03", null, "2026-11-03T22:59:00Z"));
        toTheCheck();
        assertThat(browser.current().text())
                .contains(TITLE)
                .contains("Fino a mercoledì 4 novembre 2026 Acme Energia S.p.A. poteva chiamare questo numero")
                .contains("vale al massimo 15 giorni: la chiamata può essere stata permessa")
                .doesNotContain("Quel giorno Acme", "Energia Blu");
    }

    @Test
    void nothingIsSaidOfOneThatBeganLaterOrNeverBegan() {
        kept(
                exemption("Acme Energia S.p.A.", "2026-11-20", null, null),
                exemption("Energia Blu S.r.l.", "2026-11-18", null, "2026-11-10T09:00:00Z"));
        toTheCheck();
        assertThat(browser.current().text()).doesNotContain(TITLE, "Acme", "Energia Blu");
    }

    /** Not even asked: nothing was opposed that a company could be kept from. */
    @Test
    void withoutAnOppositionThatDayNoCompanyWasKept() {
        FakeServices.registry().answerFromNowOn("GET /v1/oppositions", """
                {"items": [{"id": "0199aaaa-0000-7000-8000-0000000000aa", "number": "+393331234567", "origin": "HOLDER",
                  "media": ["TELEPHONE"], "status": "REGISTERED", "effectiveFrom": "2026-11-20T10:00:00Z",
                  "activeFrom": "2026-12-05T23:00:00Z", "daysLeft": 10, "protocol": "RPO-1"}], "next": null}""");
        kept(exemption("Acme Energia S.p.A.", "2026-11-20", null, null));
        toTheCheck();
        assertThat(browser.current().text()).doesNotContain(TITLE);
        assertThat(FakeServices.registry().asked(EXEMPTIONS)).isEmpty();
    }

    @Test
    void aRegisterThatDoesNotAnswerBlocksNobody() {
        FakeServices.registry().refuse(EXEMPTIONS, 503, "unavailable", "Riprova.", "[]");
        toTheCheck();
        assertThat(browser.current().text()).contains("Il tuo numero era protetto", TITLE);
        assertThat(browser.submit(NEXT, Map.of("declaration", "yes")).address()).endsWith(ServiceAnswers.ID);
    }
}
