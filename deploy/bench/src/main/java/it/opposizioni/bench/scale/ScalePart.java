package it.opposizioni.bench.scale;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.OtherWork;
import it.opposizioni.bench.load.Upload;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Medians;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.bench.service.Consulting;
import it.opposizioni.bench.service.ReplicaRows;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.ReplicatedService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much faster three copies of operator-service are than one. Each copy has the same share of a core, small enough that three of them, the
 * broker, PostgreSQL and who sends the lists find room on two: what is measured is whether anything that the copies share holds them back.
 */
public final class ScalePart {

    public static final int COPIES = 3;

    private static final double CORES = 0.4;
    private static final int LISTS = 30;
    private static final int LINES = 1_000_000;
    private static final int AT_ONCE = 6;
    private static final int REGISTER = 2_000_000;
    private static final int ROUNDS = 3;
    private static final double TIMES = 2.5;

    /** What is promised. */
    public static final String WHAT = "%d lists of %d M lines over %d copies against one, each held to %.1f core"
            .formatted(LISTS, LINES / 1_000_000, COPIES, CORES);

    private final Report report;
    private final TrialSuite suite;
    private final TrialIssuer issuer;
    private final CpuQuotas quotas;
    private final ReplicatedService operator;
    private final List<CpuQuota> held = new ArrayList<>();
    private final Table table = new Table("copies", "seconds", "cores that each copy took", "quotas used up", "");

    /** @param suite with three copies of each service, and Keycloak's tokens from the issuer */
    public ScalePart(Report report, TrialSuite suite, TrialIssuer issuer, CpuQuotas quotas) {
        this.report = report;
        this.suite = suite;
        this.issuer = issuer;
        this.quotas = quotas;
        this.operator = suite.service(Services.OPERATOR);
    }

    /** @param folder for the list */
    public void run(Path folder, long seed) throws Exception {
        report.progress("scale: filling operator-service's database");
        Company company = Company.approved(suite, issuer);
        Registers registers = new Registers(seed, REGISTER, REGISTER, 0, NumberList.opposedOf(LINES));
        hold(registers);
        Consulting consulting = Consulting.of(suite, company);
        NumberList list = NumberList.write(folder.resolve("scale.csv"), LINES, registers, seed);
        for (int copies : new int[] {COPIES, COPIES, 1}) {
            report.progress("scale: warming up");
            send(copies, consulting, list);
        }
        double[] one = new double[ROUNDS];
        double[] three = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            report.progress("scale: round %d", round + 1);
            one[round] = measured(1, consulting, list);
            three[round] = measured(COPIES, consulting, list);
        }
        report.table(table);
        report.bar(Bar.atLeast(WHAT, Medians.of(one) / Medians.of(three), TIMES, "times as fast")
                .noted(
                        "%.1f s against %.1f s, medians of %d rounds in turn, %d lists at once, by %s; all sealed, and right"
                                .formatted(Medians.of(three), Medians.of(one), ROUNDS, AT_ONCE, quotas)));
    }

    /** From their start on. One registry-service says what the register is like; the other services only take room. */
    private void hold(Registers registers) throws IOException, SQLException {
        operator.stopForAWhile();
        for (String other : List.of(Services.COMPLAINT, Services.PORTAL)) {
            suite.service(other).stopForAWhile();
        }
        suite.service(Services.REGISTRY).copies().stream().skip(1).forEach(ChildProcess::stopForAWhile);
        ReplicaRows.fill(suite, registers);
        for (ChildProcess copy : operator.copies()) {
            CpuQuota quota = quotas.make(copy.name(), CORES);
            copy.startThrough(quota.starter());
            held.add(quota);
        }
        suite.startOperator();
    }

    private double measured(int copies, Consulting consulting, NumberList list) throws Exception {
        List<Duration> taken = taken();
        List<CpuQuota.Periods> periods = periods();
        OtherWork others = OtherWork.begin();
        double seconds = send(copies, consulting, list);
        List<Duration> takenAfter = taken();
        String cores = IntStream.range(0, COPIES)
                .mapToObj(i ->
                        "%.2f".formatted(takenAfter.get(i).minus(taken.get(i)).toMillis() / 1e3 / seconds))
                .collect(Collectors.joining(", "));
        List<CpuQuota.Periods> after = periods();
        String used = IntStream.range(0, copies)
                .mapToObj(i -> "%.0f %%".formatted(100 * after.get(i).usedSince(periods.get(i))))
                .collect(Collectors.joining(", "));
        table.row(String.valueOf(copies), "%.1f".formatted(seconds), cores, used, others.toString());
        return seconds;
    }

    private List<Duration> taken() {
        return operator.copies().stream()
                .map(copy -> ProcessHandle.of(copy.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow())
                .toList();
    }

    private List<CpuQuota.Periods> periods() throws IOException {
        List<CpuQuota.Periods> periods = new ArrayList<>();
        for (CpuQuota quota : held) {
            periods.add(quota.periods());
        }
        return periods;
    }

    /** @return seconds until the last of them is sealed */
    private double send(int copies, Consulting consulting, NumberList list) throws Exception {
        operator.serveWith(copies);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Upload> sending = () -> consulting.send(list);
            long begun = System.nanoTime();
            for (Future<Upload> each : threads.invokeAll(Collections.nCopies(LISTS, sending))) {
                each.get();
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
