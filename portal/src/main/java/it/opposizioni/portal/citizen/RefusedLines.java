package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.ProblemDocument.InvalidField;
import it.opposizioni.portal.clients.UpstreamException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers of a registration the registry refuses, and why. */
final class RefusedLines {

    private static final Pattern POINTER = Pattern.compile("/lines/(\\d)/.*");

    private RefusedLines() {}

    /** Reasons by the places of the numbers; empty when the refusal is about none of them. */
    static Map<Integer, String> of(UpstreamException e, int lines) {
        return of(e, lines, InvalidField::detail);
    }

    /** The same as the registry calls them. */
    static Map<Integer, String> codes(UpstreamException e, int lines) {
        return of(e, lines, InvalidField::code);
    }

    private static Map<Integer, String> of(UpstreamException e, int lines, Function<InvalidField, String> what) {
        Map<Integer, String> refused = new TreeMap<>();
        e.problem()
                .filter(_ -> e.isCorrectable())
                .ifPresent(problem -> problem.errors().forEach(error -> {
                    Matcher line = POINTER.matcher(String.valueOf(error.pointer()));
                    if (line.matches() && Integer.parseInt(line.group(1)) < lines) {
                        refused.putIfAbsent(Integer.parseInt(line.group(1)), what.apply(error));
                    }
                }));
        return refused;
    }

    /** Their codes were confirmed too long ago. */
    static boolean areUnproven(UpstreamException e) {
        return e.problem()
                .map(ProblemDocument::slug)
                .filter("line-not-proven"::equals)
                .isPresent();
    }
}
