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
 * Runs approaches in turn, round after round, so that a temporary slowdown of the machine affects all of them; the median of each
 * counts. A approach that is slow sits out once it has had its share of the time.
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
     * What one approach took.
     *
     * @param failure why it could not be done; null when it could
     */
    record Times(double[] seconds, String failure) {

        double median() {
            return Medians.of(seconds);
        }
    }

    /** @return in the order of the approaches */
    Map<Approach, Times> run(List<Approach> approaches, NumberList list) throws IOException {
        Map<Approach, List<Double>> seconds = new LinkedHashMap<>();
        Map<Approach, String> failures = new LinkedHashMap<>();
        approaches.forEach(approach -> seconds.put(approach, new ArrayList<>()));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean first = round < rounds;
            List<Approach> taking = approaches.stream()
                    .filter(approach ->
                            !failures.containsKey(approach) && !hadItsShare(approach, seconds.get(approach), first))
                    .toList();
            if (!taking.isEmpty()) {
                report.progress("%,d lines: round %d, %d approaches", list.lines(), round + 1, taking.size());
            }
            for (Approach approach : taking) {
                try {
                    seconds.get(approach).add(once(approach, list));
                } catch (Exception e) {
                    failures.put(approach, String.valueOf(e.getMessage()));
                }
            }
        }
        Map<Approach, Times> all = new LinkedHashMap<>();
        seconds.forEach((approach, had) -> all.put(
                approach,
                new Times(had.stream().mapToDouble(Double::doubleValue).toArray(), failures.get(approach))));
        return all;
    }

    private static boolean hadItsShare(Approach approach, List<Double> seconds, boolean needed) {
        double share = approach.judged() ? SHARE_SECONDS : SMALL_SHARE_SECONDS;
        return seconds.stream().mapToDouble(Double::doubleValue).sum() > (needed ? share : 1);
    }

    private double once(Approach approach, NumberList list) throws Exception {
        try {
            long begun = System.nanoTime();
            approach.run(list, folder);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long expected = approach.callableBytes(list);
            if (expected >= 0) {
                long found = Files.size(folder.resolve(Approach.CALLABLE));
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
