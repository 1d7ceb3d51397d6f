package it.opposizioni.bench.imports;

import it.opposizioni.bench.data.ImportFile;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.imports.Importing.Progress;
import it.opposizioni.bench.load.HeapWatch;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * registry-service as it is shipped importing a file of an earlier register, with everything else running: the relay sends the events and
 * operator-service copies the numbers on the same two cores.
 */
public final class ImportPart {

    private static final int NUMBERS = 32_000_000;
    private static final int FEW_NUMBERS = 2_000_000;
    private static final int KILLS = 3;
    private static final int HEAP = 384;

    private final Report report;
    private final TrialSuite suite;
    private final Path folder;
    private final long seed;
    private final int numbers;
    private final Importing importing;
    private final Counts counts;
    private final Set<Long> known;

    /** @param quick 2 million numbers */
    public ImportPart(Report report, TrialSuite suite, Path folder, long seed, boolean quick) throws SQLException {
        this.report = report;
        this.suite = suite;
        this.folder = folder;
        this.seed = seed;
        this.numbers = quick ? FEW_NUMBERS : NUMBERS;
        this.importing = new Importing(suite);
        this.counts = new Counts(suite);
        this.known = counts.known();
    }

    public void run() throws Exception {
        report.progress("import: a tenth, which warms up");
        ImportFile tenth = write(0, numbers / 10);
        HeapWatch heap = HeapWatch.seldom(suite.management(Services.REGISTRY));
        double less = heap.during(() -> {
            String id = importing.send(tenth);
            counts.check(tenth, id, importing.await(id, 0));
            return null;
        });
        counts.awaitReplica();

        report.progress("import");
        ImportFile whole = write(1, numbers);
        double[] seconds = new double[2];
        String[] id = new String[1];
        long begun = System.nanoTime();
        double most = heap.during(() -> {
            id[0] = importing.send(whole);
            seconds[0] = since(begun);
            importing.await(id[0], 0);
            seconds[1] = since(begun);
            return null;
        });
        report.progress("import: %.0f s; the copy of operator-service", seconds[1]);
        counts.awaitReplica();
        double replica = since(begun);
        // only now: counting takes the cores for as long as a part of the import
        counts.check(whole, id[0], importing.look(id[0]));
        counts.checkReplica();
        bars(seconds, most, less, replica);
        kills();
    }

    private void bars(double[] seconds, double most, double less, double replica) throws Exception {
        report.progress("the same rows by COPY");
        double bare;
        long rows;
        try (Connection connection = suite.database(Services.REGISTRY)) {
            BareCopy copy = new BareCopy(connection, folder, JobRows.CARRIED_OVER);
            rows = copy.rows();
            bare = copy.measure();
        }
        double imported = numbers / seconds[1];
        double copied = rows / bare;
        String of = "import of %d M numbers".formatted(numbers / 1_000_000);
        report.bar(Bar.atLeast(of + " against a bare COPY of the same rows", imported / copied, 1 / 3.0, "")
                .noted("%.0f numbers/s from the first byte sent, file read in %.1f s, against %.0f/s"
                        .formatted(imported, seconds[0], copied)));
        report.bar(Bar.atMost(
                        of + ": replica complete", replica / (numbers / copied * 3), 2, "times what is allowed for it")
                .noted("%.0f s".formatted(replica)));
        report.bar(Bar.atMost(of + ": heap of registry-service", most, HEAP - 1, "MB")
                .noted("garbage counted too, -Xmx%dm; %.0f MB at a tenth of the numbers".formatted(HEAP, less)));
    }

    /** The service is killed in the middle, three times; the counts must be exact. */
    private void kills() throws Exception {
        ImportFile file = write(2, numbers / 4);
        String id = importing.send(file);
        for (int kill = 1; kill <= KILLS; kill++) {
            Progress reached = importing.await(id, file.distinct() * (KILLS + 1 - kill) / (KILLS + 1));
            report.progress("kill -9 with %d numbers left", reached.remaining());
            suite.killRegistry();
        }
        counts.check(file, id, importing.await(id, 0));
        counts.awaitReplica();
        counts.checkReplica();
        report.bar(Bar.atMost("numbers lost or doubled by %d times kill -9 during an import".formatted(KILLS), 0, 0, "")
                .noted("%d numbers; register, history, events and operator-service's copy counted"
                        .formatted(file.distinct())));
    }

    /** The parts have no number in common. */
    private ImportFile write(int part, int distinct) throws IOException {
        return ImportFile.write(folder.resolve("import.csv"), distinct, part, seed, known::contains);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
