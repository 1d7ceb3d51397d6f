package it.opposizioni.local.process;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;

/**
 * Signals that {@link ProcessHandle} has no method for, sent by {@code kill(2)} of the C library: the program of that name is missing
 * on a Debian without procps.
 */
public final class Signals {

    /** As Linux numbers them on x86-64. */
    private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15, "CONT", 18, "STOP", 19);

    @SuppressWarnings("restricted")
    private static final MethodHandle KILL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Signals() {}

    /** Sends a signal by its name: {@code INT}, {@code TERM}, {@code STOP} or {@code CONT}; a process that is gone already is no error. */
    public static void send(String signal, long pid) {
        if (!NUMBERS.containsKey(signal) || pid <= 1 || pid > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no signal %s to process %d".formatted(signal, pid));
        }
        try {
            int _ = (int) KILL.invokeExact((int) pid, (int) NUMBERS.get(signal));
        } catch (Throwable e) {
            throw new IllegalStateException("kill(2) cannot be called", e);
        }
    }
}
