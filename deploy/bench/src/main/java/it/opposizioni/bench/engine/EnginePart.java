package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.database.PostgresServer;
import it.opposizioni.bench.engine.Rounds.Times;
import it.opposizioni.bench.report.Report;
import it.opposizioni.kit.testing.PostgresPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The engine and the other tools that could do its work, file to file, in one run. */
public final class EnginePart {

    private static final int SMALL_REGISTER = 32_000_000;
    private static final int LARGE_REGISTER = 100_000_000;
    private static final int EXEMPTED = 3_000_000;
    private static final int ROUNDS = 5;
    private static final int SHORT_LIST = 1_000_000;
    private static final int LONG_LIST = 10_000_000;

    private final Report report;
    private final Path folder;
    private final Path programs;
    private final long seed;
    private final boolean quick;

    /**
     * @param folder empty, for all files of the run
     * @param programs where PostgreSQL's are, or will be unpacked
     * @param quick the short list only, and no register of 100 million
     */
    public EnginePart(Report report, Path folder, Path programs, long seed, boolean quick) {
        this.report = report;
        this.folder = folder;
        this.programs = programs;
        this.seed = seed;
        this.quick = quick;
    }

    public void run() throws Exception {
        Path outputs = Files.createDirectory(folder.resolve("outputs"));
        // PostgreSQL writes its output by itself, as another user
        Files.setPosixFilePermissions(outputs, PosixFilePermissions.fromString("rwxrwxrwx"));
        report.progress("drawing the registers");
        int longest = quick ? SHORT_LIST : LONG_LIST;
        Registers registers = new Registers(
                seed, SMALL_REGISTER, quick ? SMALL_REGISTER : LARGE_REGISTER, EXEMPTED, NumberList.opposedOf(longest));
        Path text = folder.resolve("register.txt");
        NumberList.write(text, registers.smallSorted());
        report.progress("PostgreSQL and DuckDB load the register");
        try (PostgresServer server =
                        PostgresServer.start(new PostgresPrograms(programs), folder, PostgresApproach.SERVER);
                Connection postgres = PostgresApproach.load(server, text);
                DuckDbApproach duckDb = new DuckDbApproach(Approaches.DUCKDB, text)) {
            Approaches approaches = new Approaches(engines(registers), duckDb, postgres, text);
            compare(approaches, registers, outputs);
        }
    }

    private List<Approach> engines(Registers registers) throws IOException {
        report.progress("the engine builds its images");
        Indexes indexes = new Indexes(registers, folder);
        List<Approach> engines = new ArrayList<>();
        var plain = indexes.small(false);
        var exempting = indexes.small(true);
        engines.add(new EngineApproach(Approaches.ENGINE_1, plain, false, 1));
        engines.add(new EngineApproach(Approaches.ENGINE_2, plain, false, 2));
        engines.add(new EngineApproach(Approaches.EXEMPTIONS_1, exempting, true, 1));
        engines.add(new EngineApproach(Approaches.EXEMPTIONS_2, exempting, true, 2));
        if (!quick) {
            var large = indexes.large(false);
            engines.add(new EngineApproach(Approaches.LARGE_1, large, false, 1));
            engines.add(new EngineApproach(Approaches.LARGE_2, large, false, 2));
            engines.add(new EngineApproach(Approaches.LARGE_EXEMPTIONS_1, indexes.large(true), true, 1));
        }
        return engines;
    }

    private void compare(Approaches approaches, Registers registers, Path outputs) throws IOException, SQLException {
        NumberList shortList = NumberList.write(folder.resolve("list-short.csv"), SHORT_LIST, registers, seed);
        Rounds rounds = new Rounds(report, outputs, ROUNDS);
        // as at the start of the service: the first lists make the machine code
        rounds.run(approaches.inThisProcess(), shortList);
        Map<Approach, Times> onShort = rounds.run(approaches.all(), shortList);
        Map<Approach, Times> onLong = Map.of();
        if (!quick) {
            NumberList longList = NumberList.write(folder.resolve("list-long.csv"), LONG_LIST, registers, seed + 1);
            // one that did not get along with the short list is spared the long one
            List<Approach> able = approaches.all().stream()
                    .filter(approach -> onShort.get(approach).failure() == null)
                    .toList();
            onLong = rounds.run(able, longList);
        }
        new EngineVerdict(report, onShort, onLong).say(SHORT_LIST, LONG_LIST);
    }
}
