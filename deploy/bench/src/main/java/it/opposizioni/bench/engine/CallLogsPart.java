package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Medians;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.operator.calllog.engine.CallCounts;
import it.opposizioni.operator.calllog.engine.CallLogLayout;
import it.opposizioni.operator.calllog.engine.CallLogOptions;
import it.opposizioni.operator.calllog.engine.CallLogReconciliation;
import it.opposizioni.operator.calllog.engine.CallRules;
import it.opposizioni.operator.calllog.engine.ChangedNumbers;
import it.opposizioni.operator.calllog.engine.DeclaredCallers;
import it.opposizioni.operator.calllog.engine.DeclaredCallers.Declaration;
import it.opposizioni.operator.calllog.engine.HoursTable;
import it.opposizioni.operator.calllog.engine.RegisterPast;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Logs of calls with the register in memory, file to file, beside reading the file alone. */
public final class CallLogsPart {

    private static final int REGISTER = 32_000_000;
    private static final int SHORT_LOG = 1_000_000;
    private static final int LONG_LOG = 10_000_000;
    private static final int ROUNDS = 5;
    private static final int BUFFER = 128 << 10;
    private static final double GOAL = 2;

    private final Report report;
    private final Path folder;
    private final long seed;
    private final boolean quick;

    /** @param quick a log of a million calls, instead of ten */
    public CallLogsPart(Report report, Path folder, long seed, boolean quick) {
        this.report = report;
        this.folder = folder;
        this.seed = seed;
        this.quick = quick;
    }

    /** One way to go through the log. */
    @FunctionalInterface
    private interface Way {
        void go() throws IOException;
    }

    public void run() throws IOException {
        int calls = quick ? SHORT_LOG : LONG_LOG;
        report.progress("drawing the register and a log of %d calls", calls);
        Registers registers = new Registers(seed, REGISTER, REGISTER, 0, DrawnCalls.opposedOf(calls));
        ComparedWith with = new Indexes(registers, folder).small(false);
        DrawnCalls drawn = DrawnCalls.write(folder.resolve("calls.csv"), calls, registers, seed);
        CallRules rules = new CallRules(
                new RegisterPast(
                        with.register(),
                        with.exemptions(),
                        new ChangedNumbers().complete(),
                        DrawnCalls.FIRST,
                        DrawnCalls.FIRST + DrawnCalls.SECONDS),
                new DeclaredCallers(List.of(
                        new Declaration(DrawnCalls.CALLER, DrawnCalls.CALLER + 18, 0, DeclaredCallers.OPEN_ENDED))),
                new HoursTable(CallingHours.current()));
        List<String> names = List.of(
                "reading the file alone, once",
                "reading the file alone, twice",
                "**reconciled**, 1 thread",
                "**reconciled**, 2 threads");
        List<Way> ways = List.of(
                () -> read(drawn.file()),
                () -> {
                    read(drawn.file());
                    read(drawn.file());
                },
                () -> reconcile(drawn, rules, 1),
                () -> reconcile(drawn, rules, 2));
        say(names, measure(ways), calls);
    }

    private List<List<Double>> measure(List<Way> ways) throws IOException {
        List<List<Double>> seconds = new ArrayList<>();
        ways.forEach(_ -> seconds.add(new ArrayList<>()));
        // the first round makes the machine code
        for (int round = 0; round <= ROUNDS; round++) {
            for (int i = 0; i < ways.size(); i++) {
                long begun = System.nanoTime();
                ways.get(i).go();
                if (round > 0) {
                    seconds.get(i).add((System.nanoTime() - begun) / 1e9);
                }
            }
        }
        return seconds;
    }

    private void say(List<String> names, List<List<Double>> seconds, int calls) {
        Table table = new Table("a log of " + calls + " calls", "seconds", "million calls a second");
        double reached = 0;
        for (int i = 0; i < names.size(); i++) {
            double median = Medians.of(
                    seconds.get(i).stream().mapToDouble(Double::doubleValue).toArray());
            reached = calls / median / 1e6;
            table.row(
                    names.get(i),
                    String.format(Locale.ROOT, "%.2f", median),
                    String.format(Locale.ROOT, "%.2f", reached));
        }
        report.table(table);
        report.bar(Bar.atLeast("calls of a log, 2 threads, 32 M numbers in memory", reached, GOAL, "M/s"));
    }

    private void reconcile(DrawnCalls drawn, CallRules rules, int workers) throws IOException {
        CallLogOptions options = new CallLogOptions(CallLogLayout.FIRST_COLUMNS, ListLimits.DEFAULT, workers);
        CallCounts counts;
        Path findings = folder.resolve("findings.csv");
        try (CallLogReconciliation reconciliation = new CallLogReconciliation(options);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(findings), BUFFER)) {
            try (InputStream log = Files.newInputStream(drawn.file())) {
                reconciliation.collect(log, _ -> {});
            }
            for (DrawnCalls.Consulted list : drawn.lists()) {
                reconciliation.mark(list);
            }
            try (InputStream log = Files.newInputStream(drawn.file())) {
                counts = reconciliation.check(log, rules, out, _ -> {});
            }
        }
        Files.delete(findings);
        if (counts.calls() != drawn.calls()
                || counts.opposed() != drawn.opposed()
                || counts.noConsultation() != drawn.notConsulted()) {
            throw new IllegalStateException("wrong: " + counts);
        }
    }

    private static void read(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            while (in.read(buffer) >= 0) {
                // nothing else
            }
        }
    }
}
