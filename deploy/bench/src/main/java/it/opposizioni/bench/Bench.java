package it.opposizioni.bench;

import it.opposizioni.bench.engine.EnginePart;
import it.opposizioni.bench.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What {@code deploy/bench/run} runs: measures, prints, and leaves nothing behind but its report. */
final class Bench {

    private Bench() {}

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
        Path work = target.resolve("work");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(work)));
        boolean good = run(options, target, work);
        System.exit(good ? 0 : 1);
    }

    private static boolean run(Options options, Path target, Path work) throws IOException {
        Report report = new Report(System.out);
        report.paragraph("%s. Seed %d.", Machine.facts(), options.seed());
        boolean good = true;
        for (Options.Part part : options.parts()) {
            remove(work);
            Files.createDirectories(work);
            try {
                switch (part) {
                    case ENGINE ->
                        new EnginePart(
                                        report,
                                        work,
                                        Path.of("deploy/local/target/postgresql")
                                                .toAbsolutePath(),
                                        options.seed(),
                                        options.quick())
                                .run();
                }
            } catch (Exception e) {
                good = false;
                e.printStackTrace();
                report.paragraph("The %s part could not be measured: %s", part.word(), e);
            }
        }
        report.verdicts();
        Path file = target.resolve("performance.md");
        Files.writeString(file, report.toString());
        System.out.println("Also in " + file);
        return good;
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("%s could not be removed: %s".formatted(folder, e));
        }
    }
}
