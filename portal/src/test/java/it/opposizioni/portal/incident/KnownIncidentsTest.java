package it.opposizioni.portal.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.incident.Incident.Note;
import it.opposizioni.portal.incident.Incident.Words;
import it.opposizioni.portal.testing.PortalTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notice is read when the site's own database is what does not work. */
@QuarkusTest
class KnownIncidentsTest extends PortalTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-0000000000aa");

    private final SQLException[] failure = new SQLException[1];

    private final KnownIncidents known = new KnownIncidents(
            new IncidentRecords(null) {
                @Override
                List<Incident> since(Instant since) {
                    if (failure[0] != null) {
                        throw new IllegalStateException(failure[0]);
                    }
                    Note note = new Note(ID, NOW, new Words("Ci lavoriamo.", "We are on it."));
                    return List.of(new Incident(
                            ID, new Words("Guasto", "Fault"), NOW, null, null, Concern.of(Set.of()), List.of(note)));
                }

                @Override
                Instant lastChange(Instant now) {
                    return NOW;
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatWasReadBeforeIsShown() {
        assertThat(known.recent(Lang.EN, false)).isEmpty();
        assertThat(known.recent(Lang.EN, true)).extracting(IncidentView::title).containsExactly("Fault");
        failure[0] = new SQLException("connection refused", "08001");
        assertThat(known.recent(Lang.IT, true)).extracting(IncidentView::title).containsExactly("Guasto");
        assertThat(known.recent(Lang.IT, false)).hasSize(1);
    }

    /** The feed must not say that nothing was told. */
    @Test
    void beforeTheFirstAnswerNothingIsKnown() {
        failure[0] = new SQLException("connection refused", "08001");
        assertThat(known.recent()).isEmpty();
        assertThat(known.recent(Lang.IT, true)).isEmpty();
        failure[0] = null;
        assertThat(known.recent())
                .hasValueSatisfying(told -> assertThat(told.lastChange()).isEqualTo(NOW));
    }

    @Test
    void aDefectIsNoOutage() {
        failure[0] = new SQLException("no such column", "42703");
        assertThatThrownBy(() -> known.recent(Lang.IT, true)).hasRootCause(failure[0]);
    }
}
