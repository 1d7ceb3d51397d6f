package it.opposizioni.operator.registration;

import static it.opposizioni.kit.replica.AggregateRows.ifKnown;
import static it.opposizioni.kit.replica.AggregateRows.instant;

import it.opposizioni.operator.announced.Announced;
import jakarta.enterprise.context.ApplicationScoped;

/** Operators as the last event about their registration described them. */
@ApplicationScoped
class AnnouncedOperators implements Announced {

    private static final String SELECT = """
            select replica_key, 'OPERATOR', id, version, jsonb_build_object(
                'operatorId', id, 'name', name, 'seat', seat, 'contact', contact,
                'callsForOthers', calls_for_others, 'state', state, 'since', %s)%s
            from announced_operator where replica_key >= ? and replica_key < ?
            """.formatted(instant("since"), ifKnown("rocNumber", "roc_number"));

    @Override
    public String select() {
        return SELECT;
    }
}
