package it.opposizioni.bench.kills;

import it.opposizioni.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was done to each part, and how long it took to serve again after a kill. */
final class RecoveryTable {

    private final List<Strike> strikes;
    private final Recovery recovery;

    RecoveryTable(List<Strike> strikes, Recovery recovery) {
        this.strikes = strikes;
        this.recovery = recovery;
    }

    Table table() {
        List<String> heads = new ArrayList<>(List.of("part"));
        Stream.of(Fault.values()).map(Fault::toString).forEach(heads::add);
        heads.addAll(List.of("back after a kill: median", "p99", "longest", "counted"));
        Table table = new Table(heads.toArray(String[]::new));
        for (Part part : Part.values()) {
            row(table, part.toString(), part, recovery.of(part));
        }
        row(table, "all", null, recovery.all());
        return table;
    }

    /** @param part null for all */
    private void row(Table table, String title, Part part, List<Double> seconds) {
        List<String> cells = new ArrayList<>(List.of(title));
        for (Fault fault : Fault.values()) {
            cells.add(Verdict.counted(strikes.stream()
                    .filter(strike -> strike.fault() == fault && (part == null || strike.part() == part))
                    .count()));
        }
        Stream.of(50, 99, 100)
                .map(percent -> seconds(Recovery.percentile(seconds, percent)))
                .forEach(cells::add);
        cells.add(Verdict.counted(seconds.size()));
        table.row(cells.toArray(String[]::new));
    }

    private static String seconds(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f s", value);
    }
}
