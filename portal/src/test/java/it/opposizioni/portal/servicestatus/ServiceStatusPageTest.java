package it.opposizioni.portal.servicestatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody can see whether the service works, and how it did. */
@QuarkusTest
class ServiceStatusPageTest extends PortalTest {

    private static final String PAGE = "/it/stato-del-servizio";

    @Inject
    ServiceChecks checks;

    @Inject
    Jdbc jdbc;

    @Inject
    TestClock clock;

    @BeforeEach
    void nothingWasChecked() {
        jdbc.update("delete from service_check_day");
        jdbc.update("delete from service_outage");
        jdbc.update("delete from service_check");
        jdbc.update("delete from incident_note");
        jdbc.update("delete from incident");
        clock.set(TestClock.BEGINNING);
        everyPartAnswers();
    }

    private void aMinuteLater() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        checks.check();
    }

    @Test
    void whatAnswersWorks() {
        aMinuteLater();
        Browser.Seen seen = browser.open(PAGE).keep("service-status-it");
        assertThat(seen.heading()).isEqualTo("Stato del servizio");
        assertThat(seen.page().select("main .notice.ok h2").text()).isEqualTo("Funziona tutto");
        assertThat(seen.text())
                .contains("Ultimo controllo: mercoledì 25 novembre 2026, ore 11:01.")
                .contains("Ha risposto a 100 controlli su 100 negli ultimi 90 giorni.")
                .contains("Nessuna interruzione.");
        assertThat(seen.page().select("main .tag").eachText()).hasSize(4).containsOnly("Funziona");
        assertThat(seen.page().select("svg.strip")).hasSize(4);
    }

    @Test
    void aPartThatDoesNotAnswerIsNamedUntilItDoes() {
        aMinuteLater();
        FakeServices.operator().goDown();
        aMinuteLater();
        aMinuteLater();
        Browser.Seen down = browser.open(PAGE).keep("service-status-down-it");
        assertThat(down.page().select("main .notice.bad h2").text())
                .isEqualTo("In questo momento non rispondono: Liste degli operatori");
        assertThat(down.text())
                .contains("Liste degli operatori Non risponde dalle 11:02")
                .contains("Ha risposto a 33,33 controlli su 100")
                .contains("mercoledì 25 novembre 2026, ore 11:02 è in corso 1 min");
        everyPartAnswers();
        aMinuteLater();
        Browser.Seen again = browser.open("/en/service-status").keep("service-status-en");
        assertThat(again.page().select("main .notice.ok h2").text()).isEqualTo("Everything is working");
        assertThat(again.text())
                .contains("Answered 50 of 100 checks in the last 90 days.")
                .contains("Wednesday 25 November 2026, 11:02 Wednesday 25 November 2026, 11:04 2 min");
        assertThat(again.page().select("svg.strip rect.failed")).hasSize(1);
    }

    private static void everyPartAnswers() {
        FakeServices.reset();
        FakeServices.registry().answer("GET /v1/statistics", "{}");
        FakeServices.operator().answer("GET /v1/operators", "{}");
        FakeServices.complaint().answer("GET /v1/statistics", "{}").answer("GET /sign-in", "{}");
    }

    @Test
    void aRefusalIsNoAnswerEither() {
        FakeServices.registry().reset();
        FakeServices.registry().refuse("GET /v1/statistics", 503, "database-unavailable", "wait", "[]");
        aMinuteLater();
        assertThat(browser.open(PAGE).text()).contains("In questo momento non rispondono: Numeri e iscrizioni");
    }

    @Test
    void ofSeveralCopiesOneChecks() {
        aMinuteLater();
        checks.check();
        assertThat(FakeServices.registry().asked("GET /v1/statistics"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Accept"))
                        .as("the services have JSON only")
                        .isEqualTo("application/json"));
        clock.shift(Duration.ofMinutes(1));
        checks.check();
        assertThat(FakeServices.registry().asked("GET /v1/statistics")).hasSize(2);
    }

    @Test
    void withoutChecksNothingIsClaimed() {
        assertThat(browser.open(PAGE).text())
                .contains("Non sappiamo come va in questo momento", "Non c’è ancora stato nessun controllo.")
                .doesNotContain("Funziona tutto");
        aMinuteLater();
        clock.shift(Duration.ofHours(1));
        assertThat(browser.open(PAGE).text())
                .contains("Non sappiamo come va in questo momento")
                .contains("L’ultimo controllo è di mercoledì 25 novembre 2026, ore 11:01.");
    }

    /** The portal itself was away: nobody knows whether the part was. */
    @Test
    void anOutageDoesNotGoOnWhileNobodyLooks() {
        FakeServices.operator().goDown();
        aMinuteLater();
        aMinuteLater();
        clock.shift(Duration.ofHours(7));
        aMinuteLater();
        assertThat(browser.open("/en/service-status")
                        .page()
                        .select("main table tbody tr:has(th:containsOwn(lists))")
                        .eachText())
                .filteredOn(row -> row.contains("Wednesday"))
                .containsExactly(
                        "Operators’ lists Wednesday 25 November 2026, 18:03 still going on 1 min",
                        "Operators’ lists Wednesday 25 November 2026, 11:01 Wednesday 25 November 2026, 11:02 1 min");
    }

    @Test
    void oldChecksAreForgotten() {
        aMinuteLater();
        FakeServices.operator().goDown();
        aMinuteLater();
        clock.shift(Duration.ofDays(100));
        everyPartAnswers();
        checks.check();
        checks.forgetOld();
        assertThat(rows("service_check_day")).isEqualTo(8);
        clock.shift(Duration.ofDays(701));
        checks.forgetOld();
        assertThat(rows("service_check_day")).isEqualTo(4);
        clock.shift(Duration.ofDays(101));
        checks.forgetOld();
        assertThat(rows("service_check_day")).isZero();
        assertThat(rows("service_outage")).isZero();
    }

    private int rows(String table) {
        return jdbc.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }
}
