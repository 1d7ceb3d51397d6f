package it.opposizioni.bench.drill;

import it.opposizioni.bench.drill.DrillOptions.Scenario;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.kills.Control;
import it.opposizioni.bench.kills.Disks;
import it.opposizioni.bench.kills.JvmOptions;
import it.opposizioni.bench.kills.KillsDrill;
import it.opposizioni.bench.kills.RotationDrill;
import it.opposizioni.bench.kills.UpgradeDrill;
import it.opposizioni.bench.report.Machine;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.WorkFolder;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.Variation;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.process.KillableComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What {@code deploy/drill} runs: the outages that the services must survive, on real processes of their own. */
public final class Drill {

    private static final Duration BEHIND = Duration.ofHours(1);

    private final Report report = new Report(System.out);
    private final Outcomes outcomes = new Outcomes();
    private final DrillOptions options;
    private final WorkFolder work;

    private Drill(DrillOptions options, WorkFolder work) {
        this.options = options;
        this.work = work;
    }

    /** Ends with code 0 when nothing was lost, dead-lettered or doubled, 1 when something was or could not be rehearsed, 2 when it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        DrillOptions options;
        try {
            options = DrillOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(DrillOptions.USAGE);
            System.exit(2);
            return;
        }
        Path target = Path.of("deploy/bench/target").toAbsolutePath();
        // one on each broker can run at a time
        String name = "drill-" + options.broker().name().toLowerCase(Locale.ROOT)
                + options.without().map(Drill::withoutIt).orElse("");
        Drill drill = new Drill(options, new WorkFolder(target.resolve(name)));
        boolean good = drill.run();
        Path file = target.resolve(name + ".md");
        Files.writeString(file, drill.report.toString());
        System.out.println("Also in " + file);
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws IOException {
        report.paragraph(
                "%s. Broker: %s. Copies of each service: %d. Revision: %s.",
                Machine.facts(),
                options.broker(),
                options.replicas(),
                Optional.ofNullable(System.getenv("DRILL_REVISION")).orElse("unknown"));
        boolean good = true;
        if (options.scenarios().contains(Scenario.DATABASES)) {
            good = attempt(
                    Duration.ZERO,
                    (suite, ledger, issuer) ->
                            new DatabasesDrill(report, outcomes, suite, ledger, issuer, options.away()).run());
        }
        if (options.scenarios().contains(Scenario.RESTARTS)) {
            good &= attempt(
                    Duration.ZERO, (suite, ledger, _) -> new RestartsDrill(report, outcomes, suite, ledger).run());
        }
        if (options.scenarios().contains(Scenario.BROKER)) {
            Duration behind = options.quick() ? BEHIND : Duration.ZERO;
            good &= attempt(
                    behind,
                    (suite, ledger, issuer) -> new BrokerDrill(report, outcomes, suite, ledger, issuer, behind).run());
        }
        if (options.scenarios().contains(Scenario.BACKUPS)) {
            good &= attempt(
                    Duration.ZERO,
                    (suite, ledger, issuer) -> new BackupsDrill(report, outcomes, suite, ledger, issuer).run());
        }
        if (options.scenarios().contains(Scenario.ARCHIVE)) {
            good &= attempt(
                    Duration.ZERO,
                    (suite, ledger, issuer) ->
                            new ArchiveDrill(report, outcomes, suite, ledger, issuer, options.numbers()).run());
        }
        if (options.scenarios().contains(Scenario.STANDBY)) {
            good &= attempt(
                    Duration.ZERO,
                    (suite, ledger, issuer) -> new StandbyDrill(report, outcomes, suite, ledger, issuer).run());
        }
        if (options.scenarios().contains(Scenario.CLOCKS)) {
            good &= attempt(
                    ClocksDrill.behind(), (suite, ledger, _) -> new ClocksDrill(report, outcomes, suite, ledger).run());
        }
        if (options.scenarios().contains(Scenario.KILLS)) {
            good &= kills();
        }
        if (options.scenarios().contains(Scenario.UPGRADE)) {
            good &= attempt(this::startBefore, this::upgrade);
        }
        if (options.scenarios().contains(Scenario.ROTATION)) {
            good &= attempt(this::startWithTls, this::rotation);
            good &= clientSecrets();
        }
        return outcomes.print(report) && good;
    }

    private TrialSuite startBefore(Variation variation) {
        return TrialSuite.startRelease(
                options.from().orElseThrow(), work.path(), variation.withReplicas(Math.max(2, options.replicas())));
    }

    private void upgrade(TrialSuite suite, Ledger ledger, TrialIssuer issuer) throws Exception {
        new UpgradeDrill(report, suite, ledger, issuer, options.from().orElseThrow(), options.seed())
                .run()
                .forEach(sentence -> outcomes.missed("%s", sentence));
    }

    private TrialSuite startWithTls(Variation variation) {
        return TrialSuite.startEmpty(
                work.path(),
                variation.withReplicas(Math.max(2, options.replicas())).withTls(),
                Duration.ZERO);
    }

    private void rotation(TrialSuite suite, Ledger ledger, TrialIssuer issuer) throws Exception {
        new RotationDrill(report, suite, ledger, issuer, newSecrets(), options.seed())
                .run()
                .forEach(sentence -> outcomes.missed("%s", sentence));
    }

    private Secrets newSecrets() {
        return new Secrets(work.path().resolve("new-secrets.properties"));
    }

    /** With a Keycloak, where people sign in. */
    private boolean clientSecrets() {
        Variation variation = new Variation(null, options.broker(), false, Map.of());
        return attempt(() -> {
            try (TrialSuite suite = startWithTls(variation)) {
                new ClientSecretsDrill(report, outcomes, suite, newSecrets()).run();
            }
        });
    }

    private static String withoutIt(Control control) {
        return "-without-" + control.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With Keycloak and S3, which can be killed too, and on disks of their own. */
    private boolean kills() {
        boolean rabbitMq = options.broker() == MessageBroker.RABBITMQ;
        try {
            Map<String, Map<String, String>> environment = JvmOptions.environment(
                    options.without(), work.path().resolveSibling(work.path().getFileName() + ".btm"));
            clear();
            try (Disks disks = Disks.under(work.path(), rabbitMq)) {
                TrialIssuer issuer = new TrialIssuer();
                Variation variation = new Variation(issuer, options.broker(), true, environment)
                        .withReplicas(options.replicas())
                        .withListsInS3()
                        .withTrustedIssuer();
                return rehearse(inSuite(
                        issuer,
                        () -> TrialSuite.startEmpty(work.path(), variation, Duration.ZERO),
                        (suite, ledger, _) -> kills(suite, ledger, issuer, disks)));
            }
        } catch (IOException e) {
            report.paragraph("It could not be rehearsed: %s", e.getMessage());
            return false;
        }
    }

    /** What has ended in good order once starts as it does every day: with its classes at hand. */
    private static void startAgain(TrialSuite suite) {
        for (KillableComponent program : List.of(suite.keycloak(), suite.s3(), suite.broker())) {
            program.stopForAWhile();
            program.start();
        }
    }

    private void kills(TrialSuite suite, Ledger ledger, TrialIssuer issuer, Disks disks) throws Exception {
        boolean canRefuse = options.broker() == MessageBroker.ARTEMIS;
        startAgain(suite);
        KillsDrill drill = new KillsDrill(
                report,
                suite,
                ledger,
                issuer,
                disks,
                new KillsDrill.Plan(options.quick(), options.seed(), canRefuse, options.without()));
        drill.run().forEach(sentence -> outcomes.missed("%s", sentence));
        Path picture = work.path().resolveSibling(work.path().getFileName() + "-kills.svg");
        Files.writeString(picture, drill.picture());
        report.paragraph("![The run over time](%s)", picture.getFileName());
    }

    /** One drill, in a suite of its own. */
    @FunctionalInterface
    private interface Rehearsal {
        void run(TrialSuite suite, Ledger ledger, TrialIssuer issuer) throws Exception;
    }

    /** The same with its suite. */
    @FunctionalInterface
    private interface Whole {
        void run() throws Exception;
    }

    private boolean attempt(Duration behind, Rehearsal rehearsal) {
        return attempt(variation -> TrialSuite.startEmpty(work.path(), variation, behind), rehearsal);
    }

    private boolean attempt(Function<Variation, TrialSuite> start, Rehearsal rehearsal) {
        TrialIssuer issuer = new TrialIssuer();
        Variation variation = new Variation(issuer, options.broker(), true, Map.of()).withReplicas(options.replicas());
        return attempt(inSuite(issuer, () -> start.apply(variation), rehearsal));
    }

    private static Whole inSuite(TrialIssuer issuer, Supplier<TrialSuite> start, Rehearsal rehearsal) {
        return () -> {
            try (TrialSuite suite = start.get();
                    Ledger ledger = new Ledger(suite)) {
                rehearsal.run(suite, ledger, issuer);
            }
        };
    }

    private boolean attempt(Whole rehearsal) {
        try {
            clear();
        } catch (IOException e) {
            report.paragraph("%s cannot be used: %s", work.path(), e.getMessage());
            return false;
        }
        return rehearse(rehearsal);
    }

    private void clear() throws IOException {
        TrialSuite.endLeftovers(work.path());
        work.empty();
    }

    private boolean rehearse(Whole rehearsal) {
        try {
            rehearsal.run();
            return true;
        } catch (Exception e) {
            e.printStackTrace();
            report.paragraph("It could not be rehearsed: %s", e.getMessage());
            return false;
        }
    }
}
