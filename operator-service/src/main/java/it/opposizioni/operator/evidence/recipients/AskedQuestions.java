package it.opposizioni.operator.evidence.recipients;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register's questions until they are answered. */
@ApplicationScoped
class AskedQuestions implements EncryptedColumns {

    private static final String TABLE = "answers_asked";

    /** Asked again before it was answered, it is one question still; redelivery reorders. */
    private static final String KEEP = """
            insert into answers_asked (request_id, round, number, sealed_from, sealed_before, asked_at, next_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do update set round = greatest(answers_asked.round, excluded.round)
            """;

    private static final String TAKE = """
            update answers_asked set next_at = ?, attempt = attempt + 1 where request_id = (
                select request_id from answers_asked where next_at <= ? order by next_at limit 1 for update skip locked)
            returning request_id, number, sealed_from, sealed_before, attempt
            """;
    private static final String PUT_OFF = "update answers_asked set next_at = ? where request_id = ? and attempt = ?";
    private static final String FINISH =
            "delete from answers_asked where request_id = ? and attempt = ? returning round";
    private static final String DROP = """
            delete from answers_asked where request_id in (
                select request_id from answers_asked where asked_at < ? limit ? for update skip locked)
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;

    AskedQuestions(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** A question that this process has. @param digits E.164 digits without {@code +} @param attempt a fencing token */
    record Taken(UUID requestId, long digits, Instant from, Instant until, int attempt) {

        /** The number must not end up in a log. */
        @Override
        public String toString() {
            return "Taken[" + requestId + "]";
        }
    }

    void keep(AnswersAsked asked, long round, Instant now) {
        jdbc.update(
                KEEP,
                asked.requestId(),
                round,
                personalData.encrypt(Long.toString(asked.number().digits())),
                asked.from(),
                asked.until(),
                now,
                now);
    }

    /** The one that has waited longest and that no other process has; this one has it until {@code leasedUntil}. */
    Optional<Taken> take(Instant now, Instant leasedUntil) {
        return jdbc.first(TAKE, this::read, leasedUntil, now);
    }

    private Taken read(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject(1, UUID.class),
                Long.parseLong(personalData.decrypt(row.getString(2))),
                Jdbc.instant(row, 3),
                Jdbc.instant(row, 4),
                row.getInt(5));
    }

    /** @return false when another process has it now */
    boolean putOff(Taken question, Instant until) {
        return jdbc.update(PUT_OFF, until, question.requestId(), question.attempt()) > 0;
    }

    /** In the transaction of the answer. @return the round that it answers; empty when another process has it now */
    Optional<Long> finish(Taken question) {
        return jdbc.first(FINISH, row -> row.getLong(1), question.requestId(), question.attempt());
    }

    int drop(Instant askedBefore, int limit) {
        return jdbc.update(DROP, askedBefore, limit);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(TABLE, "number"));
    }
}
