package it.opposizioni.kubernetes;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query in the language of Prometheus, as far as it names metrics. */
record Query(String text) {

    /** Text in quotes, matchers of labels, ranges, and lists of labels: no metric is in them. */
    private static final Pattern OTHER = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");

    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "NaN");

    /** The names of the metrics that it asks for. */
    Set<String> metrics() {
        // a brace may stand in quotes, so quotes go first
        String rest = text.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "");
        Matcher name = NAME.matcher(OTHER.matcher(rest).replaceAll(" "));
        Set<String> metrics = new TreeSet<>();
        while (name.find()) {
            if (!WORDS.contains(name.group())) {
                metrics.add(name.group());
            }
        }
        return metrics;
    }
}
