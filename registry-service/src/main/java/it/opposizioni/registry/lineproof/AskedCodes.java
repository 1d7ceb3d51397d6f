package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.Jdbc.Question;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How many codes were asked for: in one question, because everybody who registers a number waits for it. */
@ApplicationScoped
class AskedCodes {

    private static final String QUEUE_UP = """
            select pg_advisory_xact_lock(hashtextextended(name, 0))
            from (select name from unnest(?::text[]) with ordinality as asked (name, place) order by place) in_order
            """;

    /** A PIN is not sent to the line. */
    private static final String COUNT = """
            select own.codes, own.proven, line.codes, person.codes, person.pins
            from (values (?::bigint, ?::text, ?::timestamptz, ?::text)) asked (number, person, since, visit)
            cross join lateral (
                select count(*) filter (where p.asked_at >= asked.since and p.channel <> 'CALL_IN') as codes,
                    count(p.confirmed_at) > 0 as proven
                from line_proof p where p.number = asked.number and p.person = asked.person) own
            cross join lateral (
                select count(*) as codes
                from line_proof p
                where p.number = asked.number and p.asked_at >= asked.since and p.channel <> 'CALL_IN'
                    and starts_with(p.person, asked.visit) = starts_with(asked.person, asked.visit)) line
            cross join lateral (
                select count(*) filter (where p.channel <> 'CALL_IN') as codes,
                    count(*) filter (where p.channel = 'CALL_IN') as pins
                from line_proof p where p.person = asked.person and p.asked_at >= asked.since) person
            """;

    private final Jdbc jdbc;

    AskedCodes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was asked for since an instant, but for {@code proven}.
     *
     * @param own codes for that number, by that person
     * @param proven whether that person has ever shown to have the line
     * @param toTheNumber codes for that number, by anybody who has signed in; for a visit, by all visits
     * @param byThePerson codes for any number
     * @param pins for any number, by that person
     */
    record Counts(long own, boolean proven, long toTheNumber, long byThePerson, long pins) {}

    /**
     * Nobody else asks for the same person or number until the end of the transaction, so that a limit is exact. The person's lock is always
     * taken before the number's, so two that ask cannot deadlock.
     */
    Counts count(String person, PhoneNumber number, Instant since) {
        Object names = new String[] {"line-proof person " + person, "line-proof number " + number.digits()};
        return jdbc.query(
                        new Question<>(QUEUE_UP, _ -> true, names),
                        new Question<>(COUNT, AskedCodes::counts, number.digits(), person, since, VisitProofs.PREFIX))
                .second()
                .getFirst();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong(1), row.getBoolean(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
}
