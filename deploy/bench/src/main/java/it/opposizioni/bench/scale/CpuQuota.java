package it.opposizioni.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A control group with a quota. */
public final class CpuQuota {

    /** In microseconds, as Kubernetes has it: who has taken the share of a period waits for the next. */
    private static final long PERIOD = 100_000;

    private static final int REMOVED_WITHIN_SECONDS = 10;

    private final Path group;

    private CpuQuota(Path group) {
        this.group = group;
    }

    static CpuQuota make(Path group, boolean unified, double cores) throws IOException {
        Files.createDirectory(group);
        long share = Math.round(cores * PERIOD);
        if (unified) {
            Files.writeString(group.resolve("cpu.max"), share + " " + PERIOD);
        } else {
            Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(share));
        }
        return new CpuQuota(group);
    }

    /** What a program is started through, so that it is in the group from its first instant and sees how many processors it has. */
    public List<String> starter() {
        return List.of(
                "sh",
                "-c",
                "echo $$ > \"$0\" && exec \"$@\"",
                group.resolve("cgroup.procs").toString());
    }

    /** In how many periods, of those in which there was something to do, processes in it had to wait for the next. */
    public Periods periods() throws IOException {
        return new Periods(figure("nr_periods"), figure("nr_throttled"));
    }

    private long figure(String name) throws IOException {
        try (Stream<String> lines = Files.lines(group.resolve("cpu.stat"))) {
            return lines.map(line -> line.split(" "))
                    .filter(words -> words[0].equals(name))
                    .mapToLong(words -> Long.parseLong(words[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** So far. */
    public record Periods(long all, long used) {

        /** Which part of those since then was used up, from 0 to 1. */
        double usedSince(Periods before) {
            return all == before.all ? 0 : (used - before.used) / (double) (all - before.all);
        }
    }

    /** Its processes have been told to end. */
    void remove() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(REMOVED_WITHIN_SECONDS);
        while (Files.exists(group)) {
            try {
                Files.delete(group);
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
