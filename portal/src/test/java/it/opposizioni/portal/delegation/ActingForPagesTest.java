package it.opposizioni.portal.delegation;

import static it.opposizioni.portal.delegation.DelegationAnswers.ID;
import static it.opposizioni.portal.delegation.DelegationAnswers.OTHER;
import static it.opposizioni.portal.delegation.DelegationAnswers.delegation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acting for another person: always to be seen, never mixed up with oneself or with a third one. */
@QuarkusTest
@AsGiulia
class ActingForPagesTest extends PortalTest {

    private static final String AREA = "/it/area-personale";
    private static final String PEOPLE = AREA + "/persone-che-segui";
    private static final String OPPOSITION = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String CALLS = """
            {"medium":"TELEPHONE","status":"ACTIVE","effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z",
            "daysLeft":0}""";
    private static final String BAR = "header .acting.person";
    private static final String BACK = BAR + " button";

    @Inject
    Drafts drafts;

    @BeforeEach
    void twoPeople() {
        DelegationAnswers.areOfAnnaAndBruno();
        FakeServices.registry()
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .answer("GET /v1/oppositions/" + OPPOSITION, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],"status":"ACTIVE",
                        "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"dates":[%s],
                        "protocol":"OPP-2026-TEST","version":1}""".formatted(OPPOSITION, CALLS))
                .answer("GET /v1/oppositions/" + OPPOSITION + "/history", """
                        {"items":[{"at":"2026-11-01T08:00:00Z","change":"REGISTERED","media":["TELEPHONE"],"channel":"DELEGATE"}]}""")
                .answer("GET /v1/oppositions/" + OPPOSITION + "/exemptions", "{\"items\":[]}")
                .answer("POST /v1/oppositions/" + OPPOSITION + "/renewals", "{}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\":[],\"next\":null}");
    }

    private Seen actFor(String delegation) {
        browser.open(PEOPLE);
        return browser.submit("main button[value='" + delegation + "']", Map.of());
    }

    private static String onBehalf(String question) {
        return FakeServices.registry().lastAsked(question).header("On-Behalf-Of");
    }

    @Test
    void theBarIsOnEveryPageAndLeadsBack() {
        Seen area = actFor(ID).keep("acting-it");
        assertThat(area.address()).isEqualTo(AREA);
        assertThat(area.page().select(BAR).text()).isEqualTo("Stai agendo per Anna Bianchi Torna ad agire per te");
        assertThat(area.text()).contains("Qui trovi i numeri di Anna Bianchi.").doesNotContain("Segnala");
        assertThat(onBehalf("GET /v1/oppositions")).isEqualTo(ID);
        assertThat(FakeServices.complaint().asked("GET /v1/complaints")).isEmpty();
        for (String page : List.of("/it/", "/it/aiuto", "/it/chi-mi-ha-chiamato", "/it/non-esiste")) {
            assertThat(browser.open(page).page().select(BAR)).as(page).hasSize(1);
        }
        assertThat(browser.open("/en/personal-area")
                        .keep("acting-en")
                        .page()
                        .select(BAR)
                        .text())
                .isEqualTo("You are acting for Anna Bianchi Act for yourself again");
        Seen back = browser.submit(BACK, Map.of());
        assertThat(back.page().select(BAR)).isEmpty();
        assertThat(onBehalf("GET /v1/oppositions")).isNull();
        assertThat(FakeServices.complaint().asked("GET /v1/complaints")).isNotEmpty();
    }

    @Test
    void whatIsDoneIsDoneForThatPersonAndTheHistorySaysSo() {
        actFor(ID);
        Seen number = browser.open(AREA + "/numeri/" + OPPOSITION);
        assertThat(number.text()).contains("Iscritto nel registro (l’ha chiesto chi ha la delega)");
        for (String question : List.of("", "/history", "/exemptions")) {
            assertThat(onBehalf("GET /v1/oppositions/" + OPPOSITION + question)).isEqualTo(ID);
        }
        browser.open(AREA + "/numeri/" + OPPOSITION + "/consensi");
        browser.submit("main form .btn-primary", Map.of());
        assertThat(onBehalf("POST /v1/oppositions/" + OPPOSITION + "/renewals")).isEqualTo(ID);
    }

    @Test
    void onesOwnPagesAreClosedMeanwhile() {
        actFor(ID);
        for (String page : List.of(
                "/profilo",
                "/i-miei-dati",
                "/i-miei-dati/cancellazione",
                "/messaggi",
                "/segnalazioni",
                "/persone-che-segui",
                "/persone-che-segui/nuova")) {
            Seen closed = browser.open(AREA + page);
            assertThat(closed.status()).as(page).isEqualTo(403);
            assertThat(closed.text()).as(page).contains("Questa pagina riguarda te");
            assertThat(closed.page().select(BACK)).as(page).hasSize(1);
        }
        browser.submit(BACK, Map.of());
        assertThat(browser.open(AREA + "/profilo").status()).isEqualTo(200);
    }

    /** As from a second window. */
    private void switchTo(String delegation) {
        browser.onceWithForm(PEOPLE + "/per-chi-agisci", Map.of("delegation", delegation));
    }

    @Test
    void whatIsBegunForOneIsNotGoneOnWithForAnother() {
        String own = drafts.begin("giulia", "numbers", numbers()).toString();
        String annas = drafts.begin("giulia/" + ID, "numbers", numbers()).toString();
        String page = AREA + "/aggiungi-numeri/";
        assertThat(browser.open(page + own + "/numeri").status()).isEqualTo(200);
        assertThat(browser.open(page + annas + "/numeri").status()).isEqualTo(404);
        actFor(ID);
        assertThat(browser.open(page + annas + "/numeri").status()).isEqualTo(200);
        assertThat(browser.open(page + own + "/numeri").status()).isEqualTo(404);
        switchTo("");
        assertThat(drafts.all("giulia")).as("both are among her data").hasSize(2);
        drafts.erase("giulia");
        assertThat(drafts.all("giulia")).isEmpty();
    }

    private static Map<String, Object> numbers() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("lines", List.of(Map.of("number", "+393331234567", "proven", false)));
        draft.put("media", List.of("TELEPHONE"));
        draft.put("email", "");
        draft.put("language", "it");
        return draft;
    }

    @Test
    void aDelegationThatIsOverMeanwhileIsSaidAndThereIsAWayBack() {
        actFor(ID);
        FakeServices.registry().reset();
        FakeServices.registry()
                .refuse(
                        "GET /v1/oppositions",
                        403,
                        "delegation-not-usable",
                        "Non puoi agire per questa persona: la delega non c’è o non è più in vigore.",
                        "[]");
        Seen over = browser.open(AREA);
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.text()).contains("la delega non c’è o non è più in vigore");
        FakeServices.registry().reset();
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}");
        assertThat(browser.submit(BACK, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void nobodyActsUnderWhatIsNotTheirsOrNotInForce() {
        FakeServices.registry().reset();
        DelegationAnswers.are(delegation(ID, "RECEIVED", "ACTIVE", "Anna Bianchi"));
        DelegationAnswers.is(ID, "GIVEN", "ACTIVE", "Anna Bianchi");
        assertThat(actFor(ID).status()).isEqualTo(409);
        assertThat(browser.current().page().select(BAR)).isEmpty();
        assertThat(browser.onceWithForm(PEOPLE + "/per-chi-agisci", Map.of("delegation", OTHER))
                        .statusCode())
                .isEqualTo(404);
    }

    /** It is encrypted for one session: in any other it says nothing. */
    @Test
    void aCookieThatIsNoneOfOursMeansOneself() {
        for (String planted : List.of("x", "AAAA", "g".repeat(300), "%00")) {
            Browser another = new Browser(port);
            Seen seen = another.openWith(AREA, "acting-for=" + planted);
            assertThat(seen.status()).as(planted).isEqualTo(200);
            assertThat(seen.page().select(BAR)).as(planted).isEmpty();
        }
    }
}
