package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * Makes a part of the replica equal to what the registry had at one of its facts. A row that changed after that fact stays as it is; one
 * that the registry did not have opposes nothing from now on, and is never deleted: its version is a guard, and the index finds what has
 * changed by its row.
 */
final class PartReplacement {

    private static final String OPPOSED = """
            insert into opposed_number as known
                (number, opposition_id, version, telephone, post, register_version, epoch, sequence)
            select number, opposition_id, version, telephone, post, ?, ?, ?
            from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::boolean[], ?::boolean[])
                as theirs (number, opposition_id, version, telephone, post)
            order by number, opposition_id
            on conflict (number, opposition_id) do update
            set version = excluded.version, telephone = excluded.telephone, post = excluded.post,
                register_version = excluded.register_version, epoch = excluded.epoch, sequence = excluded.sequence
            where (known.epoch, known.sequence) <= (excluded.epoch, excluded.sequence)
                and (known.version, known.telephone, known.post)
                    <> (excluded.version, excluded.telephone, excluded.post)
            """;

    private static final String NOT_OPPOSED = """
            update opposed_number
            set telephone = false, post = false, register_version = ?, epoch = ?, sequence = ?
            where number >= ? and number < ? and (epoch, sequence) <= (?, ?) and (telephone or post)
                and opposition_id <> all (?::uuid[])
            """;

    private static final String EXEMPTED = """
            insert into exemption as known
                (id, number, operator_id, version, valid_from, valid_until, ended, register_version, epoch, sequence)
            select id, number, operator_id, version, valid_from, valid_until, false, ?, ?, ?
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
                as theirs (id, number, operator_id, version, valid_from, valid_until)
            order by id
            on conflict (id) do update
            set number = excluded.number, operator_id = excluded.operator_id, version = excluded.version,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until, ended = false,
                register_version = excluded.register_version, epoch = excluded.epoch, sequence = excluded.sequence
            where (known.epoch, known.sequence) <= (excluded.epoch, excluded.sequence)
                and (known.number, known.operator_id, known.version, known.valid_from, known.valid_until, known.ended)
                    is distinct from (excluded.number, excluded.operator_id, excluded.version, excluded.valid_from,
                        excluded.valid_until, false)
            """;

    private static final String NOT_EXEMPTED = """
            update exemption
            set ended = true, register_version = ?, epoch = ?, sequence = ?
            where number >= ? and number < ? and (epoch, sequence) <= (?, ?) and not ended and id <> all (?::uuid[])
            """;

    private final Connection connection;
    private final KeyRange part;
    private final FactNumber at;
    private final long registerVersion;

    PartReplacement(Connection connection, KeyRange part, FactNumber at, long registerVersion) {
        this.connection = connection;
        this.part = part;
        this.at = at;
        this.registerVersion = registerVersion;
    }

    /** @return how many rows it has changed */
    int with(List<OppositionFact> oppositions, List<ExemptionFact> exemptions) throws SQLException {
        return opposed(oppositions)
                + withoutOthers(NOT_OPPOSED, array("uuid", oppositions, OppositionFact::oppositionId))
                + exempted(exemptions)
                + withoutOthers(NOT_EXEMPTED, array("uuid", exemptions, ExemptionFact::id));
    }

    private int opposed(List<OppositionFact> facts) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(OPPOSED)) {
            changedAt(upsert);
            upsert.setArray(4, array("bigint", facts, OppositionFact::number));
            upsert.setArray(5, array("uuid", facts, OppositionFact::oppositionId));
            upsert.setArray(6, array("bigint", facts, OppositionFact::version));
            upsert.setArray(7, array("boolean", facts, OppositionFact::telephone));
            upsert.setArray(8, array("boolean", facts, OppositionFact::post));
            return upsert.executeUpdate();
        }
    }

    private int exempted(List<ExemptionFact> facts) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(EXEMPTED)) {
            changedAt(upsert);
            upsert.setArray(4, array("uuid", facts, ExemptionFact::id));
            upsert.setArray(5, array("bigint", facts, ExemptionFact::number));
            upsert.setArray(6, array("uuid", facts, ExemptionFact::operatorId));
            upsert.setArray(7, array("bigint", facts, ExemptionFact::version));
            upsert.setArray(8, array("timestamptz", facts, fact -> utc(fact.from())));
            upsert.setArray(9, array("timestamptz", facts, fact -> utc(fact.until())));
            return upsert.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private int withoutOthers(String sql, Array kept) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            changedAt(update);
            update.setLong(4, part.from());
            update.setLong(5, part.to());
            update.setInt(6, at.epoch());
            update.setLong(7, at.sequence());
            update.setArray(8, kept);
            return update.executeUpdate();
        }
    }

    private void changedAt(PreparedStatement statement) throws SQLException {
        statement.setLong(1, registerVersion);
        statement.setInt(2, at.epoch());
        statement.setLong(3, at.sequence());
    }

    private <T> Array array(String type, List<T> facts, Function<T, Object> of) throws SQLException {
        return connection.createArrayOf(type, facts.stream().map(of).toArray());
    }
}
