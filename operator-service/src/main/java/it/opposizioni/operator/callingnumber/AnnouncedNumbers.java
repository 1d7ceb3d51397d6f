package it.opposizioni.operator.callingnumber;

import static it.opposizioni.kit.replica.AggregateRows.ifKnown;
import static it.opposizioni.kit.replica.AggregateRows.instant;

import it.opposizioni.operator.announced.Announced;
import jakarta.enterprise.context.ApplicationScoped;

/** Declarations, and conflicts about them. A declaration that never had effect was not announced. */
@ApplicationScoped
class AnnouncedNumbers implements Announced {

    private static final String SELECT = """
            select replica_key, 'NUMBERS', id, version, jsonb_build_object(
                'declarationId', id, 'operatorId', operator_id, 'first', first_number::text, 'last', last_number::text,
                'from', %s, 'until', %s)%s
            from calling_number where declared_from is not null and replica_key >= ? and replica_key < ?
            union all
            select replica_key, 'CONFLICT', id, version, jsonb_build_object(
                'conflictId', id, 'first', first_number::text, 'last', last_number::text, 'settledAt', %s)
            from calling_number_conflict where replica_key >= ? and replica_key < ?
            """.formatted(
                    instant("declared_from"),
                    instant("withdrawn_at"),
                    ifKnown("verifiedAt", instant("verified_at")),
                    instant("closed_at"));

    @Override
    public String select() {
        return SELECT;
    }
}
