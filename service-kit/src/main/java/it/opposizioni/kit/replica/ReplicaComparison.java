package it.opposizioni.kit.replica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.replica.ReceivedDigests.Received;
import it.opposizioni.kit.replica.RepairStore.Found;
import it.opposizioni.kit.replica.RepairStore.Wanted;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.stream.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Compares copies with the publisher's digests, and asks for the ranges that differ. A range in which something changed after the
 * digests were made says nothing: it is compared the next time.
 */
@ApplicationScoped
class ReplicaComparison {

    private static final Logger LOG = Logger.getLogger(ReplicaComparison.class);
    private static final Duration READING = Duration.ofMinutes(15);

    private final Repairs repairs;
    private final ReceivedDigests received;
    private final RepairStore store;
    private final Watermarks watermarks;
    private final DataSource database;
    private final LongWork longWork;
    private final Clock clock;

    ReplicaComparison(
            Repairs repairs,
            ReceivedDigests received,
            RepairStore store,
            Watermarks watermarks,
            DataSource database,
            LongWork longWork,
            Clock clock) {
        this.repairs = repairs;
        this.received = received;
        this.store = store;
        this.watermarks = watermarks;
        this.database = database;
        this.longWork = longWork;
        this.clock = clock;
    }

    /** Every night: what differs has no other way to show. */
    @Scheduled(cron = "${opposizioni.replica.compare-at:0 40 3 * * ?}")
    void askForDigests() {
        repairs.copies().forEach(copy -> repairs.compare(copy, "nightly comparison"));
    }

    @Scheduled(
            every = "${opposizioni.replica.compare-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        try {
            repairs.copies().forEach(this::compareAll);
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("a comparison waits for the database", e);
        }
    }

    private void compareAll(ReplicaCopy copy) {
        try {
            while (QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(READING.toSeconds()))
                    .call(() -> compareNext(copy))) {
                // until nothing has come that can be compared
            }
        } catch (FactsMissing _) {
            // later
        }
    }

    /** The facts up to what digests are of have not all come: the digests are not taken yet. */
    private static final class FactsMissing extends RuntimeException {}

    private boolean compareNext(ReplicaCopy copy) throws SQLException {
        try (Connection snapshot = database.getConnection();
                Statement isolation = snapshot.createStatement()) {
            isolation.execute("set transaction isolation level repeatable read");
            longWork.allow(READING);
            List<Received> next = received.take(copy.replica());
            if (next.isEmpty()) {
                return false;
            }
            Received theirs = next.getFirst();
            Optional<Watermark> known = watermarks.read(snapshot, copy.subscriber());
            if (known.filter(mark -> isOfThePast(theirs.at(), mark)).isPresent()) {
                LOG.infof("Digests of %s are of an earlier state of its publisher: they say nothing", copy.replica());
                store.open(theirs.repairId()).ifPresent(repair -> store.complete(repair, clock.instant()));
                return true;
            }
            if (known.filter(mark -> mark.includes(theirs.at())).isEmpty()) {
                throw new FactsMissing();
            }
            compare(copy, theirs, snapshot);
            return true;
        }
    }

    /** Of another stream, or an epoch that has ended: the facts up to it never come. */
    private static boolean isOfThePast(Position at, Watermark known) {
        return !at.streamId().equals(known.streamId()) || at.epoch() < known.epoch();
    }

    private void compare(ReplicaCopy copy, Received theirs, Connection snapshot) throws SQLException {
        Map<Long, RangeDigest> expected = byKey(theirs.digests());
        Map<Long, RangeDigest> found = byKey(copy.digests(snapshot, theirs.part()));
        Set<Long> undecided =
                copy.changedAfter(snapshot, theirs.part(), theirs.at().number());
        TreeMap<Long, Long> keys = new TreeMap<>();
        expected.keySet().forEach(key -> keys.put(key, key));
        found.keySet().forEach(key -> keys.put(key, key));
        int differences = 0;
        for (long key : keys.keySet()) {
            if (!undecided.contains(key) && !same(expected.get(key), found.get(key))) {
                differences++;
                repair(copy, key, rows(expected.get(key)), rows(found.get(key)));
            }
        }
        store.compared(theirs.repairId(), new Found(keys.size(), differences, undecided.size()), clock.instant());
        LOG.infof(
                "%s was compared: %d ranges, %d different, %d changed meanwhile",
                copy.replica(), keys.size(), differences, undecided.size());
    }

    private void repair(ReplicaCopy copy, long key, long expected, long found) {
        KeyRange range = new KeyRange(key, key + copy.rangeSize());
        LOG.errorf(
                "%s differs from its publisher's truth in the range %d to %d: %d rows instead of %d; it is replaced",
                copy.replica(), range.from(), range.to(), found, expected);
        store.different(copy.replica(), range, expected, found, clock.instant());
        repairs.request(copy, Wanted.rows(range, "a range that differs"));
    }

    private static boolean same(RangeDigest one, RangeDigest other) {
        return rows(one) == rows(other) && hash(one) == hash(other);
    }

    private static long rows(RangeDigest digest) {
        return digest == null ? 0 : digest.rows();
    }

    private static long hash(RangeDigest digest) {
        return digest == null ? 0 : digest.hash();
    }

    private static Map<Long, RangeDigest> byKey(List<RangeDigest> digests) {
        return digests.stream().collect(Collectors.toMap(RangeDigest::from, Function.identity()));
    }
}
