package it.opposizioni.local;

import java.io.IOException;

/** Signals that {@link ProcessHandle} has no method for. */
public final class Signals {

    private Signals() {}

    /** Sends a signal by its name, {@code INT} or {@code TERM}; a process that is gone already is no error. */
    public static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LocalRunException("the command kill cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
