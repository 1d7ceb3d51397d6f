package it.opposizioni.local;

import java.io.PrintStream;

/** What the launcher tells the person in front of it. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(Part part, long nanos) {
        say("  %-18s ready after %5.1f s   %s".formatted(part.name(), nanos / 1e9, part.address()));
    }
}
