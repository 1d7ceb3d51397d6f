package it.opposizioni.local.process;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The processes of this run, written down so that a later run can end them when this one was killed. A process is known by its number
 * <em>and</em> the time it was started, because numbers are used again.
 */
public final class OrphanedProcesses {

    private final Path file;

    public OrphanedProcesses(Settings settings) {
        this.file = settings.data().resolve("processes");
    }

    /** Writes one down. */
    public synchronized void record(ProcessHandle process, String name) {
        String line = "%d %s %s%n".formatted(process.pid(), startOf(process).orElse(Instant.EPOCH), name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what an earlier run left running, in the reverse order of its start, and clears the list. */
    public void end(Console console) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.reversed()) {
                String[] words = line.split(" ", 3);
                ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(process -> startOf(process).equals(Optional.of(Instant.parse(words[1]))))
                        .ifPresent(process -> {
                            console.print("ending %s (process %s), left over from a run that was killed"
                                    .formatted(words[2], words[0]));
                            ProcessTermination.end(process);
                        });
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
