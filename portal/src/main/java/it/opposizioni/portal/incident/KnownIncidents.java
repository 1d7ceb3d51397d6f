package it.opposizioni.portal.incident;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The notices of late, remembered: they are read when this site's own database may not answer. */
@ApplicationScoped
public class KnownIncidents {

    /** As many as the page of the status looks back. */
    static final int DAYS = 90;

    private final IncidentRecords records;
    private final Clock clock;
    private volatile List<Incident> remembered = List.of();

    KnownIncidents(IncidentRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** @param ask false where the database has just not answered: nobody waits for it twice */
    public List<IncidentView> recent(Lang lang, boolean ask) {
        List<Incident> known = ask ? recent() : remembered;
        return known.stream().map(incident -> IncidentView.of(incident, lang)).toList();
    }

    /** Those that go on and those of the last days, the latest first. */
    List<Incident> recent() {
        try {
            Instant since = Rome.startOf(Rome.day(clock.instant()).minusDays(DAYS));
            remembered = records.since(since);
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
        }
        return remembered;
    }
}
