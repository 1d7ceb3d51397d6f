package it.opposizioni.bench.registrations;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.load.CpuTimes;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.load.OpenLoop.Call;
import it.opposizioni.bench.load.OtherWork;
import it.opposizioni.bench.load.Requests;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.bench.service.Consulting;
import it.opposizioni.bench.service.ReplicaRows;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.Variation;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The day on which the register opens: people register while a long list is compared and others ask who has called them; then more come than can be
 * served. What was acknowledged is in the register, and in the copy that answers consultations.
 */
public final class OpeningPart {

    /** Ten times the first day of Brazil's register, whose people came in 24 hours. */
    private static final int REGISTERING = 100;

    private static final int LOOKING_UP = 100;
    private static final int BAR_MILLIS = 500;
    private static final int CROWD = 1_000;
    private static final int CROWD_CONNECTIONS = 1_000;

    private static final int REGISTER = 32_000_000;
    private static final int SMALL_REGISTER = 2_000_000;
    private static final int LONG_LIST = 10_000_000;
    private static final int SHORT_LIST = 1_000_000;

    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final Duration SHORT_TIME = Duration.ofMinutes(1);
    private static final Duration CROWDED = Duration.ofSeconds(20);
    private static final Duration LIST_EVERY = Duration.ofMinutes(1);
    private static final Duration COPIED_WITHIN = Duration.ofMinutes(2);

    private static final String REGISTERED =
            "select number from opposition where number between %d and %d and ended_at is null";

    /** But for those that were there before. */
    private static final String COPIED =
            "select number from opposed_number where number between %d and %d and opposition_id <> '"
                    + ReplicaRows.OPPOSITION + "'";

    private final Report report;
    private final TrialIssuer issuer = new TrialIssuer();
    private final StoredText text = new StoredText();
    private final long seed;
    private final int register;
    private final int lines;
    private final Duration time;
    private int lookers;

    /** @param quick a minute, with a list of a million lines and two million numbers in the copy */
    public OpeningPart(Report report, long seed, boolean quick) {
        this.report = report;
        this.seed = seed;
        this.register = quick ? SMALL_REGISTER : REGISTER;
        this.lines = quick ? SHORT_LIST : LONG_LIST;
        this.time = quick ? SHORT_TIME : TIME;
    }

    /** Nobody signs in, and codes can be read in registry-service's database. */
    public Variation variation() {
        return new Variation(
                issuer, MessageBroker.ARTEMIS, false, Map.of(Services.REGISTRY, Map.of("DATA_KEYS", text.keys())));
    }

    /** @param folder for the list */
    public void run(TrialSuite suite, Path folder) throws Exception {
        report.progress("opening: filling operator-service's database");
        Registers registers = new Registers(seed, register, register, 0, NumberList.opposedOf(lines));
        suite.stopOperator();
        ReplicaRows.fill(suite, registers);
        suite.startOperator();
        Consulting consulting = Consulting.of(suite, Company.approved(suite, issuer));
        NumberList list = NumberList.write(folder.resolve("opening.csv"), lines, registers, seed);
        try (Ledger ledger = new Ledger(suite);
                SentCodes codes = new SentCodes(suite.database(Services.REGISTRY), text)) {
            try (RegisteringLoop people = new RegisteringLoop(suite.urls().registry(), codes, issuer);
                    OpenLoop others = new OpenLoop()) {
                warmUp(people, others, consulting, list, suite.urls().complaint());
                open(people, others, consulting, list, suite.urls().complaint());
                nothingIsLost(ledger, people, "nothing acknowledged is lost on the opening day");
            }
            try (RegisteringLoop crowd =
                    new RegisteringLoop(suite.urls().registry(), codes, issuer, CROWD_CONNECTIONS)) {
                crowd(crowd);
                nothingIsLost(ledger, crowd, "nothing acknowledged is lost beyond capacity");
            }
        }
    }

    /** As on a day on which the services have run for a while. */
    private void warmUp(
            RegisteringLoop people, OpenLoop others, Consulting consulting, NumberList list, String complaint)
            throws Exception {
        report.progress("opening: warming up");
        consulting.send(list);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<OpenLoop.Result> lookUps =
                    threads.submit(() -> others.run(LOOKING_UP, WARM_UP, _ -> lookUp(complaint)));
            people.run(REGISTERING, WARM_UP);
            lookUps.get();
        }
    }

    private void open(RegisteringLoop people, OpenLoop others, Consulting consulting, NumberList list, String complaint)
            throws Exception {
        report.progress("opening: %d/s register, %d/s look up, a list each minute", REGISTERING, LOOKING_UP);
        OtherWork otherWork = OtherWork.begin();
        CpuTimes before = CpuTimes.now();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<OpenLoop.Result> lookUps =
                    threads.submit(() -> others.run(LOOKING_UP, time, _ -> lookUp(complaint)));
            Future<List<Double>> lists = threads.submit(consultations(consulting, list));
            Outcome outcome = people.run(REGISTERING, time);
            report.paragraph(
                    "CPU for each second of the opening day: %s; %s.",
                    CpuTimes.now().eachSince(before, time.toSeconds()), otherWork);
            bars(outcome, lookUps.get());
            report.paragraph(
                    "Lists of %d M lines were answered, and right, after %s s.",
                    lines / 1_000_000,
                    lists.get().stream().map("%.1f"::formatted).toList());
        }
    }

    /** Of anybody, each from an address of their own: the limits are per address. */
    private Call lookUp(String complaint) {
        int i = lookers++;
        String address = "10.%d.%d.%d".formatted(i >> 16 & 255, i >> 8 & 255, i & 255);
        return new Call(
                complaint + "/v1/callers/%2B3902" + (2_000_000 + i % 1_000_000),
                Map.of("X-Forwarded-For", address),
                null,
                answer -> answer.contains("\"outcome\"") || answer.contains("NOT_DECLARED"));
    }

    private Callable<List<Double>> consultations(Consulting consulting, NumberList list) {
        return () -> {
            List<Double> seconds = new ArrayList<>();
            long begun = System.nanoTime();
            for (long at = 0; at < time.toNanos(); at += LIST_EVERY.toNanos()) {
                Requests.awaitNanos(begun + at);
                seconds.add(consulting.send(list).whole());
            }
            return seconds;
        };
    }

    private void bars(Outcome outcome, OpenLoop.Result lookUps) {
        Table table = new Table("", "median", "p99", "");
        for (Step step : Step.values()) {
            table.row(
                    step.toString(),
                    millis(outcome.milliseconds(step, 50)),
                    millis(outcome.milliseconds(step, 99)),
                    "");
        }
        table.row(
                "a code that is not there after two seconds: how much later",
                millis(outcome.millisecondsForCode(50)),
                millis(outcome.millisecondsForCode(99)),
                "looked for five times a second");
        table.row("caller looked up", millis(lookUps.milliseconds(50)), millis(lookUps.milliseconds(99)), "");
        report.table(table);
        double slowest = Stream.of(Step.values())
                .mapToDouble(step -> outcome.milliseconds(step, 99))
                .max()
                .orElseThrow();
        String during = "%d/s register, %d/s look up, a list of %d M each minute"
                .formatted(REGISTERING, LOOKING_UP, lines / 1_000_000);
        report.bar(Bar.atMost("opening day: slowest step of a registration, p99", slowest, BAR_MILLIS, "ms")
                .noted(during + outcome.complaint()));
        report.bar(Bar.atMost("opening day: a caller looked up, p99", lookUps.milliseconds(99), BAR_MILLIS, "ms")
                .noted(during + lookUps.complaint()));
    }

    /** Everything that is not let in is answered at once, with a 503 that says when to come back, and the rest as always. */
    private void crowd(RegisteringLoop crowd) throws InterruptedException {
        report.progress("opening: %d/s, more than can be served", CROWD);
        OtherWork otherWork = OtherWork.begin();
        Outcome outcome = crowd.run(CROWD, CROWDED);
        report.bar(Bar.atMost(
                        "beyond capacity: answers that are neither right nor a 503 with Retry-After",
                        outcome.wrong(),
                        0,
                        "")
                .noted("%d/s for %d s: %d registered, %d told when to come back; %s%s"
                        .formatted(
                                CROWD,
                                CROWDED.toSeconds(),
                                outcome.right(),
                                outcome.refused(),
                                otherWork,
                                outcome.complaint())));
        double slowest = Stream.of(Step.values())
                .mapToDouble(step -> outcome.millisecondsServed(step, 99))
                .max()
                .orElseThrow();
        report.bar(Bar.atMost("beyond capacity: slowest step of who is served, p99", slowest, BAR_MILLIS, "ms")
                .noted("who is refused is told so within %s (p99), median %s"
                        .formatted(millis(outcome.millisecondsRefused(99)), millis(outcome.millisecondsRefused(50)))));
    }

    /** Number by number: others may have been registered without having been told. */
    private void nothingIsLost(Ledger ledger, RegisteringLoop loop, String what) throws InterruptedException {
        int inRegister = missing(ledger, loop, Services.REGISTRY, REGISTERED);
        Waiting.until(COPIED_WITHIN, () -> missing(ledger, loop, Services.OPERATOR, COPIED) == 0);
        int inCopy = missing(ledger, loop, Services.OPERATOR, COPIED);
        report.bar(Bar.atMost(what, Math.max(inRegister, inCopy), 0, "")
                .noted("of %,d acknowledged, %d are missing in the register and %d in operator-service's copy"
                        .formatted(loop.acknowledged().count(), inRegister, inCopy)));
    }

    private static int missing(Ledger ledger, RegisteringLoop loop, String service, String numbers) {
        return loop.acknowledged()
                .missingIn(ledger.rows(service, numbers.formatted(loop.first(), loop.last()), row -> row.getLong(1)));
    }

    private static String millis(double value) {
        return "%.0f ms".formatted(value);
    }
}
