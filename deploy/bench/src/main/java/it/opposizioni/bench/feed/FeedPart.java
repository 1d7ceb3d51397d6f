package it.opposizioni.bench.feed;

import it.opposizioni.bench.data.FeedFile;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.imports.BareCopy;
import it.opposizioni.bench.imports.Counts;
import it.opposizioni.bench.imports.JobRows;
import it.opposizioni.bench.load.HeapWatch;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.TrialTelco;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * registry-service as it is shipped taking a telephone company's feed of unlisted landlines, with everything else running: the relay sends the
 * events and operator-service copies the numbers on the same two cores. Registrars let it pass as soon as it has been looked at.
 */
public final class FeedPart {

    private static final int NUMBERS = 15_000_000;
    private static final int FEW_NUMBERS = 1_000_000;
    private static final int SECONDS = 600;
    private static final int HEAP = 384;
    private static final int KILLS = 3;

    /** A part of it is applied before the next look at it. */
    private static final int ENOUGH_TO_KILL = 500_000;

    private final Report report;
    private final TrialSuite suite;
    private final Path folder;
    private final long seed;
    private final int numbers;
    private final Feeding feeding;
    private final Counts counts;

    /** @param quick a million numbers */
    public FeedPart(Report report, TrialSuite suite, TrialIssuer issuer, Path folder, long seed, boolean quick)
            throws SQLException {
        this.report = report;
        this.suite = suite;
        this.folder = folder;
        this.seed = seed;
        this.numbers = quick ? FEW_NUMBERS : NUMBERS;
        this.feeding = new Feeding(suite, issuer);
        this.counts = new Counts(suite);
    }

    /** A feed that has been applied. @param sent seconds since its first byte was sent, as {@code released} and {@code recorded} */
    private record Taken(
            FeedFile feed, String id, Feeding.Progress end, double sent, double released, double recorded) {}

    public void run() throws Exception {
        report.progress("feed: a tenth, which warms up");
        check(take(write(0, numbers / 10), "warm-up"));

        report.progress("feed");
        FeedFile whole = write(1, numbers);
        Taken[] taken = new Taken[1];
        long begun = System.nanoTime();
        double heap = HeapWatch.seldom(suite.management(Services.REGISTRY)).during(() -> {
            taken[0] = take(whole, "whole");
            return null;
        });
        report.progress("feed: %.0f s; the copy of operator-service", taken[0].recorded());
        counts.awaitReplica();
        double replica = since(begun);
        check(taken[0]);
        bars(taken[0], replica, heap);
        kills();
    }

    /** The service is killed in the middle, three times; the counts must be exact. */
    private void kills() throws Exception {
        FeedFile feed = write(4, Math.max(numbers / 10, ENOUGH_TO_KILL));
        String id = feeding.send(feed, "killed");
        feeding.release(id);
        for (int kill = 1; kill <= KILLS; kill++) {
            long left = feeding.awaitLeft(id, (long) feed.numbers() * (KILLS + 1 - kill) / (KILLS + 1));
            report.progress("kill -9 with %d numbers left", left);
            suite.killRegistry();
        }
        check(feed, id, feeding.await(id));
        report.bar(Bar.atMost("numbers lost or doubled by %d times kill -9 during a feed".formatted(KILLS), 0, 0, "")
                .noted("%d numbers; register, history, events and operator-service's copy counted"
                        .formatted(feed.numbers())));
    }

    private Taken take(FeedFile feed, String name) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String id = feeding.send(feed, name);
        double sent = since(begun);
        feeding.release(id);
        double released = since(begun);
        Feeding.Progress end = feeding.await(id);
        return new Taken(feed, id, end, sent, released, since(begun));
    }

    private void check(Taken taken) throws SQLException, InterruptedException {
        check(taken.feed(), taken.id(), taken.end());
    }

    /** @throws IllegalStateException when a number is missing or doubled anywhere */
    private void check(FeedFile feed, String id, Feeding.Progress end) throws SQLException, InterruptedException {
        int all = feed.numbers();
        Counts.expect("the feed", new Feeding.Progress("COMPLETED", all, 0, 0, all, 0), end);
        counts.checkRecorded(all, JobRows.UNLISTED, id);
        counts.awaitReplica();
        counts.checkReplica();
    }

    private void bars(Taken taken, double replica, double heap) throws SQLException, IOException {
        report.progress("the same rows by COPY");
        double copied;
        try (Connection connection = suite.database(Services.REGISTRY)) {
            BareCopy copy = new BareCopy(connection, folder, JobRows.UNLISTED);
            copied = copy.rows() / copy.measure();
        }
        double recorded = numbers / taken.recorded();
        String of = "telco feed of %d M landlines".formatted(numbers / 1_000_000);
        report.bar(Bar.atLeast(of + " against a bare COPY of the same rows", recorded / copied, 1 / 3.0, "")
                .noted(
                        "%.0f numbers/s from the first byte sent, received and verified in %.1f s, looked at and released after %.1f s, against %.0f/s"
                                .formatted(recorded, taken.sent(), taken.released(), copied)));
        report.bar(Bar.atMost(of + ": in operator-service's copy", replica, (double) SECONDS * numbers / NUMBERS, "s")
                .noted("recorded after %.0f s; register, history, events and copy counted"
                        .formatted(taken.recorded())));
        report.bar(Bar.atMost(of + ": heap of registry-service", heap, HEAP - 1, "MB")
                .noted("garbage counted too, -Xmx%dm".formatted(HEAP)));
    }

    /** The parts have no number in common. */
    private FeedFile write(int part, int count) throws IOException {
        return FeedFile.write(folder.resolve("feed.csv.gz"), count, part, seed, TrialTelco.signingKey());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
