package it.opposizioni.portal.looks;

import static it.opposizioni.portal.looks.LookPagesTest.ASKED;
import static it.opposizioni.portal.looks.LookPagesTest.PAGE;
import static it.opposizioni.portal.looks.LookPagesTest.four;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The notes of all three services that keep some: of complaint-service’s alone an auditor would conclude that nobody had looked at the register or
 * at operators.
 */
@QuarkusTest
@AsRegulator
class LookSourcesTest extends PortalTest {

    @BeforeEach
    void colleagues() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/case-officials",
                        "[{\"subject\": \"bruno\", \"name\": \"Bruno Conti\", \"me\": false}]");
        othersAnswer();
    }

    private static void othersAnswer() {
        FakeServices.registry().answerFromNowOn(ASKED, """
                {"items": [
                  {"id": "019ab000-0000-7000-8000-000000000012", "at": "2026-11-25T10:05:00Z", "role": "REGULATOR", "kind": "HISTORY",
                   "purpose": "CALL_JUDGED", "person": {"subject": "bruno", "code": "5A5A5A5A", "me": false},
                   "subject": {"type": "NUMBER", "id": "018f0000-0000-7000-8000-000000000077", "number": "+39 333 ••• 4567"}},
                  {"id": "019ab000-0000-7000-8000-000000000011", "at": "2026-11-25T10:04:00Z", "role": "REGISTRAR", "kind": "NUMBER_LIST",
                   "purpose": "REQUEST_EXAMINED", "person": {"subject": "gestore/1", "code": "6B6B6B6B", "me": false},
                   "subject": {"type": "NUMBER_LIST", "id": "018f0000-0000-7000-8000-0000000000ab"}}],
                 "next": "def"}""");
        FakeServices.operator().answerFromNowOn(ASKED, """
                {"items": [
                  {"id": "019ab000-0000-7000-8000-000000000021", "at": "2026-11-25T10:06:00Z", "role": "REGULATOR", "kind": "CALL_LOG",
                   "purpose": "INSPECTION", "person": {"subject": "anna", "code": "7C7C7C7C", "me": true},
                   "subject": {"type": "CALL_LOG", "id": "018f0000-0000-7000-8000-000000000088", "name": "Acme Energia S.p.A."}},
                  {"id": "019ab000-0000-7000-8000-000000000020", "at": "2026-11-25T10:00:00Z", "role": "REGULATOR", "kind": "CALL_LOGS",
                   "purpose": "INSPECTION", "person": {"subject": "anna", "code": "7C7C7C7C", "me": true}}]}""");
    }

    @Test
    void theLooksAtTheRegisterAndAtOperatorsStandBesideThoseAtComplaints() {
        FakeServices.complaint().answerFromNowOn(ASKED, four("null"));
        Browser.Seen seen = browser.open(PAGE).keep("authority-looks-everywhere-it");
        assertThat(seen.page().select("main section h2").eachText())
                .containsExactly("Segnalazioni e fascicoli", "Registro", "Operatori e tabulati");
        assertThat(seen.page()
                        .select("section[aria-labelledby=in-register] tbody tr")
                        .eachText())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains(
                                        "Bruno Conti 5A5A5A5A (autorità)",
                                        "la storia di un numero nel registro +39 333 ••• 4567",
                                        "valutazione di una chiamata"),
                        row -> assertThat(row)
                                .contains(
                                        "persona 6B6B6B6B",
                                        "(registro)",
                                        "un elenco di numeri di un’organizzazione riferimento 0000000000ab",
                                        "esame di una richiesta"));
        assertThat(seen.page()
                        .select("section[aria-labelledby=in-register] a[href*=in=]:not([href*=files])")
                        .attr("href"))
                .isEqualTo(PAGE + "?in=register");
        assertThat(seen.page()
                        .select("section[aria-labelledby=in-operators] tbody td")
                        .eachText())
                .contains("che cosa risulta da un tabulato Acme Energia S.p.A.", "l’elenco dei tabulati", "ispezione");
        assertThat(seen.page()
                        .select("section[aria-labelledby=in-operators] td a")
                        .attr("href"))
                .endsWith("/018f0000-0000-7000-8000-000000000088");
        browser.open("/en/authority/looks").keep("authority-looks-everywhere-en");
    }

    @Test
    void theServiceThatDoesNotAnswerIsSaidAndTheOthersStand() {
        FakeServices.complaint().answer(ASKED, four("null"));
        FakeServices.registry().goDown();
        Browser.Seen seen = browser.open(PAGE).keep("authority-looks-one-is-down-it");
        assertThat(seen.page()
                        .select("section[aria-labelledby=in-register] [role=status]")
                        .text())
                .contains("Dati non disponibili ora");
        assertThat(seen.page().select("section[aria-labelledby=in-complaints] tbody tr"))
                .hasSize(4);
        assertThat(seen.page().select("section[aria-labelledby=in-operators] tbody tr"))
                .hasSize(2);
    }

    @Test
    void onlyThoseAreAskedThatMayHaveSuchNotes() {
        Browser.Seen history = browser.open(PAGE + "?kind=HISTORY&person=bruno");
        assertThat(history.page().select("main section h2").eachText()).containsExactly("Registro");
        assertThat(FakeServices.registry().lastAsked(ASKED).query()).contains("kind=HISTORY", "person=bruno");
        assertThat(history.page().select("a[rel=next]").attr("href"))
                .isEqualTo(PAGE + "?in=register&person=bruno&kind=HISTORY&cursor=def");
        assertThat(browser.open(PAGE + "?in=operators&kind=HISTORY").text())
                .contains("Nessuna nota con questi filtri.");
        Browser.Seen chosen = browser.open(PAGE + "?in=operators");
        assertThat(chosen.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Dove: Operatori e tabulati");
        assertThat(browser.open(PAGE + "/files/looks.csv?in=operators")
                        .answer()
                        .body()
                        .lines())
                .contains("2026-11-25T11:06+01:00;tu;7C7C7C7C;autorità;che cosa risulta da un tabulato;"
                        + "Acme Energia S.p.A.;ispezione");
    }
}
