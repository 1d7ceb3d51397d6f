package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Journal.Answer;
import it.opposizioni.bench.kills.Killing.Kill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The run over time, as SVG: above which part was killed when, in the middle how long answers took, below how many were awaited. */
final class Picture {

    private static final int LEFT = 130;
    private static final int WIDTH = 1_000;
    private static final int LANE = 18;
    private static final int CHART = 140;
    private static final int GAP = 40;
    private static final int TOP = 30;
    private static final String STYLE =
            "text{font:12px sans-serif;fill:#222}.kill{fill:#a00}.pause{fill:#d90}.line{fill:none;stroke:#06c;stroke-width:1}.axis{stroke:#999}";

    private final List<Answer> answers;
    private final List<Kill> kills;
    private final long begun;
    private final int seconds;

    Picture(Journal journal, List<Kill> kills) {
        this.answers = journal.answers();
        this.kills = kills;
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
        int height = waiting + CHART + GAP;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"><title>Kills, time of answers and what waits, over %d s</title><style>%s</style>%n",
                LEFT + WIDTH + 20,
                height,
                seconds,
                STYLE);
        lanes(svg);
        chart(svg, latency, "answered after, p99", slowest(), "s");
        chart(svg, waiting, "waiting", waiting(), "");
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
            for (Kill kill : kills) {
                if (kill.part() == part) {
                    add(
                            svg,
                            "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"2\" height=\"12\"/>%n",
                            kill.pause() ? "pause" : "kill",
                            x((kill.at() - begun) / 1e9),
                            y + 2);
                }
            }
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

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
