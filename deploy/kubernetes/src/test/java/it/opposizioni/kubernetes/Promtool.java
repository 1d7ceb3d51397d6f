package it.opposizioni.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Prometheus' own checker. Without it the tests that need it are skipped, and say so. */
final class Promtool {

    private Promtool() {}

    /**
     * What it says.
     *
     * @throws AssertionError with its words, when it is not satisfied
     */
    static String run(List<String> command, List<Path> files) {
        Assumptions.assumeTrue(isInstalled(), "promtool is not installed: deploy/check installs Debian's");
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(command);
        files.forEach(file -> line.add(file.toString()));
        try {
            Process promtool =
                    new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (promtool.waitFor() != 0) {
                throw new AssertionError(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
