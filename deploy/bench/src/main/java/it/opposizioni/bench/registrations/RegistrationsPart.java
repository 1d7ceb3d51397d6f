package it.opposizioni.bench.registrations;

import it.opposizioni.bench.database.PgBench;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.CpuTimes;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.Variation;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Registrations of people at registry-service, each three requests, beside what PostgreSQL alone makes of the same rows. */
public final class RegistrationsPart {

    private static final int RATE = 500;

    /** Those above it show what could be reached: one is tried only when the one before it was held. */
    private static final int[] RATES = {100, 150, 200, 250, RATE, 750, 1_000, 1_500};

    private static final int MILLISECONDS = 250;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int WARM_UP_RATE = 100;

    /** As in a service that has run for a while: in the first minute the compiler takes as much CPU as the registrations. */
    private static final Duration WARM_UP = Duration.ofMinutes(4);

    private static final int CLIENTS = 16;
    private static final String OF = "registrations (code asked, confirmed, registered)";

    private final Report report;
    private final TrialIssuer issuer = new TrialIssuer();
    private final StoredText text = new StoredText();
    private final int seconds;

    private double reached;

    /** CPU of one registration at the highest rate that was held: beyond it, those that fail cost too. */
    private String cpu = "no rate was held";

    /** @param quick half the time at each rate */
    public RegistrationsPart(Report report, boolean quick) {
        this.report = report;
        this.seconds = (int) TIME.toSeconds() / (quick ? 2 : 1);
    }

    /** In what its suite differs: nobody signs in, and codes can be read in registry-service's database. */
    public Variation variation() {
        Map<String, String> keys = Map.of("DATA_KEYS", text.keys());
        return new Variation(issuer, MessageBroker.ARTEMIS, false, Map.of(Services.REGISTRY, keys));
    }

    /** @param folder for the script of pgbench */
    public void run(TrialSuite suite, Path folder) throws Exception {
        // brings the codes to the lines, which --messages measures
        suite.service(Services.PORTAL).stopForAWhile();
        RegistrationScript script;
        try (SentCodes codes = new SentCodes(suite.database(Services.REGISTRY), text);
                RegisteringLoop loop = new RegisteringLoop(suite.urls().registry(), codes, issuer);
                Connection connection = suite.database(Services.REGISTRY)) {
            report.progress("registrations: warming up");
            loop.run(WARM_UP_RATE, WARM_UP);
            rise(loop);
            script = RegistrationScript.measured(connection);
        }
        for (String service : Services.ALL) {
            if (!service.equals(Services.PORTAL)) {
                suite.service(service).stopForAWhile();
            }
        }
        beside(suite, folder, script);
    }

    private void rise(RegisteringLoop loop) throws InterruptedException {
        Table table = new Table(
                "registrations a second",
                "reached",
                "code asked, p99",
                "confirmed, p99",
                "registered, p99",
                "all three, p99",
                "");
        boolean held = true;
        for (int i = 0; i < RATES.length && (held || RATES[i] <= RATE); i++) {
            int rate = RATES[i];
            report.progress("registrations: %d/s", rate);
            CpuTimes before = CpuTimes.now();
            Outcome outcome = loop.run(rate, Duration.ofSeconds(seconds));
            held = outcome.isHeld(MILLISECONDS);
            if (held) {
                cpu = "at %d/s %s".formatted(rate, CpuTimes.now().eachSince(before, outcome.right()));
            }
            double perSecond = RegisteringLoop.perSecond(outcome);
            reached = Math.max(reached, perSecond);
            table.row(
                    String.valueOf(rate),
                    "%.0f".formatted(perSecond),
                    millis(outcome.milliseconds(Step.ASK, 99)),
                    millis(outcome.milliseconds(Step.CONFIRM, 99)),
                    millis(outcome.milliseconds(Step.REGISTER, 99)),
                    millis(outcome.milliseconds(99)),
                    "median %s%s".formatted(millis(outcome.milliseconds(50)), outcome.complaint()));
            if (rate == RATE) {
                bar(outcome);
            }
        }
        report.table(table);
    }

    private static String millis(double value) {
        return "%.0f ms".formatted(value);
    }

    private void bar(Outcome outcome) {
        report.bar(Bar.atMost(
                        "%s at %d/s, p99 of the three together".formatted(OF, RATE),
                        outcome.milliseconds(99),
                        MILLISECONDS,
                        "ms")
                .noted("of each %.0f, %.0f and %.0f ms; median together %.0f ms; CPU of one %s%s"
                        .formatted(
                                outcome.milliseconds(Step.ASK, 99),
                                outcome.milliseconds(Step.CONFIRM, 99),
                                outcome.milliseconds(Step.REGISTER, 99),
                                outcome.milliseconds(50),
                                cpu,
                                outcome.complaint())));
    }

    /** Nothing else runs any more. */
    private void beside(TrialSuite suite, Path folder, RegistrationScript script)
            throws IOException, InterruptedException {
        String what = OF + " against pgbench writing the same rows";
        Optional<PgBench> pgbench = PgBench.find();
        if (pgbench.isEmpty()) {
            report.bar(Bar.missing(what, "there is no pgbench here"));
            return;
        }
        report.progress("registrations: pgbench");
        Path file = Files.writeString(folder.resolve("registration.sql"), script.text());
        Map<String, String> database = suite.databaseEnvironment(Services.REGISTRY);
        double alone = pgbench.get().perSecond(database, file, CLIENTS, "-T", String.valueOf(seconds));
        report.bar(Bar.atLeast(what, reached / alone, 1 / 4.0, "")
                .noted("%.0f/s against %.0f/s of %d clients, alone".formatted(reached, alone, CLIENTS)));
    }
}
