package it.opposizioni.local.process;

import java.io.PrintStream;

/** What the launcher tells the person in front of it. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(Component part, long nanos) {
        say("  %-18s ready after %5.1f s   %s".formatted(part.name(), nanos / 1e9, part.address()));
    }
}
