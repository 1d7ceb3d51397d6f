package it.opposizioni.kit.testing.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service shows at {@code /q/metrics}.
 *
 * @param kinds by the names of the metrics
 * @param labels that its samples have, by the names of the metrics
 */
public record ShownMetrics(Map<String, String> kinds, Map<String, Set<String>> labels) {

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    /** @param text in the format of Prometheus or of OpenMetrics */
    public static ShownMetrics read(String text) {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, Set<String>> labels = new TreeMap<>();
        text.lines().forEach(line -> {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                kinds.put(nameOf(type.group(1), type.group(2)), type.group(2));
            } else if (sample.matches()) {
                Set<String> found = labels.computeIfAbsent(sample.group(1), _ -> new TreeSet<>());
                LABEL.matcher(sample.group(2) == null ? "" : sample.group(2))
                        .results()
                        .map(label -> label.group(1))
                        // of each line of a histogram, and no label of ours
                        .filter(label -> !(label.equals("le") && sample.group(1).endsWith("_bucket")))
                        .forEach(found::add);
            }
        });
        return new ShownMetrics(kinds, labels);
    }

    /** OpenMetrics leaves the end out that the samples of a counter have. */
    private static String nameOf(String family, String kind) {
        return kind.equals("counter") && !family.endsWith("_total") ? family + "_total" : family;
    }

    /** Those of the suite itself. */
    public Set<String> own() {
        return kinds.keySet().stream()
                .filter(name -> name.startsWith("opposizioni_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
