package it.opposizioni.registry.telcofeed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.systemstate.Job;
import it.opposizioni.kit.systemstate.JobSource;
import it.opposizioni.registry.bulk.FileIntake.Stored;
import it.opposizioni.registry.bulk.InvalidLine;
import it.opposizioni.registry.bulk.ReceivedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TelcoFeedRepository implements PanacheRepositoryBase<TelcoFeed, UUID>, JobSource {

    private static final UUID LARGEST = new UUID(-1L, -1L);

    private static final String ADD = """
            insert into telco_feed (id, telco, feed_id, state, sent_by, received_at, sha256, bytes, runs, received, invalid_lines)
            values (?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /** A worker of this very process has died with its connection, not with the process. */
    private static final String CLAIMABLE = """
            select id from telco_feed
            where state in ('RECEIVED', 'LOOKING', 'RELEASED', 'RUNNING')
                and (lease_until is null or lease_until < ? or worker = ?)
            order by id limit 1 for update skip locked
            """;

    private static final String ENDED = """
            select id from telco_feed f where state in ('COMPLETED', 'REJECTED')
            and exists (select from legacy_import_block b where b.import_id = f.id)
            """;

    /** Each line is looked at first, and then applied: two ways from nothing to all. */
    private static final String UNDER_WAY = """
            select id, state, received_at, case when state in ('RECEIVED', 'LOOKING') then looked_at else done end,
                received - invalid_lines
            from telco_feed where state in ('RECEIVED', 'LOOKING', 'RELEASED', 'RUNNING') order by id
            """;

    /** That nobody let pass. One that has failed after a part counts whole; before that it has changed nothing, and is judged again. */
    private static final String CHANGED_UNSEEN = """
            select coalesce(sum(would_begin + would_end), 0) from telco_feed
            where telco = ? and id <> ? and confirmed_by is null
                and (state in ('RELEASED', 'RUNNING') or state in ('COMPLETED', 'FAILED') and done > 0 and ended_at >= ?)
            """;

    private static final String DAYS = """
            select (coalesce(ended_at, received_at) at time zone 'Europe/Rome')::date, count(*), sum(begun), sum(ended),
                sum(invalid_lines)
            from telco_feed where coalesce(ended_at, received_at) >= ? group by 1 order by 1
            """;

    private final Jdbc jdbc;

    TelcoFeedRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What a telco calls a file that it sends. */
    record Sent(String telco, String feedId, String sentBy, Instant at) {}

    /** @return false when it was sent before, by its id or by its content */
    boolean add(Stored stored, Sent sent) {
        ReceivedFile file = stored.file();
        return jdbc.update(
                        ADD,
                        stored.id(),
                        sent.telco(),
                        sent.feedId(),
                        sent.sentBy(),
                        sent.at(),
                        file.sha256(),
                        file.bytes(),
                        stored.runs(),
                        file.received(),
                        file.invalidLines())
                == 1;
    }

    void addInvalid(UUID id, List<InvalidLine> lines) {
        jdbc.batch("insert into telco_feed_invalid_line (feed_id, line, code) values (?, ?, ?)", lines, invalid ->
                new Object[] {id, invalid.line(), invalid.code()});
    }

    List<InvalidLine> invalid(UUID id) {
        return jdbc.query(
                "select line, code from telco_feed_invalid_line where feed_id = ? order by line",
                row -> new InvalidLine(row.getLong(1), row.getString(2)),
                id);
    }

    Optional<TelcoFeed> named(String telco, String feedId) {
        return find("file.telco = ?1 and file.feedId = ?2", telco, feedId).firstResultOptional();
    }

    TelcoFeed ofContent(String telco, String sha256) {
        return find("file.telco = ?1 and file.sha256 = ?2 and state <> ?3", telco, sha256, FeedState.REJECTED)
                .singleResult();
    }

    /** The oldest that nobody works on, locked. */
    Optional<TelcoFeed> claimable(UUID worker, Instant now) {
        return jdbc.first(CLAIMABLE, row -> row.getObject(1, UUID.class), now, worker)
                .map(this::findById);
    }

    Optional<TelcoFeed> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until the end of the transaction: of two feeds that are judged at once each would pass without the other. */
    void lockJudging(String telco) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended('telco-feed ' || ?, 0))", _ -> telco, telco);
    }

    /** How many oppositions other feeds of the telco have begun or ended, or will, without two registrars. */
    long changedUnseen(TelcoFeed feed, Instant since) {
        return jdbc.first(CHANGED_UNSEEN, row -> row.getLong(1), feed.file().telco(), feed.id(), since)
                .orElseThrow();
    }

    /** Those that need their lines no more, and still have them. */
    List<UUID> ended() {
        return jdbc.query(ENDED, row -> row.getObject(1, UUID.class));
    }

    /** Newest first; ids of version 7 grow with time. @param telco all of them when empty */
    List<TelcoFeed> latest(Optional<String> telco, Optional<UUID> after, int limit) {
        UUID before = after.orElse(LARGEST);
        return (telco.isPresent()
                        ? find("file.telco = ?1 and id < ?2 order by id desc", telco.get(), before)
                        : find("id < ?1 order by id desc", before))
                .page(0, limit)
                .list();
    }

    List<FeedView.Day> days(Instant since) {
        return jdbc.query(
                DAYS,
                row -> new FeedView.Day(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)),
                since);
    }

    /** One in quarantine is not: it waits for people. */
    @Override
    public List<Job> underWay() {
        return jdbc.query(
                UNDER_WAY,
                row -> new Job(
                        row.getObject(1, UUID.class),
                        "telco-feed",
                        state(FeedState.valueOf(row.getString(2))),
                        Jdbc.instant(row, 3),
                        row.getLong(4),
                        row.getLong(5)));
    }

    private static Job.State state(FeedState state) {
        return switch (state) {
            case LOOKING -> Job.State.CHECKING;
            case RUNNING -> Job.State.RUNNING;
            default -> Job.State.WAITING;
        };
    }
}
