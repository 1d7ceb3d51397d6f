package it.opposizioni.registry.exemption;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Records a change of an exemption in its two places: the append-only history and the events. */
@ApplicationScoped
class ExemptionJournal {

    private static final String REMEMBER = """
            insert into exemption_history
            (exemption_id, version, change, at, opposition_id, number, operator_id, valid_from, valid_until, event_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;

    ExemptionJournal(Jdbc jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    void granted(Exemption exemption) {
        remember("GRANTED", exemption, exemption.grantedAt(), outbox.append(ExemptionEvents.granted(exemption)));
    }

    void ended(Exemption exemption) {
        remember(
                exemption.endReason().name(),
                exemption,
                exemption.endedAt(),
                outbox.append(ExemptionEvents.ended(exemption)));
    }

    void recovered(Exemption exemption, Instant knownAt) {
        remember("RECOVERED", exemption, knownAt, outbox.append(ExemptionEvents.granted(exemption)));
    }

    void endRecovered(Exemption exemption) {
        remember("RECOVERED", exemption, exemption.endedAt(), outbox.append(ExemptionEvents.ended(exemption)));
    }

    private void remember(String change, Exemption exemption, Instant at, UUID event) {
        ExemptionPeriod period = exemption.period();
        jdbc.update(
                REMEMBER,
                exemption.id(),
                exemption.version(),
                change,
                at,
                exemption.oppositionId(),
                exemption.number().digits(),
                exemption.operatorId(),
                period.from(),
                period.until(),
                event);
    }
}
