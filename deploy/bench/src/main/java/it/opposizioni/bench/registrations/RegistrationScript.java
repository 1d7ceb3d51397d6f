package it.opposizioni.bench.registrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What registry-service writes for one registration, as a script for pgbench: the same rows into the same tables in the same three
 * transactions, and none of the reading. Encrypted texts are as long as those that the service has written.
 *
 * @param code characters of the event that carries a code
 * @param registered characters of the event that tells the opposition
 * @param recorded characters of the event that the letter is written from
 * @param answer characters of an answer that is kept under its idempotency key
 */
record RegistrationScript(int code, int registered, int recorded, int answer) {

    private static final String LENGTHS = """
            select
                (select avg(length(payload)) from outbox_event where type = 'it.opposizioni.registry.line-code-issued.v1'),
                (select avg(length(payload)) from outbox_event where type = 'it.opposizioni.registry.opposition-registered.v1'),
                (select avg(length(payload)) from outbox_event where type = 'it.opposizioni.registry.registration-recorded.v1'),
                (select avg(length(answer)) from idempotency_key)
            """;

    /** {@code i} is set to 0 on the command line and counts what a client has done; its numbers are in nobody else's range. */
    private static final String SCRIPT = """
            \\set i :i + 1
            \\set number 393100000000 + :client_id * 10000000 + :i
            begin;
            insert into line_proof (id, number, person, channel, code_digest, asked_at, expires_at, tries_left)
                values (uuidv7(), :number, 'pgbench-' || :client_id::text || '-' || (:i / 5)::text, 'SMS', decode(repeat('ab', 32), 'hex'),
                    now(), now() + interval '10 minutes', 5)
                returning id as proof, person \\gset
            insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, expires_at, appended_at)
                values (uuidv7(), :proof::text, 1, 'it.opposizioni.registry.line-code-issued.v1', repeat('x', %1$d), now(), 'CODES',
                    now() + interval '10 minutes', clock_timestamp());
            insert into idempotency_key (caller, key, request_digest, answer, created_at)
                values (:person, gen_random_uuid()::text, decode(repeat('cd', 32), 'hex'), repeat('x', %4$d), now());
            commit;
            begin;
            update line_proof set confirmed_at = now(), usable_until = now() + interval '30 minutes' where id = :proof;
            commit;
            begin;
            update line_proof set used_at = now() where id = :proof;
            insert into statistics_delta (measure, day, line_kind, amount) values ('BEGUN', current_date, 'MOBILE', 1);
            insert into statistics_delta (measure, day, line_kind, amount) values ('STANDING', current_date + 16, 'MOBILE', 1);
            insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, appended_at)
                values (uuidv7(), gen_random_uuid()::text, 1, 'it.opposizioni.registry.opposition-registered.v1', repeat('x', %2$d),
                    now(), 'FACTS', clock_timestamp())
                returning id as event \\gset
            insert into registration (protocol, holder, declarant_tax_code, declarant_key, language, recorded_at, active_from)
                values ('OPP-2026-' || upper(left(md5(random()::text), 14)), :person, repeat('x', 64), decode(repeat('ef', 32), 'hex'), 'it',
                    now(), now() + interval '16 days')
                returning protocol \\gset
            insert into opposition (id, number, holder, origin, telephone, post, effective_from, active_from, consents_revoked_as_of,
                    protocol, version)
                values (uuidv7(), :number, :person, 'CITIZEN', true, false, now(), now() + interval '16 days', now(), :protocol, 1)
                returning id as opposition \\gset
            insert into opposition_history (number, valid_from, recorded_at, opposition_id, version, change, telephone, post, holder,
                    effective_from, active_from, consents_revoked_as_of, event_id)
                values (:number, now(), now(), :opposition, 1, 'REGISTERED', true, false, :person, now(), now() + interval '16 days',
                    now(), :event);
            insert into registration_opposition (protocol, position, opposition_id) values (:protocol, 0, :opposition);
            insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, appended_at)
                values (uuidv7(), :protocol, 1, 'it.opposizioni.registry.registration-recorded.v1', repeat('x', %3$d), now(),
                    'FACTS', clock_timestamp());
            insert into idempotency_key (caller, key, request_digest, answer, created_at)
                values (:person, gen_random_uuid()::text, decode(repeat('cd', 32), 'hex'), repeat('x', %4$d), now());
            commit;
            """;

    /** Of what the service has written in this database. */
    static RegistrationScript measured(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LENGTHS)) {
            row.next();
            return new RegistrationScript(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }

    /** As pgbench reads it; needs {@code -M prepared}. */
    String text() {
        return SCRIPT.formatted(code, registered, recorded, answer);
    }
}
