package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.report.Medians;
import it.opposizioni.bench.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs ways in turn, round after round, so that whatever slows the machine for a while slows all of them; the median of each
 * counts. A way that is slow sits out once it has had its share of the time.
 */
final class Rounds {

    private static final double SHARE_SECONDS = 60;
    private static final double SMALL_SHARE_SECONDS = 15;
    private static final int MOST_ROUNDS = 15;

    private final Report report;
    private final Path folder;
    private final int rounds;

    /**
     * @param folder for the outputs
     * @param rounds at least; those that take little time run up to three times as many
     */
    Rounds(Report report, Path folder, int rounds) {
        this.report = report;
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * What one way took.
     *
     * @param failure why it could not be done; null when it could
     */
    record Times(double[] seconds, String failure) {

        double median() {
            return Medians.of(seconds);
        }
    }

    /** @return in the order of the ways */
    Map<Way, Times> run(List<Way> ways, NumberList list) throws IOException {
        Map<Way, List<Double>> seconds = new LinkedHashMap<>();
        Map<Way, String> failures = new LinkedHashMap<>();
        ways.forEach(way -> seconds.put(way, new ArrayList<>()));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean first = round < rounds;
            List<Way> taking = ways.stream()
                    .filter(way -> !failures.containsKey(way) && !hadItsShare(way, seconds.get(way), first))
                    .toList();
            if (!taking.isEmpty()) {
                report.progress("%,d lines: round %d, %d ways", list.lines(), round + 1, taking.size());
            }
            for (Way way : taking) {
                try {
                    seconds.get(way).add(once(way, list));
                } catch (Exception e) {
                    failures.put(way, String.valueOf(e.getMessage()));
                }
            }
        }
        Map<Way, Times> all = new LinkedHashMap<>();
        seconds.forEach((way, had) -> all.put(
                way, new Times(had.stream().mapToDouble(Double::doubleValue).toArray(), failures.get(way))));
        return all;
    }

    private static boolean hadItsShare(Way way, List<Double> seconds, boolean needed) {
        double share = way.judged() ? SHARE_SECONDS : SMALL_SHARE_SECONDS;
        return seconds.stream().mapToDouble(Double::doubleValue).sum() > (needed ? share : 1);
    }

    private double once(Way way, NumberList list) throws Exception {
        try {
            long begun = System.nanoTime();
            way.run(list, folder);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long expected = way.callableBytes(list);
            if (expected >= 0) {
                long found = Files.size(folder.resolve(Way.CALLABLE));
                if (found != expected) {
                    throw new IllegalStateException("%d bytes callable instead of %d".formatted(found, expected));
                }
            }
            return seconds;
        } finally {
            empty();
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
