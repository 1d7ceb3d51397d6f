package it.opposizioni.kit.statement;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
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

/** Complaints that this service has answered, with what it must know to answer again. */
@ApplicationScoped
public class AnsweredComplaints {

    /**
     * One step, so that of two deliveries of a round the second waits for the first and finds it answered; in the order of their ids, so that no two
     * transactions wait for each other.
     */
    private static final String TAKE = """
            insert into answered_complaint (complaint_id, round)
            select * from unnest(?, ?) as asked (complaint_id, round) order by complaint_id
            on conflict (complaint_id) do update
            set round = excluded.round, statement = answered_complaint.statement + 1
            where answered_complaint.round < excluded.round
            returning complaint_id, statement
            """;

    private static final String REMEMBER = """
            update answered_complaint set digest = ?, question = ?, first_call_at = ?, last_call_at = ?,
                checks = 0, next_check_at = ?, checked_until = ?
            where complaint_id = ?
            """;
    private static final String CLAIM = """
            update answered_complaint set next_check_at = ? where complaint_id in (
                select complaint_id from answered_complaint where next_check_at <= ? order by next_check_at limit ?
                for update skip locked)
            returning complaint_id
            """;
    private static final String LOCK = """
            select complaint_id, question, digest, checks, checked_until from answered_complaint
            where complaint_id = ? and next_check_at is not null for update
            """;
    private static final String CORRECT = """
            update answered_complaint set statement = statement + 1, digest = ? where complaint_id = ? returning statement
            """;
    private static final String CALLS_BETWEEN = """
            update answered_complaint set next_check_at = '-infinity'
            where last_call_at >= ? and first_call_at < ? and next_check_at is not null
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;

    AnsweredComplaints(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    record Answered(UUID complaintId, String question, byte[] digest, int checks, Instant checkedUntil) {}

    /**
     * What must be known of an answer, to give it once more.
     *
     * @param nextCheck null when it is not checked any more, and the question need not be kept
     */
    record Remembered(Question question, byte[] digest, Instant nextCheck, Instant checkedUntil) {}

    /**
     * @param questions one of each complaint
     * @return the number of the statement to make, by complaint; without those whose round was answered
     */
    Map<UUID, Long> take(Collection<Question> questions) {
        return jdbc
                .query(
                        TAKE,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        questions.stream().map(Question::complaintId).toArray(UUID[]::new),
                        questions.stream().map(Question::round).toArray(Integer[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remember(List<Remembered> answers) {
        jdbc.batch(REMEMBER, answers, answer -> {
            Question question = answer.question();
            return new Object[] {
                answer.digest(),
                answer.nextCheck() == null ? null : personalData.encrypt(question.text()),
                question.firstCall(),
                question.lastCall(),
                answer.nextCheck(),
                answer.checkedUntil(),
                question.complaintId()
            };
        });
    }

    /** Those that are due and that no other process has; this one has them until {@code leasedUntil}. */
    List<UUID> claimDue(Instant now, Instant leasedUntil, int most) {
        return jdbc.query(CLAIM, row -> row.getObject(1, UUID.class), leasedUntil, now, most);
    }

    /** Until the end of the transaction; empty when it is not checked any more. */
    Optional<Answered> lock(UUID complaintId) {
        return jdbc.first(LOCK, this::read, complaintId);
    }

    private Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getObject(1, UUID.class),
                personalData.decrypt(row.getString(2)),
                row.getBytes(3),
                row.getInt(4),
                Jdbc.instant(row, 5));
    }

    /** @return the number of the corrected statement */
    long correct(UUID complaintId, byte[] digest) {
        return jdbc.first(CORRECT, row -> row.getLong(1), digest, complaintId).orElseThrow();
    }

    void checkNext(UUID complaintId, int checks, Instant at) {
        jdbc.update(
                "update answered_complaint set checks = ?, next_check_at = ? where complaint_id = ?",
                checks,
                at,
                complaintId);
    }

    /** The legal period is over: what names the lines is deleted. */
    void settle(UUID complaintId) {
        jdbc.update(
                "update answered_complaint set question = null, next_check_at = null where complaint_id = ?",
                complaintId);
    }

    /** A fact about this time became known: complaints about calls in it that were answered are checked at once. */
    public void checkCallsBetween(Instant from, Instant until) {
        jdbc.update(CALLS_BETWEEN, from, until);
    }
}
