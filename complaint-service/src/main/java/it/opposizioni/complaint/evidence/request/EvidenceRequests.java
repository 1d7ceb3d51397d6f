package it.opposizioni.complaint.evidence.request;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Complaints whose evidence has not come yet. */
@ApplicationScoped
class EvidenceRequests {

    /** More than this is not counted: an alarm needs no exact figure, and a gauge must not read a whole table. */
    static final int MOST_COUNTED = 10_000;

    private static final String OPEN = """
            insert into evidence_request (complaint_id, round, waiting_since, next_at, asked_until) values (?, 1, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String ASK_AGAIN = """
            insert into evidence_request (complaint_id, round, waiting_since, next_at, asked_until, calls_changed_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (complaint_id) do update set round = excluded.round, next_at = excluded.next_at,
                calls_changed_at = excluded.calls_changed_at
            """;
    private static final String CLAIM = """
            update evidence_request set next_at = ? where complaint_id in (
                select complaint_id from evidence_request where next_at <= ? order by next_at limit ? for update skip locked)
            returning complaint_id
            """;
    /** What a source stated before the calls changed does not count. */
    private static final String UNANSWERED = """
            (values ('REGISTER'), ('OPERATORS')) asked (source)
            where not exists (select from evidence_statement s where s.complaint_id = %1$s and s.source = asked.source
                and s.stated_at >= coalesce(
                    (select r.calls_changed_at from evidence_request r where r.complaint_id = s.complaint_id), '-infinity'))
            """;

    private static final String MISSING = "select asked.source from " + UNANSWERED.formatted("?");
    private static final String CLOSE_ANSWERED = """
            delete from evidence_request waiting where waiting.complaint_id = any (?) and not exists (select from %s)
            """.formatted(UNANSWERED.formatted("waiting.complaint_id"));
    private static final String UNASKED = """
            select c.id, c.filed_at from complaint c where c.filed_at >= ? and c.filed_at < ? and c.stage <> 'WITHDRAWN'
            and not exists (select from evidence_request r where r.complaint_id = c.id)
            and (select count(*) from evidence_statement s where s.complaint_id = c.id) < 2
            """;

    private final Jdbc jdbc;

    EvidenceRequests(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    record Request(int round, Instant until) {}

    record Unasked(UUID complaintId, Instant filedAt) {}

    void open(UUID complaintId, Instant filedAt, Instant nextAt, Instant until) {
        jdbc.update(OPEN, complaintId, filedAt, nextAt, until);
    }

    /** What was stated before {@code changedAt} does not know of all calls. */
    void askAgain(UUID complaintId, int round, Instant changedAt, Instant nextAt, Instant until) {
        jdbc.update(ASK_AGAIN, complaintId, round, changedAt, nextAt, until, changedAt);
    }

    /** Those that are due and that no other process has; this one has them until {@code leasedUntil}. */
    List<UUID> claimDue(Instant now, Instant leasedUntil, int most) {
        return jdbc.query(CLAIM, row -> row.getObject(1, UUID.class), leasedUntil, now, most);
    }

    Optional<Request> find(UUID complaintId) {
        return jdbc.first(
                "select round, asked_until from evidence_request where complaint_id = ?",
                row -> new Request(row.getInt(1), Jdbc.instant(row, 2)),
                complaintId);
    }

    /** The sources that have not answered yet. */
    List<String> missing(UUID complaintId) {
        return jdbc.query(MISSING, row -> row.getString(1), complaintId);
    }

    void asked(UUID complaintId, int round, Instant nextAt) {
        jdbc.update(
                "update evidence_request set round = ?, next_at = ? where complaint_id = ?",
                round,
                nextAt,
                complaintId);
    }

    void close(UUID complaintId) {
        jdbc.update("delete from evidence_request where complaint_id = ?", complaintId);
    }

    /** Complaints of that time that lack evidence and are not asked about. */
    List<Unasked> unasked(Instant from, Instant until) {
        return jdbc.query(UNASKED, row -> new Unasked(row.getObject(1, UUID.class), Jdbc.instant(row, 2)), from, until);
    }

    /** Those of these that wait for no source any more. */
    void closeAnswered(Collection<UUID> complaintIds) {
        jdbc.update(CLOSE_ANSWERED, (Object) complaintIds.toArray(UUID[]::new));
    }

    /** At most {@link #MOST_COUNTED}. */
    long count() {
        return jdbc.first(
                        "select count(*) from (select from evidence_request order by waiting_since limit ?) waiting",
                        row -> row.getLong(1),
                        MOST_COUNTED)
                .orElseThrow();
    }

    Optional<Instant> oldest() {
        return jdbc.first(
                "select waiting_since from evidence_request order by waiting_since limit 1",
                row -> Jdbc.instant(row, 1));
    }
}
