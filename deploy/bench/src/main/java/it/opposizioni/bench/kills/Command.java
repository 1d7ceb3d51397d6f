package it.opposizioni.bench.kills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the system that is run to its end. */
final class Command {

    private Command() {}

    /** @throws IOException with what it said, when it does not end well */
    static void run(String... command) throws IOException {
        runWith("", command);
    }

    /** @param input what it reads */
    static void runWith(String input, String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        try (OutputStream into = process.getOutputStream()) {
            into.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s: %s".formatted(command[0], said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command[0] + " was not awaited", e);
        }
    }
}
