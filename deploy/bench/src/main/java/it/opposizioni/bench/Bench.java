package it.opposizioni.bench;

import it.opposizioni.bench.complaints.ComplaintsPart;
import it.opposizioni.bench.copies.CopiesPart;
import it.opposizioni.bench.copies.RelayPart;
import it.opposizioni.bench.engine.CallLogsPart;
import it.opposizioni.bench.engine.EnginePart;
import it.opposizioni.bench.feed.FeedPart;
import it.opposizioni.bench.imports.ImportPart;
import it.opposizioni.bench.lookup.LookUpPart;
import it.opposizioni.bench.memory.MemoryPart;
import it.opposizioni.bench.messages.MessagesPart;
import it.opposizioni.bench.portal.PortalPart;
import it.opposizioni.bench.register.RegisterPart;
import it.opposizioni.bench.registrations.OpeningPart;
import it.opposizioni.bench.registrations.RegistrationsPart;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Machine;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.WorkFolder;
import it.opposizioni.bench.scale.CpuQuotas;
import it.opposizioni.bench.scale.ScalePart;
import it.opposizioni.bench.service.FreshnessPart;
import it.opposizioni.bench.service.ServicePart;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.Variation;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What {@code deploy/bench/run} runs: measures, prints, and leaves nothing behind but its report. */
final class Bench {

    private final Report report = new Report(System.out);
    private final Options options;
    private final Path target;
    private final WorkFolder work;

    private Bench(Options options, Path target) {
        this.options = options;
        this.target = target;
        this.work = new WorkFolder(target.resolve("work"));
    }

    /** Ends with code 0 whatever was measured, 1 when it could not be measured, 2 when it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        Path target = Path.of("deploy/bench/target").toAbsolutePath();
        System.exit(new Bench(options, target).run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        report.paragraph("%s. Seed %d.", Machine.facts(), options.seed());
        boolean good = attempt(Options.Part.ENGINE, "engine", this::engine);
        good &= attempt(Options.Part.CALL_LOGS, "call logs", this::callLogs);
        if (options.parts().stream().anyMatch(Options.Part::needsTheDemonstration)) {
            good &= attempt("service", this::suite);
        }
        good &= attempt(Options.Part.REGISTER, "register", this::register);
        good &= attempt(Options.Part.IMPORT, "import", this::imports);
        good &= attempt(Options.Part.FEED, "feed", this::feed);
        good &= attempt(Options.Part.RELAY, "relay", this::relay);
        good &= attempt(Options.Part.COPIES, "copies", this::copies);
        good &= attempt(Options.Part.REGISTRATIONS, "registrations", this::registrations);
        good &= attempt(Options.Part.FRESHNESS, "freshness", this::freshness);
        good &= attempt(Options.Part.OPENING, "opening", this::opening);
        good &= attempt(Options.Part.COMPLAINTS, "complaints", this::complaints);
        good &= attempt(Options.Part.LOOK_UP, "look-up", this::lookUp);
        good &= attempt(Options.Part.SCALE, "scale", this::scale);
        report.verdicts();
        Path file = target.resolve("performance.md");
        Files.writeString(file, report.toString());
        System.out.println("Also in " + file);
        return good;
    }

    private void engine() throws Exception {
        Path programs = Path.of("deploy/local/target/postgresql").toAbsolutePath();
        new EnginePart(report, work.path(), programs, options.seed(), options.quick()).run();
    }

    private void callLogs() throws IOException {
        new CallLogsPart(report, work.path(), options.seed(), options.quick()).run();
    }

    /** All parts that need it, so that it is started once. */
    private void suite() throws Exception {
        try (TrialSuite suite =
                TrialSuite.start(Files.createDirectory(work.path().resolve("suite")))) {
            if (options.parts().contains(Options.Part.MEMORY)) {
                new MemoryPart(report).run();
            }
            if (options.parts().contains(Options.Part.PORTAL)) {
                new PortalPart(report, suite, options.seed()).run();
            }
            if (options.parts().contains(Options.Part.MESSAGES)) {
                new MessagesPart(report, suite, options.quick()).run();
            }
            if (options.parts().contains(Options.Part.SERVICE)) {
                new ServicePart(report, suite, work.path(), options.seed(), options.quick()).run();
            }
        }
    }

    private void register() throws Exception {
        try (TrialSuite suite =
                TrialSuite.start(Files.createDirectory(work.path().resolve("suite")))) {
            new RegisterPart(report, suite, work.path(), options.seed(), options.quick()).run();
        }
    }

    /** In a suite of its own: the register is large afterwards. */
    private void imports() throws Exception {
        try (TrialSuite suite = emptySuite()) {
            new ImportPart(report, suite, work.path(), options.seed(), options.quick()).run();
        }
    }

    private void feed() throws Exception {
        TrialIssuer issuer = new TrialIssuer();
        try (TrialSuite suite = emptySuite(Variation.withoutKeycloak(issuer))) {
            new FeedPart(report, suite, issuer, work.path(), options.seed(), options.quick()).run();
        }
    }

    private void relay() throws Exception {
        try (TrialSuite suite = emptySuite()) {
            new RelayPart(report, suite, options.quick()).run();
        }
    }

    private void copies() throws Exception {
        try (TrialSuite suite = emptySuite()) {
            new CopiesPart(report, suite, work.path(), options.seed(), options.quick()).run();
        }
    }

    private void registrations() throws Exception {
        RegistrationsPart part = new RegistrationsPart(report, options.quick());
        try (TrialSuite suite = emptySuite(part.variation())) {
            part.run(suite, work.path());
        }
    }

    private void freshness() throws Exception {
        TrialIssuer issuer = new TrialIssuer();
        try (TrialSuite suite = emptySuite(Variation.withoutKeycloak(issuer))) {
            new FreshnessPart(report, suite, issuer, work.path(), options.seed(), options.quick()).run();
        }
    }

    private void opening() throws Exception {
        OpeningPart part = new OpeningPart(report, options.seed(), options.quick());
        try (TrialSuite suite = emptySuite(part.variation())) {
            part.run(suite, work.path());
        }
    }

    private void complaints() throws Exception {
        ComplaintsPart part = new ComplaintsPart(report, options.seed(), options.quick());
        try (TrialSuite suite = emptySuite(part.variation())) {
            part.run(suite);
        }
    }

    private void lookUp() throws Exception {
        try (TrialSuite suite = emptySuite()) {
            new LookUpPart(report, options.seed(), options.quick()).run(suite, work.path());
        }
    }

    private void scale() throws Exception {
        CpuQuotas quotas;
        try {
            quotas = CpuQuotas.open();
        } catch (IOException e) {
            report.bar(Bar.missing(ScalePart.WHAT, e.getMessage()));
            return;
        }
        TrialIssuer issuer = new TrialIssuer();
        Variation copies = Variation.withoutKeycloak(issuer).withReplicas(ScalePart.COPIES);
        try (quotas;
                TrialSuite suite = emptySuite(copies)) {
            new ScalePart(report, suite, issuer, quotas).run(work.path(), options.seed());
        }
    }

    /** Nobody signs in, so that no Keycloak is started. */
    private TrialSuite emptySuite() throws IOException {
        return emptySuite(Variation.withoutKeycloak(new TrialIssuer()));
    }

    private TrialSuite emptySuite(Variation variation) throws IOException {
        Path data = Files.createDirectory(work.path().resolve("suite"));
        return TrialSuite.startEmpty(data, variation, Duration.ZERO);
    }

    /** @return false when it was asked for and could not be measured */
    private boolean attempt(Options.Part asked, String name, Part part) throws IOException {
        return !options.parts().contains(asked) || attempt(name, part);
    }

    private boolean attempt(String name, Part part) throws IOException {
        TrialSuite.endLeftovers(work.path().resolve("suite"));
        work.empty();
        report.paragraph("Load average before the %s part: %s.", name, Machine.load());
        try {
            part.run();
            return true;
        } catch (Exception e) {
            e.printStackTrace();
            report.paragraph("The %s part could not be measured: %s", name, e.getMessage());
            return false;
        } finally {
            work.remove();
        }
    }

    /** A part that may fail with any exception. */
    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }
}
