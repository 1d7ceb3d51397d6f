package it.opposizioni.kit.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.PublishedStream;
import it.opposizioni.kit.replica.RepairMessages.Answer;
import it.opposizioni.kit.replica.RepairMessages.Kind;
import it.opposizioni.kit.replica.SnapshotJobs.Job;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Answers requests, one batch in each transaction: rows and the number of the last fact in them are of one moment. Several copies of
 * the service may answer at once; killed in the middle, the next one goes on where the last commit ended.
 */
@ApplicationScoped
class SnapshotSender {

    private static final Logger LOG = Logger.getLogger(SnapshotSender.class);
    private static final int BATCH = 1_000;

    /** Answers that may wait for the relay: the outbox is no place for a whole register. */
    private static final int MOST_UNSENT = 64;

    /** Digests in one answer: about 200 kB. */
    private static final int DIGESTS = 2_000;

    /** A scan of all digests. */
    private static final Duration READING = Duration.ofMinutes(15);

    private final List<SnapshotSource> sources;
    private final SnapshotJobs jobs;
    private final PublishedStream stream;
    private final Outbox outbox;
    private final DataSource database;
    private final LongWork longWork;
    private final ObjectMapper json;
    private final Clock clock;

    SnapshotSender(
            @All List<SnapshotSource> sources,
            SnapshotJobs jobs,
            PublishedStream stream,
            Outbox outbox,
            DataSource database,
            LongWork longWork,
            ObjectMapper json,
            Clock clock) {
        this.sources = sources;
        this.jobs = jobs;
        this.stream = stream;
        this.outbox = outbox;
        this.database = database;
        this.longWork = longWork;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            every = "${opposizioni.replica.answer-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void answer() {
        if (sources.isEmpty()) {
            return;
        }
        try {
            while (answerNext()) {
                // until nothing is asked, or enough waits to be sent
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("requests for snapshots wait for the database", e);
        }
    }

    private boolean answerNext() {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(READING.toSeconds()))
                .call(() -> {
                    try (Connection snapshot = database.getConnection()) {
                        repeatableRead(snapshot);
                        longWork.allow(READING);
                        return answerNext(snapshot);
                    }
                });
    }

    private static void repeatableRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }

    private boolean answerNext(Connection snapshot) throws SQLException {
        Optional<Watermark> at = stream.watermark(snapshot);
        if (at.isEmpty() || jobs.unsent(MOST_UNSENT) >= MOST_UNSENT) {
            return false;
        }
        Optional<Job> job = next(snapshot);
        if (job.isEmpty()) {
            return false;
        }
        Optional<SnapshotSource> source = source(job.get().replica());
        if (source.isEmpty()) {
            LOG.errorf(
                    "A snapshot of %s was asked for, which is not known here",
                    job.get().replica());
            jobs.end(job.get());
            return true;
        }
        answer(job.get(), source.get(), at.get(), snapshot);
        return true;
    }

    /** The first whose source is complete: the others wait, and do not hold up this one. */
    private Optional<Job> next(Connection snapshot) throws SQLException {
        Set<String> waiting = new HashSet<>();
        Optional<Job> job = jobs.take(waiting);
        while (job.isPresent() && !isComplete(job.get(), snapshot)) {
            waiting.add(job.get().replica());
            job = jobs.take(waiting);
        }
        return job;
    }

    /** Also where the source is not known, so that the request does not wait for ever. */
    private boolean isComplete(Job job, Connection snapshot) throws SQLException {
        Optional<SnapshotSource> source = source(job.replica());
        return source.isEmpty() || source.get().isComplete(snapshot);
    }

    Optional<SnapshotSource> source(String replica) {
        return sources.stream().filter(s -> s.replica().equals(replica)).findFirst();
    }

    private void answer(Job job, SnapshotSource source, Watermark at, Connection snapshot) throws SQLException {
        if (job.kind() == Kind.DIGESTS) {
            sendDigests(job, source, at, snapshot);
        } else {
            SnapshotSource.Batch batch = source.read(snapshot, job.left(), BATCH);
            List<JsonNode> rows =
                    batch.rows().stream().<JsonNode>map(json::valueToTree).toList();
            long upTo = batch.covered().to();
            OptionalInt percent = source.percentBefore(snapshot, upTo);
            send(job, batch.covered(), percent.isPresent() ? percent.getAsInt() : null, at, rows, List.of());
            jobs.answered(job, upTo);
        }
    }

    /** They are read in one scan, and are too many for one message. */
    private void sendDigests(Job job, SnapshotSource source, Watermark at, Connection snapshot) throws SQLException {
        List<RangeDigest> digests = source.digests(snapshot, job.left());
        long from = job.left().from();
        int sent = 0;
        while (digests.size() - sent > DIGESTS) {
            long to = digests.get(sent + DIGESTS).from();
            send(job, new KeyRange(from, to), null, at, List.of(), digests.subList(sent, sent + DIGESTS));
            from = to;
            sent += DIGESTS;
        }
        KeyRange rest = new KeyRange(from, job.left().to());
        send(job, rest, null, at, List.of(), digests.subList(sent, digests.size()));
        jobs.answered(job, job.left().to());
    }

    private void send(
            Job job, KeyRange part, Integer percent, Watermark at, List<JsonNode> rows, List<RangeDigest> digests) {
        Answer answer = new Answer(
                job.id(),
                job.replica(),
                part.from(),
                part.to(),
                job.left().to(),
                percent,
                at.streamId(),
                at.epoch(),
                at.sequence(),
                at.asOf(),
                rows,
                digests);
        String type = RepairMessages.type(
                stream.publisher().orElseThrow(),
                job.kind() == Kind.ROWS ? RepairMessages.ROWS_SENT : RepairMessages.DIGESTS_SENT);
        outbox.appendRepair(
                new DomainEvent(type, job.id().toString(), part.from(), clock.instant(), answer), job.subscriber());
    }
}
