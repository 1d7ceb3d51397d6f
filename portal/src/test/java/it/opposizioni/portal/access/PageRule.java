package it.opposizioni.portal.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code authorisation-matrix.txt}.
 *
 * @param answers a status, or {@code in} for "is sent to sign in" or {@code back} for "is led back to the form, which says what is wrong"
 * @param sent the query of a page, the fields of a form
 */
record PageRule(Route route, String object, Map<PageActor, String> answers, Map<String, String> sent) {

    static List<PageRule> all() {
        try (InputStream file = PageRule.class.getResourceAsStream("/authorisation-matrix.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PageRule::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageRule read(String line) {
        int columns = PageActor.values().length;
        String[] cells = line.split("\\s+", columns + 4);
        if (cells.length < columns + 3) {
            throw new IllegalArgumentException("an answer for each actor is needed: " + line);
        }
        Map<PageActor, String> answers = new EnumMap<>(PageActor.class);
        for (PageActor actor : PageActor.values()) {
            answers.put(actor, cells[3 + actor.ordinal()]);
        }
        Map<String, String> sent = new LinkedHashMap<>();
        if (cells.length == columns + 4) {
            for (String field : cells[columns + 3].split("&")) {
                String[] parts = field.split("=", 2);
                sent.put(parts[0], parts[1]);
            }
        }
        return new PageRule(new Route(cells[0], cells[1]), cells[2], answers, sent);
    }
}
