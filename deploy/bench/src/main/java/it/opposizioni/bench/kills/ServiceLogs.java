package it.opposizioni.bench.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the services have written about an answer that they did not expect themselves. */
final class ServiceLogs {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([0-9a-f-]{36})\"");

    /** Below its head; the next entry of the log begins with the time. */
    private static final Predicate<String> OF_THE_SAME_ENTRY =
            Pattern.compile("^(\\s|Caused by:|[\\w.$]+(Exception|Error)\\b)").asPredicate();

    /** Which exceptions, and where in our code. */
    private static final Predicate<String> WORTH_READING = Pattern.compile(
                    "^(\\s+Suppressed:|Caused by:|[\\w.$]+(Exception|Error)\\b|\\s+at it\\.opposizioni\\.)")
            .asPredicate();

    private static final int MOST_LINES = 30;

    private final Path folder;

    /** @param folder one file for each process */
    ServiceLogs(Path folder) {
        this.folder = folder;
    }

    /** @param answer a problem document @return empty when it names no reference, or no log has it, or can be read now */
    List<String> about(String answer) {
        Matcher reference = REFERENCE.matcher(answer);
        if (!reference.find() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .filter(file -> file.getFileName().toString().endsWith(".log"))
                    .map(file -> entry(file, reference.group(1)))
                    .filter(lines -> !lines.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private static List<String> entry(Path file, String reference) {
        // what a process wrote when it was killed may end within a letter, which ISO 8859-1 does not mind
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            List<String> found = lines.dropWhile(line -> !line.contains(reference))
                    .limit(1_000)
                    .toList();
            return Stream.concat(
                            found.stream().limit(1),
                            found.stream().skip(1).takeWhile(OF_THE_SAME_ENTRY).filter(WORTH_READING))
                    .limit(MOST_LINES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
