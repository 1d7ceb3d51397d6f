package it.opposizioni.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * How much of the machine is taken meanwhile by what is no part of a measurement: other programs, and other machines on the same hardware. Processes
 * of the bench that end meanwhile count as others.
 */
public final class OtherWork {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;

    /** user, nice and system; irq, softirq and steal. In between are idle and waiting for the disk. */
    private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

    private final long begun = System.nanoTime();
    private final double before = others();

    private OtherWork() {}

    public static OtherWork begin() {
        return new OtherWork();
    }

    private static double others() {
        return busy()
                - CpuTimes.now().taken().values().stream()
                                .mapToLong(Duration::toMillis)
                                .sum()
                        / 1e3;
    }

    /** Seconds of all cores since the machine was started. */
    private static double busy() {
        try {
            String[] ticks = Files.readAllLines(STATISTICS).getFirst().split(" +");
            return Arrays.stream(BUSY).mapToLong(i -> Long.parseLong(ticks[i])).sum() / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cores, on average since then. */
    public double cores() {
        return Math.max(0, (others() - before) / ((System.nanoTime() - begun) / 1e9));
    }

    /** In words. */
    @Override
    public String toString() {
        return "other work took %.2f cores".formatted(cores());
    }
}
