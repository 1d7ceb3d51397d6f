package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Journal.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The run over time, as SVG: above what was done to which part when, then how long answers took, how many were
 * awaited, and how many facts the portal did not know.
 */
final class Picture {

    private static final int LEFT = 130;
    private static final int WIDTH = 1_000;
    private static final int LANE = 18;
    private static final int CHART = 140;
    private static final int GAP = 40;
    private static final int TOP = 30;
    private static final String STYLE =
            "text{font:12px sans-serif;fill:#222}.kill{fill:#a00}.pause{fill:#d90}.loss{fill:#7a4}.partition{fill:#06c}.full_disk{fill:#808}.refusal{fill:#088}.line{fill:none;stroke:#06c;stroke-width:1}.axis{stroke:#999}";

    private final List<Answer> answers;
    private final List<Strike> strikes;
    private final List<UnknownFacts.Sample> backlog;
    private final long begun;
    private final int seconds;

    Picture(Journal journal, List<Strike> strikes, List<UnknownFacts.Sample> backlog) {
        this.answers = journal.answers();
        this.strikes = strikes;
        this.backlog = backlog;
        this.begun = journal.begun();
        this.seconds = 1
                + (int) answers.stream()
                        .mapToLong(answer -> (answer.answered() - begun) / 1_000_000_000L)
                        .max()
                        .orElse(0);
    }

    String svg() {
        int lanes = TOP + Part.values().length * LANE;
        int latency = lanes + GAP;
        int waiting = latency + CHART + GAP;
        int unknown = waiting + CHART + GAP;
        int height = unknown + CHART + GAP;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"><title>Faults, time of answers and what waits, over %d s</title><style>%s</style>%n",
                LEFT + WIDTH + 20,
                height,
                seconds,
                STYLE);
        legend(svg);
        lanes(svg);
        chart(svg, latency, "answered after, p99", slowest(), "s");
        chart(svg, waiting, "not answered yet", waiting(), "");
        chart(svg, unknown, "facts unknown", unknown(), "");
        add(
                svg,
                "<text x=\"%d\" y=\"%d\">0 s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d s</text>%n</svg>%n",
                LEFT,
                height - 20,
                LEFT + WIDTH,
                height - 20,
                seconds);
        return svg.toString();
    }

    private void lanes(StringBuilder svg) {
        for (Part part : Part.values()) {
            int y = TOP + part.ordinal() * LANE;
            add(svg, "<text x=\"4\" y=\"%d\">%s</text>%n", y + 12, part);
            for (Strike strike : strikes) {
                if (strike.part() == part) {
                    add(
                            svg,
                            "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\"/>%n",
                            strike.fault().name().toLowerCase(Locale.ROOT),
                            x((strike.at() - begun) / 1e9),
                            y + 2,
                            Math.max(2, strike.millis() / 1e3 / seconds * WIDTH));
                }
            }
        }
    }

    private static void legend(StringBuilder svg) {
        int x = LEFT;
        for (Fault fault : Fault.values()) {
            String kind = fault.name().toLowerCase(Locale.ROOT);
            add(svg, "<rect class=\"%s\" x=\"%d\" y=\"6\" width=\"10\" height=\"12\"/>%n", kind, x);
            add(svg, "<text x=\"%d\" y=\"16\">%s</text>%n", x + 14, fault);
            x += 130;
        }
    }

    private void chart(StringBuilder svg, int top, String title, double[] values, String unit) {
        double most = Math.max(1, Arrays.stream(values).max().orElse(1));
        add(svg, "<text x=\"4\" y=\"%d\">%s</text>%n", top + 12, title);
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f %s</text>%n", LEFT - 6, top + 28, most, unit);
        add(
                svg,
                "<path class=\"axis\" d=\"M%d %dh%d\"/>%n<polyline class=\"line\" points=\"",
                LEFT,
                top + CHART,
                WIDTH);
        for (int i = 0; i < values.length; i++) {
            add(svg, "%.1f,%.1f ", x(i), top + CHART - values[i] / most * CHART);
        }
        add(svg, "\"/>%n");
    }

    private double x(double second) {
        return LEFT + second / seconds * WIDTH;
    }

    /** Of what was answered in each second. */
    private double[] slowest() {
        List<List<Double>> each = new ArrayList<>();
        for (int i = 0; i < seconds; i++) {
            each.add(new ArrayList<>());
        }
        answers.forEach(answer -> each.get((int) ((answer.answered() - begun) / 1_000_000_000L))
                .add((answer.answered() - answer.due()) / 1e9));
        return each.stream()
                .map(list -> list.stream().sorted().toList())
                .mapToDouble(list -> list.isEmpty() ? 0 : Recovery.percentile(list, 99))
                .toArray();
    }

    private double[] waiting() {
        double[] change = new double[seconds + 1];
        answers.forEach(answer -> {
            change[(int) ((answer.due() - begun) / 1_000_000_000L)]++;
            change[(int) ((answer.answered() - begun) / 1_000_000_000L)]--;
        });
        Arrays.parallelPrefix(change, Double::sum);
        return change;
    }

    /** The last that was seen until each second. */
    private double[] unknown() {
        double[] each = new double[seconds];
        int next = 0;
        for (int second = 0; second < seconds; second++) {
            each[second] = second == 0 ? 0 : each[second - 1];
            while (next < backlog.size() && (backlog.get(next).at() - begun) / 1e9 < second + 1) {
                each[second] = backlog.get(next++).waiting();
            }
        }
        return each;
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
