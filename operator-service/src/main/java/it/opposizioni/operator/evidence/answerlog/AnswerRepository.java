package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.operator.consultation.ValidityPeriod;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of kept answers, without entities: what lies in them is bytes in batches. */
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

    /**
     * The next so many of any operator's, newest first, without quick checks that none of the numbers was in; but for the last one, with which the next part
     * begins. So each query reads no more rows than it may, however many quick checks lie between two lists.
     */
    static final String SEALED = """
            select consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until, true, concerned, place = ?
            from (
                select *, tags is null or tags && ? as concerned,
                    row_number() over (order by sealed_at desc, consultation_id desc) as place
                from (
                    select consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until, tags
                    from consultation_answers
                    where gone_at is null and sealed_at >= ? and (sealed_at, consultation_id) < (?, ?)
                    order by sealed_at desc, consultation_id desc limit ?) next) part
            where concerned or place = ?
            order by place
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

    private final Jdbc jdbc;

    AnswerRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param head null when it is promised */
    record NewAnswers(SealedConsultation consultation, byte[] head, Long[] tags) {}

    void insert(List<NewAnswers> answers) {
        jdbc.batch(INSERT, answers, each -> {
            SealedConsultation consultation = each.consultation();
            return new Object[] {
                consultation.id(),
                consultation.operatorId(),
                consultation.onBehalfOf(),
                consultation.post(),
                consultation.sealedAt(),
                consultation.validUntil(),
                each.head(),
                each.tags()
            };
        });
    }

    /** @return whether they are promised, not written, and nobody else writes them now; until the end of the transaction */
    boolean lockPromised(UUID consultationId) {
        return jdbc.exists(LOCK_PROMISED, consultationId);
    }

    /** They are written, or were deleted. */
    boolean isSettled(UUID consultationId) {
        return jdbc.exists(SETTLED, consultationId);
    }

    /** Waits until nobody writes them any more, at most as long as the transaction may last. */
    void awaitWriter(UUID consultationId) {
        jdbc.exists(
                "select consultation_id from consultation_answers where consultation_id = ? for share", consultationId);
    }

    void insertBlocks(UUID consultationId, int from, List<byte[]> blocks) {
        jdbc.batch(
                "insert into consultation_answer_block (consultation_id, block, content) values (?, ?, ?)",
                IntStream.range(0, blocks.size()).boxed().toList(),
                i -> new Object[] {consultationId, from + i, blocks.get(i)});
    }

    void keepHead(UUID consultationId, byte[] head) {
        jdbc.update("update consultation_answers set head = ? where consultation_id = ?", head, consultationId);
    }

    /** They are lost, or their time is over. */
    void delete(UUID consultationId, Instant now) {
        jdbc.update("delete from consultation_answer_block where consultation_id = ?", consultationId);
        jdbc.update(
                "update consultation_answers set head = null, tags = tags[1:0], gone_at = ? where consultation_id = ?",
                now,
                consultationId);
    }

    Optional<byte[]> head(UUID consultationId) {
        return jdbc.first(
                "select head from consultation_answers where consultation_id = ?",
                row -> row.getBytes(1),
                consultationId);
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
        return jdbc.query(select, row -> Map.entry(id(row), row.getBytes(2)), values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes that they are tried now. */
    List<UUID> claimLost(Instant sealedBefore, Instant now, int most) {
        List<UUID> lost = jdbc.query(LOST, AnswerRepository::id, sealedBefore, most);
        lost.forEach(
                id -> jdbc.update("update consultation_answers set tried_at = ? where consultation_id = ?", now, id));
        return lost;
    }

    List<UUID> promisedBefore(Instant sealedBefore, int most) {
        return jdbc.query(PROMISED, AnswerRepository::id, sealedBefore, most);
    }

    List<UUID> sealedBefore(Instant instant, int most) {
        return jdbc.query(OLD, AnswerRepository::id, instant, most);
    }

    List<LoggedConsultation> aliveAt(UUID operatorId, Instant at, Long[] tags, int most) {
        return jdbc.query(
                ALIVE,
                AnswerRepository::consultation,
                at,
                at.plus(ValidityPeriod.LONGEST),
                at,
                operatorId,
                operatorId,
                tags,
                most);
    }

    /** @param after null for the first */
    List<LoggedConsultation> forCallsWithin(
            UUID operatorId, Instant first, Instant last, LoggedConsultation after, int most) {
        return jdbc.query(
                FOR_CALLS,
                AnswerRepository::consultation,
                first,
                last.plus(ValidityPeriod.LONGEST),
                last,
                operatorId,
                operatorId,
                after == null ? Instant.EPOCH : after.sealedAt(),
                after == null ? LOWEST : after.id(),
                most);
    }

    /** @param before null for the first part */
    SealedPart sealedWithin(Instant first, Instant end, LoggedConsultation before, Long[] tags, int most) {
        List<Place> places = jdbc.query(
                SEALED,
                row -> new Place(consultation(row), row.getBoolean(8), row.getBoolean(9)),
                most,
                tags,
                first,
                before == null ? end : before.sealedAt(),
                before == null ? LOWEST : before.id(),
                most,
                most);
        return new SealedPart(
                places.stream()
                        .filter(Place::concerned)
                        .map(Place::consultation)
                        .toList(),
                places.stream()
                        .filter(Place::last)
                        .map(Place::consultation)
                        .findFirst()
                        .orElse(null));
    }

    private record Place(LoggedConsultation consultation, boolean concerned, boolean last) {}

    private static LoggedConsultation consultation(ResultSet row) throws SQLException {
        return new LoggedConsultation(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getBoolean(4),
                Jdbc.instant(row, 5),
                Jdbc.instant(row, 6),
                row.getBoolean(7));
    }

    /** Ascending, from one on. */
    List<byte[]> blocks(UUID consultationId, int from, int most) {
        return jdbc.query(
                "select content from consultation_answer_block where consultation_id = ? and block >= ? order by block limit ?",
                row -> row.getBytes(1),
                consultationId,
                from,
                most);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
