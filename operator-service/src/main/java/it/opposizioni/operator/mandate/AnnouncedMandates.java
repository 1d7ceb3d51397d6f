package it.opposizioni.operator.mandate;

import it.opposizioni.operator.announced.Announced;
import jakarta.enterprise.context.ApplicationScoped;

/** Mandates that were accepted; of one that was not, only its two sides were told. */
@ApplicationScoped
class AnnouncedMandates implements Announced {

    private static final String SELECT = """
            select replica_key, 'MANDATE', id, version, jsonb_build_object(
                'mandateId', id, 'outsourcerId', outsourcer_id, 'principalId', principal_id,
                'from', valid_from, 'until', valid_until, 'callingNumbers',
                (select coalesce(jsonb_agg(number::text order by number), '[]')
                    from mandate_number where mandate_id = mandate.id))
            from mandate where agreed_at is not null and replica_key >= ? and replica_key < ?
            """;

    @Override
    public String select() {
        return SELECT;
    }
}
