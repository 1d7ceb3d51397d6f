package it.opposizioni.operator.evidence.recipients;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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
            update answers_asked set next_at = ?, attempt = attempt + 1 where request_id in (
                select request_id from answers_asked where next_at <= ? order by next_at limit ? for update skip locked)
            returning request_id, number, sealed_from, sealed_before, attempt
            """;
    private static final String PUT_OFF = "update answers_asked set next_at = ? where request_id = ? and attempt = ?";
    private static final String FINISH =
            "delete from answers_asked where request_id = ? and attempt = ? returning round";
    private static final String DROP = """
            delete from answers_asked where request_id in (
                select request_id from answers_asked where asked_at < ? limit ? for update skip locked)
            """;
    /** Counting goes no further: beyond it the number says nothing more. */
    private static final String WAITING = "select count(*) from (select from answers_asked limit 10000) counted";

    private static final String OLDEST = "select asked_at from answers_asked order by asked_at limit 1";

    private final Jdbc jdbc;
    private final PersonalData personalData;

    AskedQuestions(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** A question that this process has. @param number encrypted @param attempt a fencing token */
    record Taken(UUID requestId, String number, Instant from, Instant until, int attempt) {}

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

    /** Those that have waited longest and that no other process has; this one has them until {@code leasedUntil}. */
    List<Taken> take(Instant now, Instant leasedUntil, int most) {
        return jdbc.query(TAKE, AskedQuestions::read, leasedUntil, now, most);
    }

    private static Taken read(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject(1, UUID.class),
                row.getString(2),
                Jdbc.instant(row, 3),
                Jdbc.instant(row, 4),
                row.getInt(5));
    }

    /**
     * E.164 digits without {@code +}. Not when it is taken: what cannot be read, because its key is missing, would be taken first again and again, and no
     * other one ever.
     */
    long digits(Taken question) {
        return Long.parseLong(personalData.decrypt(question.number()));
    }

    /** @return false when other processes have all of them now */
    boolean putOff(Collection<Taken> some, Instant until) {
        int[] changed =
                jdbc.batch(PUT_OFF, some, question -> new Object[] {until, question.requestId(), question.attempt()});
        return Arrays.stream(changed).sum() > 0;
    }

    /** In the transaction of the answer. @return the round that it answers; empty when another process has it now */
    Optional<Long> finish(Taken question) {
        return jdbc.first(FINISH, row -> row.getLong(1), question.requestId(), question.attempt());
    }

    /** At most 10,000. */
    long waiting() {
        return jdbc.first(WAITING, row -> row.getLong(1)).orElseThrow();
    }

    /** When the first of those came that wait. */
    Optional<Instant> oldest() {
        return jdbc.first(OLDEST, row -> Jdbc.instant(row, 1));
    }

    int drop(Instant askedBefore, int limit) {
        return jdbc.update(DROP, askedBefore, limit);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(TABLE, "number"));
    }
}
