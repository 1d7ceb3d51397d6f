package it.opposizioni.kit.recovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryMessages.StreamForked;
import it.opposizioni.kit.replica.Repairs;
import it.opposizioni.kit.replica.ReplicaCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The subscriber's side: tells a publisher that it has given a number twice, and repeats it until the publisher's epoch has changed. */
@ApplicationScoped
class ForkReports {

    private static final Logger LOG = Logger.getLogger(ForkReports.class);

    private static final String FORKED =
            "select subscriber, forked_at from inbox_stream where forked_at is not null order by subscriber";

    private static final String TO_TELL = """
            select subscriber, stream_id, epoch, forked_number, contiguous, as_of,
                greatest(contiguous, (
                    select max(sequence) from inbox_event e
                    where e.subscriber = s.subscriber and e.stream_id = s.stream_id and e.epoch = s.epoch))
            from inbox_stream s
            where forked_number is not null and (fork_told_at is null or fork_told_at < ?) for update skip locked
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final Repairs repairs;
    private final RecoveryConfig config;
    private final Clock clock;
    private volatile Map<String, Instant> forked = Map.of();

    ForkReports(Jdbc jdbc, Outbox outbox, Repairs repairs, RecoveryConfig config, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.repairs = repairs;
        this.config = config;
        this.clock = clock;
    }

    private record Fork(
            String subscriber, UUID streamId, int epoch, long number, long contiguous, Instant asOf, long highest) {}

    /** Subscribers of this service whose publisher has lost facts, and since when that is known. */
    Map<String, Instant> forked() {
        return forked;
    }

    @Scheduled(
            every = "${opposizioni.recovery.look-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            Map<String, Instant> found = new TreeMap<>();
            jdbc.query(FORKED, row -> found.put(row.getString(1), Jdbc.instant(row, 2)));
            forked = Map.copyOf(found);
            if (!found.isEmpty()) {
                QuarkusTransaction.requiringNew().run(this::tell);
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("forks are told when the database serves again", e);
        }
    }

    private void tell() {
        Instant now = clock.instant();
        jdbc.query(TO_TELL, ForkReports::read, now.minus(config.repeatAfter())).forEach(fork -> tell(fork, now));
    }

    private static Fork read(ResultSet row) throws SQLException {
        return new Fork(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                Jdbc.instant(row, 6),
                row.getLong(7));
    }

    private void tell(Fork fork, Instant now) {
        List<ReplicaCopy> copies = repairs.copies().stream()
                .filter(copy -> copy.subscriber().equals(fork.subscriber()))
                .toList();
        LOG.errorf(
                "%s: the publisher's database is older than what it had told; it gave number %d twice. Everything is known up to %s",
                fork.subscriber(), fork.number(), fork.asOf());
        StreamForked report = new StreamForked(
                Repairs.publisher(fork.subscriber()),
                config.application(),
                fork.subscriber(),
                copies.stream().map(ReplicaCopy::replica).toList(),
                fork.streamId(),
                fork.epoch(),
                fork.number(),
                fork.highest(),
                fork.contiguous(),
                fork.asOf());
        String type = RecoveryMessages.type(config.service(), RecoveryMessages.STREAM_FORKED);
        outbox.append(new DomainEvent(type, fork.subscriber(), now.toEpochMilli(), now, report));
        jdbc.update("update inbox_stream set fork_told_at = ? where subscriber = ?", now, fork.subscriber());
    }
}
