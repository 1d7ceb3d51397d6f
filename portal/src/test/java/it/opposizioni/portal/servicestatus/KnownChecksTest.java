package it.opposizioni.portal.servicestatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.servicepart.ServicePart;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The status page is there when the site's own database is not, and says that it is not. */
@QuarkusTest
class KnownChecksTest extends PortalTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    @Inject
    ServiceStatusConfig config;

    @Inject
    Jdbc jdbc;

    private final SQLException[] failure = new SQLException[1];

    private KnownChecks known;

    @BeforeEach
    void recordsThatFail() {
        known = new KnownChecks(
                new CheckRecords(jdbc) {
                    @Override
                    Instant lastAt() {
                        if (failure[0] != null) {
                            throw new IllegalStateException(failure[0]);
                        }
                        return TestClock.BEGINNING;
                    }

                    @Override
                    List<CheckedDay> days(LocalDate from) {
                        return List.of(new CheckedDay(ServicePart.LISTS, DAY, 4, 1));
                    }

                    @Override
                    List<Outage> outages(Instant since) {
                        return List.of();
                    }
                },
                config);
    }

    private ServiceStatusView view(Lang lang) {
        Instant now = TestClock.BEGINNING.plus(Duration.ofSeconds(30));
        return new ServiceStatusViews(lang, now, config).of(known.at(now));
    }

    @Test
    void whatWasReadBeforeIsShownWithItsTime() {
        assertThat(view(Lang.EN).sentence()).isEqualTo("Everything is working");
        failure[0] = new SQLException("connection refused", "08001");
        ServiceStatusView english = view(Lang.EN);
        assertThat(english.sentence()).isEqualTo("We do not know how things are right now");
        assertThat(english.detail())
                .isEqualTo("This site cannot reach its data: we are working on it. "
                        + "What you see below is from Wednesday 25 November 2026, 11:00.");
        assertThat(english.parts()).filteredOn(part -> part.share().isEmpty()).hasSize(3);
        assertThat(view(Lang.IT).detail())
                .isEqualTo("Questo sito non raggiunge i suoi dati: ci stiamo lavorando. "
                        + "Quello che vedi qui sotto è di mercoledì 25 novembre 2026, ore 11:00.");
        failure[0] = null;
        assertThat(view(Lang.EN).sentence()).isEqualTo("Everything is working");
    }

    @Test
    void aCopyThatHasReadNothingYetClaimsNothing() {
        failure[0] = new SQLException("connection refused", "08001");
        ServiceStatusView view = view(Lang.EN);
        assertThat(view.checked()).isFalse();
        assertThat(view.detail()).startsWith("This site cannot reach its data").contains("will come back to this page");
        assertThat(view.parts()).extracting(ServiceStatusView.Part::tone).containsOnly("wait");
    }

    @Test
    void aDefectIsNoOutage() {
        failure[0] = new SQLException("no such column", "42703");
        assertThatThrownBy(() -> view(Lang.EN)).hasRootCause(failure[0]);
    }
}
