package it.opposizioni.bench.service;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.HeapWatch;
import it.opposizioni.bench.load.Upload;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Medians;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** operator-service as it is shipped, with a real database, broker and identity provider, and 32 million numbers. */
public final class ServicePart {

    private static final int REGISTER = 32_000_000;
    private static final int SMALL_REGISTER = 2_000_000;
    private static final int LONG_LIST = 10_000_000;
    private static final int SHORT_LIST = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 4;

    private final Report report;
    private final TrialSuite suite;
    private final Path folder;
    private final long seed;
    private final Registers registers;
    private final int lines;

    /**
     * @param folder for the lists
     * @param quick a list of a million lines, and a register of two million
     */
    public ServicePart(Report report, TrialSuite suite, Path folder, long seed, boolean quick) {
        this.report = report;
        this.suite = suite;
        this.folder = folder;
        this.seed = seed;
        this.lines = quick ? SHORT_LIST : LONG_LIST;
        int size = quick ? SMALL_REGISTER : REGISTER;
        this.registers = new Registers(seed, size, size, 0, NumberList.opposedOf(lines));
    }

    public void run() throws Exception {
        starts();
        Consulting consulting = Consulting.acme(suite);
        NumberList list = NumberList.write(folder.resolve("sent.csv"), lines, registers, seed);
        try (BareServer bare = BareServer.start(suite, BareServer.Beside.OPERATOR, folder)) {
            attempt("`POST /v1/consultations`", () -> uploads(consulting, list, bare));
            attempt("heap during %d lists at once".formatted(AT_ONCE), () -> heap(consulting, list));
            attempt(QuickChecks.WHAT, () -> new QuickChecks(report, consulting, registers, seed).measure(bare));
        }
    }

    /** Each of them by itself: one that cannot be measured does not hide the others. */
    private void attempt(String what, Measurement measurement) {
        try {
            measurement.run();
        } catch (Exception e) {
            report.bar(Bar.missing(what, String.valueOf(e.getMessage())));
        }
    }

    /** A part that may fail with any exception. */
    @FunctionalInterface
    private interface Measurement {
        void run() throws Exception;
    }

    private void starts() throws SQLException, IOException, InterruptedException {
        report.progress("filling operator-service's database");
        suite.stopOperator();
        ReplicaRows.fill(suite, registers);
        double cold = suite.startOperator().toMillis() / 1e3;
        // the one that is written last
        Path image = suite.operatorIndex().resolve("register-post.image");
        for (int i = 0; i < 600 && !Files.exists(image); i++) {
            Thread.sleep(100);
        }
        double[] warm = new double[3];
        for (int i = 0; i < warm.length; i++) {
            suite.stopOperator();
            warm[i] = suite.startOperator().toMillis() / 1e3;
        }
        String numbers = ", %d M numbers".formatted(registers.smallSize() / 1_000_000);
        report.bar(Bar.atMost("operator-service from start to ready, warm" + numbers, Medians.of(warm), 4, "s"));
        report.bar(Bar.atMost("the same, cold from its database" + numbers, cold, 15, "s"));
    }

    private void uploads(Consulting consulting, NumberList list, BareServer server) throws IOException {
        List<Upload> service = new ArrayList<>();
        List<Upload> bare = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            report.progress("HTTP: %s", round < 0 ? "warming up" : "round " + (round + 1));
            Upload bareUpload = Upload.send(server.address(), Map.of(), list.file());
            Upload serviceUpload = consulting.send(list);
            if (round >= 0) {
                bare.add(bareUpload);
                service.add(serviceUpload);
            }
        }
        double whole = Medians.of(service.stream().mapToDouble(Upload::whole).toArray());
        double least = Medians.of(bare.stream().mapToDouble(Upload::whole).toArray());
        double sealed =
                Medians.of(service.stream().mapToDouble(Upload::afterLast).toArray());
        String of = "`POST /v1/consultations` of %d M lines".formatted(list.lines() / 1_000_000);
        report.bar(Bar.atMost(of + ": sealed after the last byte", sealed, lines == LONG_LIST ? 0.15 : 0.05, "s"));
        report.bar(Bar.atMost(of + ": whole request against the bare endpoint", whole / least, 1.25, "times as long")
                .noted("%.2f s against %.2f s".formatted(whole, least)));
    }

    private void heap(Consulting consulting, NumberList list) throws Exception {
        report.progress("%d lists at once", AT_ONCE);
        HeapWatch watch = HeapWatch.often(suite.management(Services.OPERATOR));
        NumberList shorter = NumberList.write(folder.resolve("shorter.csv"), lines / 10, registers, seed);
        double less = atOnce(watch, consulting, shorter);
        double most = atOnce(watch, consulting, list);
        String many = "heap in use during %d lists of %d M at once".formatted(AT_ONCE, list.lines() / 1_000_000);
        report.bar(Bar.atMost(many, most, 256, "MB").noted("garbage counted too, -Xmx512m, all sealed"));
        report.bar(Bar.atMost(many + ", against lists of a tenth", most / less, 1.5, "times as much")
                .noted("%.0f MB against %.0f MB: flat".formatted(most, less)));
    }

    /** @return the most megabytes meanwhile */
    private static double atOnce(HeapWatch watch, Consulting consulting, NumberList list) throws Exception {
        return watch.during(() -> {
            try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
                Callable<Upload> sending = () -> consulting.send(list);
                for (Future<Upload> each : threads.invokeAll(Collections.nCopies(AT_ONCE, sending))) {
                    each.get();
                }
                return null;
            }
        });
    }
}
