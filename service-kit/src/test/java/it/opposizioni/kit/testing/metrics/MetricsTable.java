package it.opposizioni.kit.testing.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of deploy/docs/metrics.md: what services, alerts and dashboards are held to. */
public final class MetricsTable {

    private static final String PAGE = "deploy/docs/metrics.md";
    private static final String ALL = "all";
    private static final String LATER = "later";

    private final List<Row> rows;

    private MetricsTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * A metric.
     *
     * @param name as Prometheus has it
     * @param kind {@code gauge}, {@code counter} or {@code histogram}
     * @param services the short names of those that show it: {@code registry}, {@code portal}
     * @param later whether it is there only after the first of what it counts, and not from the start
     */
    public record Row(
            String name,
            String kind,
            String unit,
            Set<String> labels,
            Set<String> services,
            boolean later,
            String meaning) {

        public boolean isOf(String service) {
            return services.contains(ALL) || services.contains(service);
        }

        /** Whether it is the suite's own, and not a library's. */
        public boolean isOwn() {
            return name.startsWith("opposizioni_");
        }

        /** Under which names Prometheus stores it. */
        public Stream<String> series() {
            return kind.equals("histogram")
                    ? Stream.of("_bucket", "_count", "_sum", "_max").map(name::concat)
                    : Stream.of(name);
        }
    }

    /** Of the repository that the tests run in. */
    public static MetricsTable ofTheRepository() {
        return new MetricsTable(read(repository().resolve(PAGE))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(MetricsTable::row)
                .toList());
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(PAGE))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no " + PAGE + " above the folder of the tests");
            }
        }
        return folder;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
        if (cells.size() != 6) {
            throw new IllegalStateException("not six columns: " + line);
        }
        Set<String> shownBy = words(cells.get(4));
        boolean later = shownBy.remove(LATER);
        return new Row(
                cells.get(0).replace("`", ""),
                cells.get(1),
                cells.get(2),
                words(cells.get(3)),
                shownBy,
                later,
                cells.get(5));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.replace("`", "").split(",\\s*"))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Row> rows() {
        return rows;
    }

    /** Every name that a query may ask for. */
    public Set<String> series() {
        return rows.stream().flatMap(Row::series).collect(Collectors.toCollection(TreeSet::new));
    }
}
