package it.opposizioni.portal.exemption;

import static it.opposizioni.portal.exemption.ExemptionAnswers.EXEMPTIONS;
import static it.opposizioni.portal.exemption.ExemptionAnswers.ID;
import static it.opposizioni.portal.exemption.ExemptionAnswers.OPPOSITION;
import static it.opposizioni.portal.exemption.ExemptionAnswers.directoryFinds;
import static it.opposizioni.portal.exemption.ExemptionAnswers.directoryKnowsAcme;
import static it.opposizioni.portal.exemption.ExemptionAnswers.exemption;
import static it.opposizioni.portal.exemption.ExemptionAnswers.exemptionsAre;
import static it.opposizioni.portal.exemption.ExemptionAnswers.listed;
import static it.opposizioni.portal.exemption.ExemptionAnswers.ofOperator;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registry;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registryKnows;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registryKnowsTheNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A company is looked for, chosen, and allowed to call. */
@QuarkusTest
@AsGiulia
class AddCompanyTest extends PortalTest {

    private static final String PAGE = "/it/area-personale/numeri/" + OPPOSITION;
    private static final String SEARCH = PAGE + "/aziende/aggiungi";
    private static final String ENGLISH = "/en/personal-area/numbers/" + OPPOSITION + "/companies/add";
    static final String ACME = SEARCH + "/" + CompanyAnswers.ID;
    static final String SEND = "main form[method=post] button";
    static final String GRANT = "POST " + EXEMPTIONS;

    static void known() {
        registryKnowsTheNumber();
        directoryKnowsAcme();
        exemptionsAre();
    }

    @Test
    void aCompanyIsFoundChosenAndAllowedToCall() {
        known();
        exemptionsAre(exemption("IN_FORCE", "2099-12-31", null));
        directoryFinds(List.of(listed(CompanyAnswers.ID, "Acme Energia S.p.A.", "Milano", "ACTIVE")), null);
        registry().answer(GRANT, 201, exemption("IN_FORCE", "2099-12-31", null));
        browser.open(SEARCH).keep("company-search-it");
        Seen found = browser.submit("main form button", Map.of("q", " acme ")).keep("company-found-it");
        assertThat(FakeServices.operator().lastAsked("GET /v1/operators").query())
                .contains("q=acme", "limit=20");
        assertThat(found.text())
                .contains("L’azienda che scegli potrà chiamarti, anche con un call center che lavora per lei.");
        assertThat(found.page().select("main .plain-list li").text()).isEqualTo("Scegli Acme Energia S.p.A. Milano");
        Seen chosen = browser.open(found.page().select("main .plain-list a").attr("href"))
                .keep("company-period-it");
        assertThat(chosen.address()).isEqualTo(ACME);
        assertThat(chosen.text())
                .contains("Acme Energia S.p.A. potrà chiamarti anche se sei nel registro.")
                .contains("Tutte le altre aziende restano escluse.");
        Seen done = browser.submit(SEND, Map.of("from", "1/12/2099", "period", "DAY", "until", "31/12/2099"))
                .keep("number-company-added-it");
        assertThat(registry().lastAsked(GRANT).body())
                .isEqualTo("{\"operatorId\":\"" + CompanyAnswers.ID
                        + "\",\"from\":\"2099-12-01\",\"until\":\"2099-12-31\"}");
        assertThat(registry().lastAsked(GRANT).header("Idempotency-Key")).isNotBlank();
        assertThat(done.page().select("main .notice[role=status] p").text())
                .isEqualTo(
                        "Acme Energia S.p.A. può chiamarti da martedì 1 dicembre 2026 a giovedì 31 dicembre 2099. Tutte le altre aziende restano escluse.");
    }

    @Test
    void whatASuspendedCompanyWasAllowedIsNotSaidToHaveEffectNow() {
        registryKnowsTheNumber();
        exemptionsAre(ofOperator("SUSPENDED", exemption("IN_FORCE", null, null)));
        Seen added = browser.open(PAGE + "?added=" + ID).keep("number-company-added-suspended-it");
        assertThat(added.page().select("main .notice[role=status] p").eachText())
                .containsExactly(
                        "Hai dato a Acme Energia S.p.A. il permesso di chiamarti da martedì 1 dicembre 2026, fino a quando vuoi. Tutte le altre aziende restano escluse.",
                        "Ora non può farlo: è sospesa e non può consultare il registro. Il permesso resta, e vale di nuovo quando la sospensione finisce.");
        assertThat(added.page().select("main .notice form button").text()).isEqualTo("Annulla Acme Energia S.p.A.");
    }

    @Test
    void whatWasJustAllowedIsUndoneInOneStep() {
        registryKnowsTheNumber();
        exemptionsAre(exemption("PLANNED", null, null));
        exemptionsAre(exemption("ENDED", null, "2026-12-02T10:00:00Z"));
        registry().answer("DELETE " + EXEMPTIONS + "/" + ID, 204, "");
        Seen added = browser.open(PAGE + "?added=" + ID);
        assertThat(added.page().select("main .notice p").text())
                .startsWith("Acme Energia S.p.A. potrà chiamarti da martedì 1 dicembre 2026, fino a quando vuoi.");
        assertThat(added.page().select("main .notice form button").text()).isEqualTo("Annulla Acme Energia S.p.A.");
        Seen undone = browser.submit("main .notice form button", Map.of());
        assertThat(undone.text()).contains("Da ora Acme Energia S.p.A. non può più chiamarti.");
        assertThat(registry().asked("DELETE " + EXEMPTIONS + "/" + ID)).hasSize(1);
    }

    @Test
    void theSameInEnglishAndForAsLongAsOneLikes() {
        known();
        exemptionsAre(exemption("IN_FORCE", null, null));
        directoryFinds(List.of(listed(CompanyAnswers.ID, "Acme Energia S.p.A.", "Milano", "ACTIVE")), null);
        registry().answer(GRANT, 201, exemption("IN_FORCE", null, null));
        browser.open(ENGLISH).keep("company-search-en");
        Seen found = browser.submit("main form button", Map.of("q", "acme")).keep("company-found-en");
        browser.open(found.page().select("main .plain-list a").attr("href")).keep("company-period-en");
        Seen done = browser.submit(SEND, Map.of()).keep("number-company-added-en");
        assertThat(registry().lastAsked(GRANT).body())
                .as("from now on, without an end")
                .isEqualTo("{\"operatorId\":\"" + CompanyAnswers.ID + "\"}");
        assertThat(done.page().select("main .notice p").text())
                .isEqualTo(
                        "Acme Energia S.p.A. may call you from Tuesday 1 December 2026, for as long as you like. All other companies stay blocked.");
        assertThat(done.page().select("main .notice button").text()).isEqualTo("Undo Acme Energia S.p.A.");
    }

    @Test
    void whereNothingIsFoundItIsSaidWhatCanBeDone() {
        known();
        directoryFinds(List.of(), null);
        Seen none = browser.open(SEARCH + "?q=zzz").keep("company-none-it");
        assertThat(none.page().select("main [role=status]").text()).isEqualTo("Nessuna azienda con questo nome.");
        assertThat(none.page().select("main .next-steps a").eachAttr("href"))
                .containsExactly("/it/elenco-operatori", "/it/aiuto/cosa-non-ferma");
        browser.open(ENGLISH + "?q=zzz").keep("company-none-en");
    }

    @Test
    void aNameIsNeededForASearch() {
        known();
        Seen seen = browser.open(SEARCH + "?q=+");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#q");
        assertThat(seen.page().select("#q-error").text()).contains("Scrivi il nome dell’azienda che cerchi.");
        assertThat(FakeServices.operator().asked("GET /v1/operators")).isEmpty();
    }

    @Test
    void aLongListSaysThatThereIsMore() {
        known();
        directoryFinds(List.of(listed(CompanyAnswers.ID, "Acme Energia S.p.A.", "Milano", "ACTIVE")), "abc");
        assertThat(browser.open(SEARCH + "?q=a").text()).contains("Ce ne sono altre");
    }

    @Test
    void withoutTheDirectoryTheRestOfThePageIsThere() {
        known();
        FakeServices.operator().refuse("GET /v1/operators", 503, "unavailable", "Later.", "[]");
        Seen seen = browser.open(SEARCH + "?q=acme");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Dati non disponibili ora");
        assertThat(seen.page().select("#q").val()).isEqualTo("acme");
    }

    /** A choice is offered only where it can succeed; otherwise the reason stands in its place. */
    @Test
    void whatCannotBeChosenSaysWhy() {
        registryKnowsTheNumber();
        String third = "018f0000-0000-7000-8000-000000000004";
        exemptionsAre(
                exemption("IN_FORCE", null, null),
                exemption(
                        ID.substring(0, 35) + "2",
                        CompanyAnswers.OTHER,
                        "Squillo Contact S.r.l.",
                        "IN_FORCE",
                        "2026-12-01",
                        "2027-03-31",
                        null));
        directoryFinds(
                List.of(
                        listed(CompanyAnswers.ID, "Acme Energia S.p.A.", "Milano", "ACTIVE"),
                        listed(CompanyAnswers.OTHER, "Squillo Contact S.r.l.", "Torino", "SUSPENDED"),
                        listed(third, "Gamma S.r.l.", "Roma", "REVOKED")),
                null);
        Seen seen = browser.open(SEARCH + "?q=a").keep("company-found-notes-it");
        assertThat(seen.page().select("main .plain-list a").eachText())
                .containsExactly("Scegli Squillo Contact S.r.l.");
        assertThat(seen.page().select("main .plain-list li").eachText())
                .containsExactly(
                        "Acme Energia S.p.A. Milano Può chiamarti da martedì 1 dicembre 2026, fino a quando vuoi.",
                        "Scegli Squillo Contact S.r.l. Torino Le hai dato il permesso di chiamarti da martedì 1 dicembre 2026 a mercoledì 31 marzo 2027. Ora non può farlo: è sospesa e non può consultare il registro. Il permesso resta, e vale di nuovo quando la sospensione finisce.",
                        "Gamma S.r.l. Roma Non può più consultare il registro, quindi non si può aggiungere.");
    }

    @Test
    void theSearchWorksWhenTheRegistryCannotListExemptions() {
        registryKnowsTheNumber();
        registry().refuse("GET " + EXEMPTIONS, 503, "unavailable", "Later.", "[]");
        directoryFinds(List.of(listed(CompanyAnswers.ID, "Acme Energia S.p.A.", "Milano", "ACTIVE")), null);
        assertThat(browser.open(SEARCH + "?q=a").page().select("main .plain-list a"))
                .hasSize(1);
    }

    @Test
    void aSuspendedCompanyIsCalledSoBeforeItIsAdded() {
        registryKnowsTheNumber();
        directoryKnowsAcme("SUSPENDED");
        assertThat(browser.open(ACME).text()).contains("È sospesa: per ora non può consultare il registro.");
    }

    @Test
    void nothingIsOfferedWhereTheOppositionHasEnded() {
        registryKnows("\"TELEPHONE\"", "WITHDRAWN", "\"2026-12-02T10:00:00Z\"");
        exemptionsAre();
        directoryKnowsAcme();
        assertThat(browser.open(SEARCH).address()).isEqualTo(PAGE);
        assertThat(browser.open(ACME).address()).isEqualTo(PAGE);
    }

    @Test
    void somebodyElsesNumberIsNotFound() {
        directoryKnowsAcme();
        directoryFinds(List.of(), null);
        Map<String, String> token = Map.of(
                "csrf-token",
                browser.open("/en/sign-out")
                        .page()
                        .select("input[name=csrf-token]")
                        .val(),
                "period",
                "OPEN");
        assertThat(browser.open(SEARCH + "?q=acme").status()).isEqualTo(404);
        assertThat(browser.open(ACME).status()).isEqualTo(404);
        assertThat(browser.post(ACME, token).status()).isEqualTo(404);
    }

    @Test
    void aCompanyThatIsNotListedIsNotFound() {
        registryKnowsTheNumber();
        assertThat(browser.open(ACME).status()).isEqualTo(404);
        assertThat(browser.open(SEARCH + "/x").status()).isEqualTo(404);
    }
}
