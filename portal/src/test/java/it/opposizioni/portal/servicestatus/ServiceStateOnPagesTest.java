package it.opposizioni.portal.servicestatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a service and the home page say how the service does, and never claim more than is known. */
@QuarkusTest
class ServiceStateOnPagesTest extends PortalTest {

    private static final String REGISTER = "/it/servizi/iscrivi-i-numeri";
    private static final String REPORT = "/it/servizi/segnala-una-chiamata";

    @Inject
    RunningService service;

    @Inject
    ServiceStates states;

    @Inject
    Jdbc jdbc;

    @Inject
    TestClock clock;

    @BeforeEach
    void everythingRuns() {
        clock.set(TestClock.BEGINNING);
        service.see();
    }

    @AfterEach
    void everythingRunsAgain() {
        everythingRuns();
    }

    private String state(String address) {
        return browser.open(address)
                .page()
                .select("[data-element=service-status], [data-element=service-status-reason]")
                .text();
    }

    @Test
    void whatRunsIsActiveWithoutAWord() {
        assertThat(state(REGISTER)).isEqualTo("Servizio attivo");
        assertThat(state("/en/services/register-numbers")).isEqualTo("Service available");
        assertThat(browser.open("/it/").page().select("main .notice")).isEmpty();
    }

    @Test
    void aPartThatIsAwaySuspendsWhatNeedsIt() {
        jdbc.update("insert into service_outage (part, begun_at) values ('NUMBERS', ?)", clock.instant());
        states.refresh();
        Seen guide = browser.open(REGISTER).keep("service-suspended-it");
        assertThat(guide.page().select(".tag.bad[data-element=service-status]").text())
                .isEqualTo("Servizio non disponibile in questo momento");
        assertThat(guide.text()).contains("In questo momento non rispondono: Numeri e iscrizioni");
        assertThat(state(REPORT)).isEqualTo("Servizio attivo");
        assertThat(browser.open("/en/")
                        .keep("home-down-en")
                        .page()
                        .select("main .notice.bad")
                        .text())
                .startsWith("Not answering right now: Numbers and registration");
    }

    /** Numbers are registered without an account, too; a complaint is not. */
    @Test
    void withoutTheSignInOnlyWhatNeedsItIsSuspended() {
        jdbc.update("insert into service_outage (part, begun_at) values ('SIGN_IN', ?)", clock.instant());
        states.refresh();
        assertThat(state(REGISTER)).startsWith("Servizio attivo, con limiti In questo momento non rispondono: Accesso");
        assertThat(state(REPORT)).startsWith("Servizio non disponibile in questo momento");
    }

    @Test
    void anIncidentLimitsWhatItIsAbout() {
        tell("Gli SMS arrivano in ritardo", "Text messages are late", null, null, "NUMBERS");
        assertThat(state(REGISTER)).startsWith("Servizio attivo, con limiti Gli SMS arrivano in ritardo.");
        assertThat(state("/en/services/register-numbers"))
                .startsWith("Service available, with limits Text messages are late.");
        assertThat(state(REPORT)).isEqualTo("Servizio attivo");
    }

    @Test
    void plannedWorkIsAnnouncedBeginsAndIsOver() {
        Instant from = clock.instant().plus(Duration.ofHours(2));
        tell("Manutenzione", "Maintenance", from, from.plus(Duration.ofHours(1)), null);
        String window = "Da mercoledì 25 novembre 2026, ore 13:00 a mercoledì 25 novembre 2026, ore 14:00.";
        assertThat(state(REPORT)).startsWith("Servizio attivo In programma: Manutenzione. " + window);
        assertThat(browser.open("/it/")
                        .keep("home-planned-it")
                        .page()
                        .select("main .notice.wait")
                        .text())
                .startsWith("Manutenzione " + window);
        later(Duration.ofHours(2));
        assertThat(state(REPORT)).startsWith("Servizio attivo, con limiti Manutenzione. " + window);
        later(Duration.ofHours(1));
        assertThat(state(REPORT)).isEqualTo("Servizio attivo");
        assertThat(browser.open("/it/").page().select("main .notice")).isEmpty();
    }

    /** Their browser would find nothing there. */
    @Test
    void nobodyIsSentToAnIdentityProviderThatIsAway() {
        assertThat(browser.once("/it/area-personale", Map.of()).statusCode()).isEqualTo(302);
        jdbc.update("insert into service_outage (part, begun_at) values ('SIGN_IN', ?)", clock.instant());
        states.refresh();
        Seen away = browser.open("/it/area-personale").keep("sign-in-away-it");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("In questo momento il sistema di accesso non risponde.");
        assertThat(browser.open("/en/personal-area").text()).contains("The sign-in system is not answering right now.");
    }

    @Test
    void withoutARecentCheckNothingIsClaimed() {
        clock.shift(Duration.ofHours(1));
        states.refresh();
        assertThat(state(REGISTER))
                .startsWith("Non sappiamo se il servizio è attivo L’ultimo controllo non è recente.");
        assertThat(browser.open("/it/").page().select("main .notice")).isEmpty();
    }

    private void later(Duration time) {
        clock.shift(time);
        jdbc.update("update service_check set last_at = ?", clock.instant());
        states.refresh();
    }

    private void tell(String italian, String english, Instant from, Instant until, String part) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into incident (id, title_it, title_en, opened_at, planned_from, planned_until, parts)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                italian,
                english,
                clock.instant(),
                from,
                until,
                part == null ? new String[0] : new String[] {part});
        jdbc.update(
                "insert into incident_note (id, incident_id, written_at, text_it, text_en) values (?, ?, ?, 'x', 'y')",
                id,
                id,
                clock.instant());
        states.refresh();
    }
}
