package it.opposizioni.bench.service;

import it.opposizioni.bench.data.FeedFile;
import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.feed.Feeding;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.TrialTelco;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.nio.file.Path;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How soon changes of the register are in results, while many people register, and while a telephone company's feed is applied. */
public final class FreshnessPart {

    private static final int REGISTER = 32_000_000;
    private static final int SMALL_REGISTER = 2_000_000;
    private static final int FEED = 3_000_000;
    private static final int SMALL_FEED = 500_000;

    private static final int FEW = 100;
    private static final int MANY = 500;

    /** What one request registers beside the changes that are followed. */
    private static final int LINES = 5;

    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int FOLLOWED = 10_000;
    private static final double NEARLY = 0.95;

    /** Landlines of Padova, of which operator-service's copy has none. */
    private static final long FIRST_FOLLOWED = 39_049_2000000L;

    private static final long FIRST_OTHER = 39_049_3000000L;

    private final Report report;
    private final TrialSuite suite;
    private final TrialIssuer issuer;
    private final Path folder;
    private final long seed;
    private final int numbers;
    private final int feed;

    /** @param quick 2 million numbers in the copy, and a feed of half a million */
    public FreshnessPart(Report report, TrialSuite suite, TrialIssuer issuer, Path folder, long seed, boolean quick) {
        this.report = report;
        this.suite = suite;
        this.issuer = issuer;
        this.folder = folder;
        this.seed = seed;
        this.numbers = quick ? SMALL_REGISTER : REGISTER;
        this.feed = quick ? SMALL_FEED : FEED;
    }

    public void run() throws Exception {
        report.progress("freshness: filling operator-service's database");
        suite.stopOperator();
        ReplicaRows.fill(suite, new Registers(seed, numbers, numbers, 0, 0));
        suite.startOperator();
        Consulting consulting = Consulting.of(suite, Company.approved(suite, issuer));
        try (Ledger ledger = new Ledger(suite)) {
            Registrations followed = new Registrations(suite, ledger, 1, FIRST_FOLLOWED);
            followed.prepare(FOLLOWED);
            Freshness freshness = new Freshness(consulting, followed::register);
            Registrations others = new Registrations(suite, ledger, LINES, FIRST_OTHER);
            report.progress("freshness: warming up");
            beside(others, FEW, () -> freshness.measure(WARM_UP));
            measure("", FEW, 1_000, others, () -> freshness.measure(TIME));
            measure("", MANY, 2_000, others, () -> freshness.measure(TIME));
            duringAFeed(freshness, others);
        }
    }

    private void duringAFeed(Freshness freshness, Registrations others) throws Exception {
        FeedFile file = FeedFile.write(folder.resolve("feed.csv.gz"), feed, 0, seed, TrialTelco.signingKey());
        Feeding feeding = new Feeding(suite, issuer);
        String id = feeding.send(file, "freshness");
        feeding.release(id);
        String during = " during a feed of %,d landlines".formatted(feed);
        measure(during, FEW, 2_000, others, () -> freshness.measureWhile(() -> feeding.isApplied(id)));
        Feeding.Progress end = feeding.await(id);
        if (!end.state().equals("COMPLETED")) {
            throw new IllegalStateException("the feed has not been applied: " + end);
        }
    }

    private void measure(String during, int perSecond, int millis, Registrations others, Following following)
            throws Exception {
        report.progress("freshness: %d changes/s%s", perSecond, during);
        Beside measured = beside(others, perSecond, following);
        String what = "a change of the register reaches results at %d changes/s%s, p99".formatted(perSecond, during);
        Histogram found = measured.millis();
        Bar bar = measured.reached() < NEARLY * perSecond
                ? Bar.missing(what, "only %.0f changes/s could be made".formatted(measured.reached()))
                : Bar.atMost(what, found.getValueAtPercentile(99), millis, "ms");
        report.bar(bar.noted(
                "%s%d of %.0f changes/s followed, from before each was sent; median %d ms, longest %d ms; %d numbers"
                        .formatted(
                                bar.note().isEmpty() ? "" : bar.note() + "; ",
                                found.getTotalCount(),
                                measured.reached(),
                                found.getValueAtPercentile(50),
                                found.getMaxValue(),
                                numbers)));
    }

    /** @param reached changes that were made in a second, those that were followed included */
    private record Beside(Histogram millis, double reached) {}

    private static Beside beside(Registrations others, int perSecond, Following following) throws Exception {
        int more = perSecond - Freshness.PER_SECOND;
        try (Flow flow = new Flow(others, more * (LINES + 1) / LINES)) {
            Histogram millis = following.measure();
            return new Beside(millis, flow.reached() * LINES / (LINES + 1) + Freshness.PER_SECOND);
        }
    }

    /** Follows some changes for a while. */
    @FunctionalInterface
    private interface Following {
        Histogram measure() throws Exception;
    }
}
