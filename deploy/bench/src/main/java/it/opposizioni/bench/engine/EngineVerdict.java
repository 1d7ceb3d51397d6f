package it.opposizioni.bench.engine;

import it.opposizioni.bench.engine.Rounds.Times;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import java.util.Locale;
import java.util.Map;

/** What the engine's times say about its bars. */
final class EngineVerdict {

    private final Report report;
    private final Map<Approach, Times> onShort;
    private final Map<Approach, Times> onLong;

    /** @param onLong empty when only the short list was compared */
    EngineVerdict(Report report, Map<Approach, Times> onShort, Map<Approach, Times> onLong) {
        this.report = report;
        this.onShort = onShort;
        this.onLong = onLong;
    }

    void say(int shortLines, int longLines) {
        Table table = new Table(
                "file to file, register of 32 M at hand, median seconds (rounds)",
                millions(shortLines),
                millions(longLines));
        onShort.keySet()
                .forEach(approach ->
                        table.row(approach.name(), cell(onShort.get(approach)), cell(onLong.get(approach))));
        report.table(table);
        String on = ", list of " + millions(shortLines);
        atLeast("engine against DuckDB, both 2 threads" + on, onShort, Approaches.DUCKDB, Approaches.ENGINE_2, 24);
        atLeast("engine against tuned PostgreSQL" + on, onShort, Approaches.POSTGRES, Approaches.ENGINE_2, 130);
        if (!onLong.isEmpty()) {
            sayOfLongList(", list of " + millions(longLines));
        }
    }

    private void sayOfLongList(String on) {
        atMost("engine against the floor, 1 thread" + on, Approaches.ENGINE_1, Approaches.FLOOR_1, 1.4);
        atMost("the same, 2 threads" + on, Approaches.ENGINE_2, Approaches.FLOOR_2, 1.4);
        atMost("with 3 M exemptions, 1 thread" + on, Approaches.EXEMPTIONS_1, Approaches.FLOOR_1, 1.6);
        atMost("with 3 M exemptions, 2 threads" + on, Approaches.EXEMPTIONS_2, Approaches.FLOOR_2, 1.6);
        atMost("against 100 M numbers, 1 thread" + on, Approaches.LARGE_1, Approaches.FLOOR_1, 1.4);
        atMost("against 100 M numbers, 2 threads" + on, Approaches.LARGE_2, Approaches.FLOOR_2, 1.4);
        atMost("with 3 M exemptions against 100 M" + on, Approaches.LARGE_EXEMPTIONS_1, Approaches.FLOOR_1, 1.6);
        atLeast("2 threads against 1" + on, onLong, Approaches.ENGINE_1, Approaches.ENGINE_2, 1.5);
        atLeast("engine against DuckDB, both 2 threads" + on, onLong, Approaches.DUCKDB, Approaches.ENGINE_2, 7);
        atLeast("engine against tuned PostgreSQL" + on, onLong, Approaches.POSTGRES, Approaches.ENGINE_2, 44);
    }

    private void atMost(String what, String approach, String floor, double bar) {
        report.bar(Bar.atMost(what, median(onLong, approach) / median(onLong, floor), bar, "times as long"));
    }

    private void atLeast(String what, Map<Approach, Times> times, String slow, String fast, double bar) {
        report.bar(Bar.atLeast(what, median(times, slow) / median(times, fast), bar, "times as fast"));
    }

    private static double median(Map<Approach, Times> times, String name) {
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .mapToDouble(entry -> entry.getValue().median())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String millions(int lines) {
        return lines / 1_000_000 + " M lines";
    }

    private static String cell(Times times) {
        if (times == null) {
            return "";
        }
        if (times.failure() != null) {
            return "failed: " + times.failure();
        }
        double median = times.median();
        return String.format(Locale.ROOT, median < 1 ? "%.3f (%d)" : "%.2f (%d)", median, times.seconds().length);
    }
}
