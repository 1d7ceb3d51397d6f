package it.opposizioni.registry.registersnapshot;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.SnapshotSource;
import it.opposizioni.registry.registersnapshot.OpposedNumber.Exempted;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** The numbers that stand in the register and their exemptions; the key is the number. */
@ApplicationScoped
class RegisterSource implements SnapshotSource {

    static final String REPLICA = "register";

    /** Numbers whose digests are one: the last four digits. */
    static final long RANGE = 10_000;

    private static final String NUMBERS = """
            select number, id, version, telephone, post from opposition
            where ended_at is null and number >= ? and number < ? order by number limit ?
            """;

    private static final String EXEMPTIONS = """
            select number, id, operator_id, version, valid_from, valid_until from exemption
            where ended_at is null and number >= ? and number < ? order by number, id
            """;

    /** The same text of a row as operator-service makes of its copy of it. An exemption ends with its opposition. */
    private static final String DIGESTS = """
            select number / 10000 * 10000, count(*), bit_xor(hash)
            from (
                select number, hashtextextended(
                    concat_ws(' ', number, id, version, telephone::int, post::int), 0) as hash
                from opposition where ended_at is null and number >= ? and number < ?
                union all
                select number, hashtextextended(
                    concat_ws(' ', id, operator_id, version, (extract(epoch from valid_from) * 1000000)::bigint,
                        (extract(epoch from valid_until) * 1000000)::bigint), 0)
                from exemption x where ended_at is null and number >= ? and number < ?
                    and exists (select from opposition o where o.number = x.number and o.ended_at is null)
            ) register
            group by 1 order by 1
            """;

    /** The database's own statistics say where the hundredths of all numbers end: to count them would take longer than to send them. */
    private static final String PERCENT_BEFORE = """
            select (count(*) filter (where bound < ?) * 100 / nullif(count(*), 0))::int
            from pg_stats, unnest(histogram_bounds::text::bigint[]) as bound
            where schemaname = current_schema() and tablename = 'opposition' and attname = 'number'
            """;

    private static final String PART = """
            select number from opposition where id = ? union all select number from exemption where id = ?
            """;

    private final Jdbc jdbc;

    RegisterSource(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String replica() {
        return REPLICA;
    }

    @Override
    public long rangeSize() {
        return RANGE;
    }

    @Override
    public Batch read(Connection snapshot, KeyRange part, int atMost) throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(NUMBERS)) {
            select.setLong(1, part.from());
            select.setLong(2, part.to());
            select.setInt(3, atMost);
            List<OpposedNumber> numbers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(new OpposedNumber(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            new ArrayList<>()));
                }
            }
            long to = numbers.size() < atMost ? part.to() : numbers.getLast().number() + 1;
            KeyRange covered = new KeyRange(part.from(), to);
            Map<Long, OpposedNumber> byNumber = HashMap.newHashMap(numbers.size());
            numbers.forEach(number -> byNumber.put(number.number(), number));
            readExemptions(snapshot, covered, byNumber);
            return new Batch(covered, numbers);
        }
    }

    private static void readExemptions(Connection snapshot, KeyRange part, Map<Long, OpposedNumber> numbers)
            throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(EXEMPTIONS)) {
            select.setLong(1, part.from());
            select.setLong(2, part.to());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OpposedNumber number = numbers.get(row.getLong(1));
                    // an exemption ends with its opposition
                    if (number != null) {
                        number.exemptions().add(exempted(row));
                    }
                }
            }
        }
    }

    private static Exempted exempted(ResultSet row) throws SQLException {
        return new Exempted(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                Jdbc.instant(row, 5),
                Jdbc.instant(row, 6));
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return RangeDigest.query(snapshot, DIGESTS, part);
    }

    @Override
    public OptionalInt percentBefore(Connection snapshot, long number) throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(PERCENT_BEFORE)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Integer percent = row.getObject(1, Integer.class);
                return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
            }
        }
    }

    /** What an import brought is one aggregate, whose numbers are anywhere. */
    @Override
    public KeyRange partOf(String aggregateId) {
        UUID id;
        try {
            id = UUID.fromString(aggregateId);
        } catch (IllegalArgumentException _) {
            return KeyRange.ALL;
        }
        return jdbc.first(PART, row -> KeyRange.of(row.getLong(1)), id, id).orElse(KeyRange.ALL);
    }
}
