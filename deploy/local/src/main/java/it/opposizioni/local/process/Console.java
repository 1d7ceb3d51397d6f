package it.opposizioni.local.process;

import java.io.PrintStream;

/** What the launcher prints for the person in front of it. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void print(String line) {
        out.println(line);
        out.flush();
    }

    void ready(Component component, long nanos) {
        print("  %-18s ready after %5.1f s   %s".formatted(component.name(), nanos / 1e9, component.address()));
    }
}
