package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.operator.consultation.ValidityPeriod;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The tables of kept answers, by plain JDBC: what lies in them is bytes in batches. */
@ApplicationScoped
class AnswerRepository {

    private static final String INSERT = """
            insert into consultation_answers
            (consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until, head, tags)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK_PROMISED = """
            select 1 from consultation_answers where consultation_id = ? and head is null and gone_at is null
            for update skip locked
            """;
    /**
     * What is an operator's own: consulted for itself, or by an outsourcer for it. Quick checks only with the number. None is valid for longer than
     * {@link ValidityPeriod#LONGEST}: so the index ends soon after the call, however much was consulted since.
     */
    static final String ALIVE = """
            select consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until, gone_at is null
            from consultation_answers
            where valid_until > ? and valid_until <= ? and sealed_at <= ?
            and (operator_id = ? and on_behalf_of is null or on_behalf_of = ?)
            and (tags is null or tags && ?)
            order by sealed_at desc limit ?
            """;

    /** As {@link #ALIVE}, at some instant of a period; after a place in the order of the seals. */
    private static final String FOR_CALLS = """
            select consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until, gone_at is null
            from consultation_answers
            where valid_until > ? and valid_until <= ? and sealed_at <= ? and not post
            and (operator_id = ? and on_behalf_of is null or on_behalf_of = ?)
            and (sealed_at, consultation_id) > (?, ?)
            order by sealed_at, consultation_id limit ?
            """;

    private static final String HEADS =
            "select consultation_id, head from consultation_answers where consultation_id = any (?) and head is not null";
    private static final String BLOCKS = """
            select b.consultation_id, b.content from unnest(?, ?) as wanted (consultation_id, block)
            join consultation_answer_block b on b.consultation_id = wanted.consultation_id and b.block = wanted.block
            """;

    private static final UUID LOWEST = new UUID(0, 0);

    private static final String LOST = """
            select consultation_id from consultation_answers where head is null and gone_at is null and sealed_at < ?
            order by tried_at nulls first, sealed_at limit ? for update skip locked
            """;
    private static final String PROMISED = """
            select consultation_id from consultation_answers where head is null and gone_at is null and sealed_at < ?
            order by sealed_at limit ? for update skip locked
            """;
    private static final String SETTLED = """
            select consultation_id from consultation_answers
            where consultation_id = ? and (head is not null or gone_at is not null)
            """;
    private static final String OLD = """
            select consultation_id from consultation_answers where gone_at is null and sealed_at < ?
            order by sealed_at limit ? for update skip locked
            """;

    private final DataSource database;

    AnswerRepository(DataSource database) {
        this.database = database;
    }

    /** @param head null when it is promised */
    record NewAnswers(SealedConsultation consultation, byte[] head, Long[] tags) {}

    void insert(List<NewAnswers> answers) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewAnswers each : answers) {
                SealedConsultation consultation = each.consultation();
                insert.setObject(1, consultation.id());
                insert.setObject(2, consultation.operatorId());
                insert.setObject(3, consultation.onBehalfOf());
                insert.setBoolean(4, consultation.post());
                insert.setObject(5, utc(consultation.sealedAt()));
                insert.setObject(6, utc(consultation.validUntil()));
                insert.setBytes(7, each.head());
                insert.setArray(8, each.tags() == null ? null : connection.createArrayOf("bigint", each.tags()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("answers not kept", e);
        }
    }

    /** @return whether they are promised, not written, and nobody else writes them now; until the end of the transaction */
    boolean lockPromised(UUID consultationId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOCK_PROMISED)) {
            select.setObject(1, consultationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** They are written, or were deleted. */
    boolean isSettled(UUID consultationId) {
        return !query(SETTLED, AnswerRepository::id, consultationId).isEmpty();
    }

    /** Waits until nobody writes them any more, at most as long as the transaction may last. */
    void awaitWriter(UUID consultationId) {
        query(
                "select consultation_id from consultation_answers where consultation_id = ? for share",
                AnswerRepository::id,
                consultationId);
    }

    void insertBlocks(UUID consultationId, int from, List<byte[]> blocks) {
        String insert = "insert into consultation_answer_block (consultation_id, block, content) values (?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < blocks.size(); i++) {
                statement.setObject(1, consultationId);
                statement.setInt(2, from + i);
                statement.setBytes(3, blocks.get(i));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keepHead(UUID consultationId, byte[] head) {
        update("update consultation_answers set head = ? where consultation_id = ?", head, consultationId);
    }

    /** They are lost, or their time is over. */
    void delete(UUID consultationId, Instant now) {
        update("delete from consultation_answer_block where consultation_id = ?", consultationId);
        update(
                "update consultation_answers set head = null, tags = tags[1:0], gone_at = ? where consultation_id = ?",
                utc(now),
                consultationId);
    }

    Optional<byte[]> head(UUID consultationId) {
        return bytes("select head from consultation_answers where consultation_id = ?", consultationId);
    }

    /** Of each consultation; without those that have none. */
    Map<UUID, byte[]> heads(Collection<UUID> consultationIds) {
        return byConsultation(HEADS, (Object) consultationIds.toArray(UUID[]::new));
    }

    /** @param blocks one of each consultation */
    Map<UUID, byte[]> blocks(Map<UUID, Integer> blocks) {
        if (blocks.isEmpty()) {
            return Map.of();
        }
        return byConsultation(
                BLOCKS, blocks.keySet().toArray(UUID[]::new), blocks.values().toArray(Integer[]::new));
    }

    private Map<UUID, byte[]> byConsultation(String select, Object... values) {
        return query(select, row -> Map.entry(id(row), row.getBytes(2)), values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes that they are tried now. */
    List<UUID> claimLost(Instant sealedBefore, Instant now, int most) {
        List<UUID> lost = query(LOST, AnswerRepository::id, utc(sealedBefore), most);
        lost.forEach(
                id -> update("update consultation_answers set tried_at = ? where consultation_id = ?", utc(now), id));
        return lost;
    }

    List<UUID> promisedBefore(Instant sealedBefore, int most) {
        return query(PROMISED, AnswerRepository::id, utc(sealedBefore), most);
    }

    List<UUID> sealedBefore(Instant instant, int most) {
        return query(OLD, AnswerRepository::id, utc(instant), most);
    }

    List<LoggedConsultation> aliveAt(UUID operatorId, Instant at, Long[] tags, int most) {
        return query(
                ALIVE,
                AnswerRepository::consultation,
                utc(at),
                utc(at.plus(ValidityPeriod.LONGEST)),
                utc(at),
                operatorId,
                operatorId,
                tags,
                most);
    }

    /** @param after null for the first */
    List<LoggedConsultation> forCallsWithin(
            UUID operatorId, Instant first, Instant last, LoggedConsultation after, int most) {
        return query(
                FOR_CALLS,
                AnswerRepository::consultation,
                utc(first),
                utc(last.plus(ValidityPeriod.LONGEST)),
                utc(last),
                operatorId,
                operatorId,
                utc(after == null ? Instant.EPOCH : after.sealedAt()),
                after == null ? LOWEST : after.id(),
                most);
    }

    private static LoggedConsultation consultation(ResultSet row) throws SQLException {
        return new LoggedConsultation(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getBoolean(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBoolean(7));
    }

    /** Ascending, from one on. */
    List<byte[]> blocks(UUID consultationId, int from, int most) {
        return query(
                "select content from consultation_answer_block where consultation_id = ? and block >= ? order by block limit ?",
                row -> row.getBytes(1),
                consultationId,
                from,
                most);
    }

    private Optional<byte[]> bytes(String select, Object... values) {
        return query(select, row -> Optional.ofNullable(row.getBytes(1)), values).stream()
                .findFirst()
                .flatMap(found -> found);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String select, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, select, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String update, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, update, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(connection, values[i]));
        }
        return statement;
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case Integer[] numbers -> connection.createArrayOf("int4", numbers);
            case null, default -> value;
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
