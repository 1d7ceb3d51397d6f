package it.opposizioni.portal.incident;

import static io.restassured.RestAssured.given;
import static it.opposizioni.portal.servicepart.ServicePart.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.incident.Incident.Words;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registrar tells of an incident; everybody reads it on the page. */
@QuarkusTest
class IncidentPagesTest extends PortalTest {

    static final String NEW = "/it/amministrazione/avvisi/nuova";
    private static final String PLANNED = "/it/amministrazione/avvisi/in-programma";
    static final String STATUS = "/it/stato-del-servizio";
    static final String FEED = "/data/service-status/";
    static final String PUBLISH = "main form .btn-primary";
    static final String CLOSE = "main form button[value=CLOSE]";
    static final Map<String, String> TOLD = Map.of(
            "titleIt", "Gli SMS arrivano in ritardo",
            "titleEn", "Text messages are late",
            "textIt", "Il codice può arrivare dopo <10> minuti.\nUsa la chiamata.",
            "textEn", "The code may come after <10> minutes.\nUse the call.");

    @Inject
    Jdbc jdbc;

    @Inject
    Incidents incidents;

    @Inject
    TestClock clock;

    @BeforeEach
    void nothingWasTold() {
        jdbc.update("delete from incident_note");
        jdbc.update("delete from incident");
        clock.set(TestClock.BEGINNING);
    }

    @Test
    @AsRegistrar
    void anIncidentIsToldGoneOnWithAndClosed() {
        browser.open(NEW).keep("incident-new-it");
        Seen told = browser.submit(PUBLISH, TOLD).keep("incident-it");
        assertThat(told.text()).contains("L’avviso è pubblicato.", "In corso", "Usa la chiamata.");
        String page = told.address();

        Seen now = browser.open(STATUS).keep("service-status-incident-it");
        assertThat(now.text())
                .contains(
                        "Problemi in corso", "Gli SMS arrivano in ritardo", "dopo <10> minuti", "mercoledì 25 novembre")
                .doesNotContain("Funziona tutto", "Text messages");
        assertThat(browser.open("/en/service-status")
                        .keep("service-status-incident-en")
                        .text())
                .contains("Problems now", "Text messages are late", "after <10> minutes")
                .doesNotContain("ritardo");

        clock.shift(Duration.ofHours(1));
        browser.open(page);
        browser.submit(PUBLISH, Map.of("textIt", "Il gestore ci lavora.", "textEn", "The carrier is on it."));
        clock.shift(Duration.ofHours(1));
        browser.open(page);
        Seen closed = browser.submit(CLOSE, Map.of("textIt", "Arrivano di nuovo.", "textEn", "They arrive again."));
        assertThat(closed.keep("incident-closed-it")
                        .page()
                        .select("main .plain-list li")
                        .eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("Arrivano di nuovo.");
        assertThat(closed.page().select("main textarea")).isEmpty();
        assertThat(browser.open("/it/amministrazione/avvisi")
                        .keep("incidents-it")
                        .text())
                .contains("Gli SMS arrivano in ritardo", "Chiuso");

        assertThat(browser.open(STATUS).text())
                .contains("Problemi degli ultimi 90 giorni", "Il gestore ci lavora.")
                .doesNotContain("Problemi in corso");
        clock.shift(Duration.ofDays(92));
        assertThat(browser.open(STATUS).text()).doesNotContain("Gli SMS arrivano in ritardo");
    }

    @Test
    @AsRegistrar
    void workIsAnnouncedWithItsTimeAndParts() {
        browser.open(PLANNED).keep("incident-planned-it");
        browser.current().page().select("#part-SIGN_IN").attr("checked", "checked");
        Map<String, String> work = new HashMap<>(TOLD);
        work.putAll(
                Map.of("fromDay", "26/11/2026", "fromTime", "22.30", "untilDay", "2026-11-27", "untilTime", "01:00"));
        Seen told = browser.submit(PUBLISH, work);
        assertThat(told.text())
                .contains("L’avviso è pubblicato.", "In programma", "Riguarda: Accesso")
                .contains("Da giovedì 26 novembre 2026, ore 22:30 a venerdì 27 novembre 2026, ore 01:00.");
        String page = told.address();
        assertThat(browser.open(STATUS).keep("service-status-planned-it").text())
                .contains("Lavori in programma", "giovedì 26 novembre 2026, ore 22:30")
                .doesNotContain("Problemi in corso");
        assertThat(given().get(FEED + "en.atom").asString())
                .contains("From Thursday 26 November 2026, 22:30 to Friday 27 November 2026, 01:00.");

        clock.set(Instant.parse("2026-11-26T22:00:00Z"));
        assertThat(browser.open(STATUS).text()).contains("Problemi in corso").doesNotContain("Lavori in programma");
        clock.set(Instant.parse("2026-11-27T00:00:00Z"));
        assertThat(browser.open(STATUS).text())
                .contains("Problemi degli ultimi 90 giorni")
                .doesNotContain("Problemi in corso");
        assertThat(browser.open(page).page().select("main textarea"))
                .as("nothing more is told")
                .isEmpty();
        clock.shift(Duration.ofDays(92));
        assertThat(browser.open(STATUS).text()).doesNotContain("Gli SMS arrivano in ritardo");
    }

    /** A newer copy of the site has announced work on a part that this one does not know. */
    @Test
    void workOnAPartThatOnlyANewerReleaseKnowsIsNotOnEverything() {
        UUID alone = told("{ARCHIVE}");
        UUID beside = told("{ARCHIVE,SIGN_IN}");
        Seen status = browser.open(STATUS);
        assertThat(status.page().select("#incident-" + alone + " + p").text())
                .isEqualTo("Riguarda: Una parte del servizio");
        assertThat(status.page().select("#incident-" + beside + " + p").text()).isEqualTo("Riguarda: Accesso");
        assertThat(IncidentView.of(incidents.find(alone), Lang.IT, clock.instant())
                        .concerns(Set.of(SIGN_IN)))
                .isFalse();
        assertThat(IncidentView.of(incidents.find(beside), Lang.IT, clock.instant())
                        .concerns(Set.of(SIGN_IN)))
                .isTrue();
    }

    private UUID told(String parts) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into incident (id, title_it, title_en, opened_at, parts) values (?, 'Lavori', 'Work', ?, ?::text[])",
                id,
                clock.instant(),
                parts);
        jdbc.update(
                "insert into incident_note (id, incident_id, written_at, text_it, text_en) values (?, ?, ?, 'Lavoriamo.', 'We work.')",
                id,
                id,
                clock.instant());
        return id;
    }

    @Test
    @AsRegistrar
    void aPartThatTheFormNamesAndThisCopyDoesNotKnowIsAskedForAgain() {
        browser.open(NEW);
        Map<String, String> notice = new HashMap<>(TOLD);
        notice.put("part", "ARCHIVE");
        assertThat(browser.submit(PUBLISH, notice).text()).contains("scegli di nuovo");
        assertThat(incidents.all()).isEmpty();
    }

    @Test
    @AsRegistrar
    void workThatCannotBeIsNotAnnounced() {
        browser.open(PLANNED);
        Map<String, String> work = new HashMap<>(TOLD);
        work.putAll(Map.of("fromDay", "", "fromTime", "25:00", "untilDay", "24/11/2026", "untilTime", "10:00"));
        assertThat(browser.submit(PUBLISH, work)
                        .keep("incident-planned-errors-it")
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#fromDay", "#fromTime");
        work.putAll(Map.of("fromDay", "24/11/2026", "fromTime", "09:00"));
        assertThat(browser.submit(PUBLISH, work).page().select(".error-summary").text())
                .contains("sarebbero già finiti");
        work.putAll(Map.of("fromDay", "28/11/2026", "untilDay", "28/11/2026", "untilTime", "09:00"));
        assertThat(browser.submit(PUBLISH, work).page().select(".error-summary").text())
                .contains("La fine deve venire dopo l’inizio.");
        work.put("untilDay", "28/12/2026");
        assertThat(browser.submit(PUBLISH, work).page().select(".error-summary").text())
                .contains("al massimo 14 giorni");
        // the night on which the clocks go from 2 to 3
        work.putAll(
                Map.of("fromDay", "28/03/2027", "fromTime", "02:30", "untilDay", "28/03/2027", "untilTime", "04:00"));
        assertThat(browser.submit(PUBLISH, work)
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#fromTime");
        assertThat(jdbc.exists("select from incident")).isFalse();
    }

    @Test
    @AsRegistrar
    void nothingIsToldInOneLanguageAlone() {
        browser.open(NEW);
        Seen wrong = browser.submit(
                        PUBLISH, Map.of("titleIt", "Gli SMS", "textIt", "In ritardo.", "titleEn", "x".repeat(121)))
                .keep("incident-new-errors-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#titleEn", "#textEn");
        assertThat(wrong.page().select("#titleIt").val()).isEqualTo("Gli SMS");
        assertThat(jdbc.exists("select from incident")).isFalse();
    }

    @Test
    @AsRegistrar
    void whatIsClosedSaysNothingMore() {
        browser.open(NEW);
        String page = browser.submit(PUBLISH, TOLD).address();
        Map<String, String> late = new HashMap<>(Map.of("textIt", "Ancora.", "textEn", "Again.", "act", "UPDATE"));
        late.put(
                "csrf-token",
                browser.current().page().select("main [name=csrf-token]").val());
        browser.submit(CLOSE, Map.of("textIt", "Finito.", "textEn", "Over."));
        assertThat(browser.post(page, late).page().select(".error-summary").text())
                .contains("è già chiuso");
        assertThat(jdbc.query("select text_it from incident_note", row -> row.getString(1)))
                .hasSize(2);
    }

    @Test
    @AsRegistrar
    void aClosingThatIsSentTwiceIsToldOnce() throws Exception {
        browser.open(NEW);
        UUID id = UUID.fromString(browser.submit(PUBLISH, TOLD).address().replaceAll(".*/|\\?.*", ""));
        UUID note = UUID.randomUUID();
        Callable<Boolean> click = () -> incidents.add(id, note, new Words("Finito.", "Over."), true);
        assertThat(Patience.atOnce(6, click)).containsOnly(true);
        assertThat(click.call()).as("after it was closed").isTrue();
        assertThat(incidents.find(id).notes()).hasSize(2);
        assertThat(incidents.add(id, UUID.randomUUID(), new Words("Altro.", "More."), false))
                .isFalse();
    }
}
