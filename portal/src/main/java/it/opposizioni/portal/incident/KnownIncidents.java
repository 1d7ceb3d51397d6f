package it.opposizioni.portal.incident;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notices of late, remembered: they are read when this site's own database may not answer. */
@ApplicationScoped
public class KnownIncidents {

    /** As many as the page of the status looks back. */
    static final int DAYS = 90;

    private final IncidentRecords records;
    private final Clock clock;

    /** Null until the database has answered once. */
    private volatile Told remembered;

    /**
     * @param incidents those that go on or are planned and those of the last days, the latest first
     * @param lastChange when anything was last told, be it of an incident that is no longer among them; where nothing was, a day that stays
     */
    record Told(List<Incident> incidents, Instant lastChange) {}

    KnownIncidents(IncidentRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Asks what {@link #recent(Lang, boolean)} says without asking. */
    public void refresh() {
        recent();
    }

    /** @param ask false where nobody waits for the database, or it has just not answered: nobody waits for it twice */
    public List<IncidentView> recent(Lang lang, boolean ask) {
        Instant now = clock.instant();
        Optional<Told> known = ask ? recent() : Optional.ofNullable(remembered);
        return known.stream()
                .flatMap(told -> told.incidents().stream())
                .map(incident -> IncidentView.of(incident, lang, now))
                .toList();
    }

    /** Empty when the database does not answer, and has not since this copy of the site began. */
    Optional<Told> recent() {
        try {
            Instant now = clock.instant();
            Instant since = Rome.startOf(Rome.day(now).minusDays(DAYS));
            remembered = new Told(records.since(since), records.lastChange(now));
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
        }
        return Optional.ofNullable(remembered);
    }
}
