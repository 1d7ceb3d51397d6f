package it.opposizioni.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of {@code kubectl} as a page has it, for a person to type: what it does, to which objects.
 *
 * @param line as it stands there
 * @param verb with its second word, as {@code rollout pause}
 * @param kind as typed, {@code ""} where none is said
 * @param name {@code ""} where it is not one object
 * @param rest what follows these two, as the ports of {@code port-forward}
 * @param options by their name without hyphens; what has no value has {@code ""}
 */
record KubectlCommand(
        String line, String verb, String kind, String name, List<String> rest, Map<String, String> options) {

    /** In a block of code up to a comment or the next command, in a sentence between its marks. */
    private static final Pattern LINE = Pattern.compile("(?m)^(?:[^\n`]* )?(kubectl [^\n`]*)$|`(kubectl [^`]*)`");

    private static final Pattern END = Pattern.compile("\\s+#\\s.*|\\s*[&|].*");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\$\\([^)]*\\)|<[^>]*>|[^\\s'])+");
    private static final List<String> WITHOUT_VALUE = List.of("all", "overwrite", "ignore-not-found");

    /** All commands of a page. */
    static Stream<KubectlCommand> of(String page) {
        return LINE.matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(line -> END.matcher(line).replaceFirst(""))
                .map(KubectlCommand::parsed);
    }

    private static KubectlCommand parsed(String line) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        List<String> all =
                WORD.matcher(line).results().map(MatchResult::group).skip(1).toList();
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            if (!word.startsWith("-") || word.equals("-")) {
                words.add(word);
                continue;
            }
            String[] option = word.replaceFirst("^--?", "").split("=", 2);
            boolean apart = option.length == 1 && !WITHOUT_VALUE.contains(option[0]) && i + 1 < all.size();
            options.put(option[0], apart ? all.get(++i) : option.length == 2 ? option[1] : "");
        }
        String verb = words.removeFirst();
        if (verb.equals("rollout")) {
            verb += " " + words.removeFirst();
        }
        String kind = words.isEmpty() ? "" : words.removeFirst();
        if (kind.contains("/")) {
            words.addFirst(kind.substring(kind.indexOf('/') + 1));
            kind = kind.substring(0, kind.indexOf('/'));
        }
        String name = words.isEmpty() ? "" : words.removeFirst();
        return new KubectlCommand(line, verb, kind, name, List.copyOf(words), options);
    }

    /** The value of an option without quotes, {@code ""} where it is not there. */
    String option(String name) {
        return options.getOrDefault(name, "").replace("'", "");
    }

    @Override
    public String toString() {
        return line;
    }
}
