package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryMessages.RowsRequested;
import it.opposizioni.kit.recovery.RecoveryMessages.RowsSent;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.Repairs;
import it.opposizioni.kit.replica.ReplicaCopy;
import it.opposizioni.kit.replica.SnapshotSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The subscriber's side: tells a publisher that has lost facts what the copies of this service have of them. */
@ApplicationScoped
class KnownRows implements EventObserver {

    private static final Logger LOG = Logger.getLogger(KnownRows.class);

    /** Of one part: a page of the registrar's. */
    private static final int ROWS = 200;

    /** A whole register is read for a few rows of it. */
    private static final Duration READING = Duration.ofMinutes(15);

    private static final String ASK = """
            insert into recovery_question (recovery_id, replica, round, service, since) values (?, ?, ?, ?, ?)
            on conflict (recovery_id, replica) do update set round = excluded.round, since = excluded.since
            """;

    private static final String TAKE = """
            delete from recovery_question where (recovery_id, replica) in (
                select recovery_id, replica from recovery_question limit 1 for update skip locked)
            returning recovery_id, replica, round, service, since
            """;

    private static final String KNOWN = """
            select greatest(contiguous, (
                    select max(sequence) from inbox_event e
                    where e.subscriber = s.subscriber and e.stream_id = s.stream_id and e.epoch = s.epoch)), as_of
            from inbox_stream s where subscriber = ?
            """;

    private final Repairs repairs;
    private final Jdbc jdbc;
    private final DataSource database;
    private final LongWork longWork;
    private final Outbox outbox;
    private final RecoveryConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    KnownRows(
            Repairs repairs,
            Jdbc jdbc,
            DataSource database,
            LongWork longWork,
            Outbox outbox,
            RecoveryConfig config,
            ObjectMapper json,
            Clock clock) {
        this.repairs = repairs;
        this.jdbc = jdbc;
        this.database = database;
        this.longWork = longWork;
        this.outbox = outbox;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    private record Question(UUID recoveryId, String replica, long round, String service, long since) {}

    /** Up to where a copy knows the facts that were told. */
    private record Known(long highest, Instant asOf) {}

    @Override
    public boolean apply(ReceivedEvent event) {
        boolean asked = event.type().endsWith(RecoveryMessages.ROWS_REQUESTED);
        if (asked) {
            RowsRequested request = event.as(RowsRequested.class);
            repairs.copies().stream()
                    .filter(copy -> copy.publisher().equals(request.publisher()))
                    .forEach(copy -> jdbc.update(
                            ASK,
                            request.recoveryId(),
                            copy.replica(),
                            request.round(),
                            request.service(),
                            request.since()));
        }
        return asked;
    }

    @Scheduled(
            every = "${opposizioni.recovery.look-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void answer() {
        try {
            while (QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(READING.toSeconds()))
                    .call(this::answerNext)) {
                // until nothing is asked
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("questions of a recovery wait for the database", e);
        }
    }

    private boolean answerNext() throws SQLException {
        Optional<Question> next = jdbc.first(TAKE, KnownRows::read);
        if (next.isEmpty()) {
            return false;
        }
        longWork.allow(READING);
        try (Connection connection = database.getConnection()) {
            answer(next.get(), repairs.copy(next.get().replica()), connection);
        }
        return true;
    }

    private static Question read(ResultSet row) throws SQLException {
        return new Question(
                row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5));
    }

    private void answer(Question question, ReplicaCopy copy, Connection connection) throws SQLException {
        Known known = jdbc.first(KNOWN, row -> new Known(row.getLong(1), Jdbc.instant(row, 2)), copy.subscriber())
                .orElse(new Known(0, null));
        KeyRange left = KeyRange.ALL;
        int rows = 0;
        for (int part = 0; ; part++) {
            SnapshotSource.Batch batch = copy.changedSince(connection, left, question.since(), ROWS);
            rows += batch.rows().size();
            boolean last = batch.covered().to() >= left.to();
            send(question, copy, known, part, last, batch.rows());
            if (last) {
                break;
            }
            left = new KeyRange(batch.covered().to(), left.to());
        }
        LOG.warnf(
                "%s has lost facts and asks what is known here: %d rows of %s are sent",
                question.service(), rows, copy.replica());
    }

    private void send(Question question, ReplicaCopy copy, Known known, int part, boolean last, List<?> rows) {
        RowsSent sent = new RowsSent(
                question.recoveryId(),
                question.round(),
                copy.publisher(),
                config.application(),
                copy.replica(),
                part,
                last,
                known.highest(),
                known.asOf(),
                rows.stream().<JsonNode>map(json::valueToTree).toList());
        String type = RecoveryMessages.type(config.service(), RecoveryMessages.ROWS_SENT);
        outbox.appendRepair(
                new DomainEvent(type, question.recoveryId().toString(), part, clock.instant(), sent),
                question.service());
    }
}
