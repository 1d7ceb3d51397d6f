package it.opposizioni.bench.complaints;

import it.opposizioni.bench.complaints.Addresses.Address;
import it.opposizioni.bench.complaints.EvidenceTimes.Times;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.CpuTimes;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.register.FilledRegister;
import it.opposizioni.bench.registrations.StoredText;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.Variation;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Complaints filed at a fixed rate, until their evidence is complete; then the regulator's lists and figures over a year of them. */
public final class ComplaintsPart {

    private static final int PER_SECOND = 200;

    /** What is held when that rate is not. */
    private static final List<Integer> SLOWER = List.of(50, 100);

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final Duration SHORT_TIME = Duration.ofSeconds(30);
    private static final int WARM_UP_RATE = 50;
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration SHORT_WARM_UP = Duration.ofMinutes(1);
    private static final int EVIDENCE_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int REGISTERED = 320_000;

    /** They come first in the register. */
    private static final int LANDLINES = REGISTERED / 4;

    private static final int CALLING_NUMBERS = 10;
    private static final long FIRST_CALLING_NUMBER = 39_02_2000000L;
    private static final int LISTS = 20;
    private static final int LINES = 2_000;

    private static final int COMPLAINTS = 3_000_000;
    private static final int FEW_COMPLAINTS = 100_000;
    private static final int LOOKS_PER_SECOND = 10;
    private static final Duration LOOKING = Duration.ofSeconds(6);
    private static final int LIST_MILLIS = 200;
    private static final int TREND_MILLIS = 1_000;

    private final Report report;
    private final TrialIssuer issuer = new TrialIssuer();
    private final StoredText text = new StoredText();
    private final FilledRegister register;
    private final long seed;
    private final boolean quick;
    private final int complaints;
    private int lookers;

    /** @param quick half the time, and 100,000 complaints */
    public ComplaintsPart(Report report, long seed, boolean quick) {
        this.report = report;
        this.seed = seed;
        this.quick = quick;
        this.complaints = quick ? FEW_COMPLAINTS : COMPLAINTS;
        this.register = new FilledRegister(seed, REGISTERED);
    }

    /** Nobody signs in, and complaint-service can read what is written into its database. */
    public Variation variation() {
        return new Variation(
                issuer, MessageBroker.ARTEMIS, false, Map.of(Services.COMPLAINT, Map.of("DATA_KEYS", text.keys())));
    }

    public void run(TrialSuite suite) throws Exception {
        // tells people of each stage, which --messages measures
        suite.service(Services.PORTAL).stopForAWhile();
        prepare(suite);
        try (Connection connection = suite.database(Services.COMPLAINT);
                FilingLoop loop = new FilingLoop(
                        suite.urls().complaint(),
                        issuer,
                        this::called,
                        i -> FIRST_CALLING_NUMBER + i % CALLING_NUMBERS)) {
            report.progress("complaints: warming up");
            loop.run(WARM_UP_RATE, quick ? SHORT_WARM_UP : WARM_UP);
            EvidenceTimes times = new EvidenceTimes(connection, PATIENCE);
            Table rates = new Table(
                    "complaints a second",
                    "evidence complete after, median",
                    "p99",
                    "not complete",
                    "p99 of the answer");
            for (int rate : SLOWER) {
                report.progress("complaints: %d/s", rate);
                file(loop, times, rate, rates);
            }
            atTheBar(loop, times, rates);
            report.table(rates);
            FilledComplaints filled = new FilledComplaints(seed, complaints, Instant.now(), text::write);
            report.progress("complaints: filling with %,d", complaints);
            long begun = System.nanoTime();
            long bytes = FilledComplaints.bytesOf(connection);
            filled.fill(connection);
            report.paragraph(
                    "On disk a complaint has %,d bytes, with its calls, stages, statements and case, and with the indexes.",
                    (FilledComplaints.bytesOf(connection) - bytes) / complaints);
            look(suite, filled, (System.nanoTime() - begun) / 1e9);
        }
    }

    /** Half of those who complain are in the register, and a company that calls them has consulted lists with some of them. */
    private void prepare(TrialSuite suite) throws Exception {
        report.progress("complaints: a register of %,d numbers, and %d lists", REGISTERED, LISTS);
        try (Connection connection = suite.database(Services.REGISTRY)) {
            register.fill(connection);
        }
        Company company = Company.approved(suite, issuer);
        for (int i = 0; i < CALLING_NUMBERS; i++) {
            company.api().post("/v1/calling-numbers", Map.of("number", "+" + (FIRST_CALLING_NUMBER + i)));
        }
        String campaign = company.campaign();
        for (int i = 0; i < LISTS; i++) {
            int list = i;
            company.consult(
                    campaign,
                    IntStream.range(0, LINES)
                            .mapToObj(line -> "+" + called(list * LINES + line))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    /** Mobile numbers of the register, and numbers right beside them. */
    private long called(int complaint) {
        return register.digits(LANDLINES + complaint % (REGISTERED - LANDLINES)) + complaint % 2;
    }

    /** @param evidence of the complaints that were filed */
    private record Filed(OpenLoop.Result answers, Times evidence) {}

    private Filed file(FilingLoop loop, EvidenceTimes times, int rate, Table rates) throws Exception {
        Instant begun = Instant.now();
        OpenLoop.Result answers = loop.run(rate, quick ? SHORT_TIME : TIME);
        Times evidence = times.since(begun);
        rates.row(
                Integer.toString(rate),
                "%.2f s".formatted(evidence.millis().getValueAtPercentile(50) / 1e3),
                "%.2f s".formatted(evidence.millis().getValueAtPercentile(99) / 1e3),
                "%,d of %,d".formatted(evidence.incomplete(), evidence.millis().getTotalCount()),
                "%.0f ms".formatted(answers.milliseconds(99)));
        return new Filed(answers, evidence);
    }

    private void atTheBar(FilingLoop loop, EvidenceTimes times, Table rates) throws Exception {
        report.progress("complaints: %d/s", PER_SECOND);
        CpuTimes before = CpuTimes.now();
        Filed filed = file(loop, times, PER_SECOND, rates);
        OpenLoop.Result answers = filed.answers();
        Times evidence = filed.evidence();
        report.paragraph(
                "CPU of one complaint, its evidence included: %s.",
                CpuTimes.now().eachSince(before, answers.served().getTotalCount()));
        report.bar(Bar.atMost(
                        "complaints filed at %d/s: evidence complete, p99".formatted(PER_SECOND),
                        evidence.millis().getValueAtPercentile(99) / 1e3,
                        EVIDENCE_SECONDS,
                        "s")
                .noted(
                        "from the filing to the stage, as complaint-service has written both; of %,d %d are not complete; median %.2f s"
                                .formatted(
                                        evidence.millis().getTotalCount(),
                                        evidence.incomplete(),
                                        evidence.millis().getValueAtPercentile(50) / 1e3)));
        report.bar(Bar.atMost(
                        "complaints filed at %d/s: not answered, or not rightly".formatted(PER_SECOND),
                        answers.wrong().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        0,
                        "")
                .noted("p99 of the answer %.0f ms, median %.0f ms%s"
                        .formatted(answers.milliseconds(99), answers.milliseconds(50), answers.complaint())));
    }

    private void look(TrialSuite suite, FilledComplaints filled, double seconds) throws InterruptedException {
        String year = "over %,d complaints, filled in %.0f s".formatted(complaints, seconds);
        try (OpenLoop loop = new OpenLoop()) {
            Table table = new Table("complaint-service, " + year, "first", "median", "p95", "");
            double lists = slowest(loop, suite, Addresses.lists(filled), table);
            double trends = slowest(loop, suite, Addresses.trends(filled), table);
            report.table(table);
            report.bar(Bar.atMost("queue and filters of the regulator, slowest p95", lists, LIST_MILLIS, "ms")
                    .noted(year + ", each address %d times a second".formatted(LOOKS_PER_SECOND)));
            report.bar(Bar.atMost("figures and trends, slowest p95", trends, TREND_MILLIS, "ms")
                    .noted(year + "; the first count of all is in the table"));
        }
    }

    /** @return the slowest p95, in milliseconds */
    private double slowest(OpenLoop loop, TrialSuite suite, List<Address> addresses, Table table)
            throws InterruptedException {
        Token regulator = issuer.regulator("official-1");
        double slowest = 0;
        for (Address address : addresses) {
            report.progress("complaints: %s", address.what());
            OpenLoop.Result first = loop.run(1, Duration.ofSeconds(1), _ -> call(suite, regulator, address));
            OpenLoop.Result result = loop.run(LOOKS_PER_SECOND, LOOKING, _ -> call(suite, regulator, address));
            slowest = Math.max(slowest, result.milliseconds(95));
            table.row(
                    address.what(),
                    "%.0f ms".formatted(first.milliseconds(100)),
                    "%.0f ms".formatted(result.milliseconds(50)),
                    "%.0f ms".formatted(result.milliseconds(95)),
                    result.complaint());
        }
        return slowest;
    }

    /** From an address of its own each: the figures are public, and limited by address. */
    private OpenLoop.Call call(TrialSuite suite, Token regulator, Address address) {
        int i = lookers++;
        return new OpenLoop.Call(
                suite.urls().complaint() + address.path(),
                Map.of(
                        "Authorization",
                        "Bearer " + regulator.value(),
                        "X-Forwarded-For",
                        "10.1.%d.%d".formatted(i >> 8 & 255, i & 255)),
                null,
                answer -> answer.contains(address.contains()));
    }
}
