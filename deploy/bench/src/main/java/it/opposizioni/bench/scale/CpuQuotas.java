package it.opposizioni.bench.scale;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes control groups of Linux (cgroups) that hold processes to a share of a core, as Kubernetes does with the limit of a container. Beside the
 * processes of this one, or where nobody may make any there, at the top. They are removed at the end, or by the next run if this one is killed.
 */
public final class CpuQuotas implements AutoCloseable {

    private static final Path SELF = Path.of("/proc/self/cgroup");
    private static final Path MOUNTS = Path.of("/proc/mounts");
    private static final String PREFIX = "opposizioni-bench-";
    private static final String ENABLED = "cgroup.subtree_control";
    private static final String CPU = "cpu";

    private final Path parent;
    private final boolean unified;
    private final boolean enabled;
    private final List<CpuQuota> made = new ArrayList<>();

    private CpuQuotas(Path parent, boolean unified, boolean enabled) {
        this.parent = parent;
        this.unified = unified;
        this.enabled = enabled;
    }

    /** @throws IOException none can be made here, and why */
    public static CpuQuotas open() throws IOException {
        Optional<Path> second = mount("cgroup2", _ -> true).filter(CpuQuotas::hasCpu);
        if (second.isPresent()) {
            return in(second.get(), "0::", true);
        }
        Path first = mount("cgroup", options -> options.contains(CPU))
                .orElseThrow(() -> new IOException("no cgroups with quotas of CPU are mounted"));
        return in(first, ":" + CPU + ":", false);
    }

    private static Optional<Path> mount(String type, Predicate<List<String>> options) throws IOException {
        try (Stream<String> lines = Files.lines(MOUNTS)) {
            return lines.map(line -> line.split(" "))
                    .filter(words -> words[2].equals(type) && options.test(List.of(words[3].split(","))))
                    .map(words -> Path.of(words[1]))
                    .findFirst();
        }
    }

    private static boolean hasCpu(Path mount) {
        return words(mount.resolve("cgroup.controllers")).contains(CPU);
    }

    private static List<String> words(Path file) {
        try {
            return Arrays.asList(Files.readString(file).strip().split(" "));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static CpuQuotas in(Path mount, String own, boolean unified) throws IOException {
        IOException refused = new IOException("nobody may make any in " + mount);
        for (Path parent : List.of(mount.resolve(own(own)), mount)) {
            try {
                return in(parent, unified);
            } catch (IOException e) {
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }

    /** Where this process is, below the mount. */
    private static String own(String mark) throws IOException {
        try (Stream<String> lines = Files.lines(SELF)) {
            return lines.filter(line -> line.contains(mark))
                    .map(line -> line.substring(line.lastIndexOf(':') + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private static CpuQuotas in(Path parent, boolean unified) throws IOException {
        boolean enable = unified && !words(parent.resolve(ENABLED)).contains(CPU);
        if (enable) {
            // refused where processes are, but for the top
            Files.writeString(parent.resolve(ENABLED), "+" + CPU);
        }
        CpuQuotas quotas = new CpuQuotas(parent, unified, enable);
        try {
            quotas.removeLeftovers();
            quotas.make("trial", 1).remove();
            return quotas;
        } catch (IOException e) {
            quotas.close();
            throw e;
        }
    }

    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path left : found) {
                long pid = Long.parseLong(left.getFileName().toString().split("-")[2]);
                if (ProcessHandle.of(pid).isEmpty()) {
                    Files.delete(left);
                }
            }
        } catch (FileSystemException e) {
            System.err.println("a cgroup of an earlier run is left: " + e.getMessage());
        }
    }

    /** @param cores what all processes in it may take together */
    public CpuQuota make(String name, double cores) throws IOException {
        Path group = parent.resolve(PREFIX + ProcessHandle.current().pid() + "-" + name);
        CpuQuota quota = CpuQuota.make(group, unified, cores);
        made.add(quota);
        return quota;
    }

    /** By what they are held. */
    @Override
    public String toString() {
        return unified ? "cgroup v2, cpu.max" : "cgroup v1, cpu.cfs_quota_us";
    }

    @Override
    public void close() throws IOException {
        for (CpuQuota quota : made) {
            quota.remove();
        }
        if (enabled) {
            Files.writeString(parent.resolve(ENABLED), "-" + CPU);
        }
    }
}
