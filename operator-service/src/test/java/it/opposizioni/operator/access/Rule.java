package it.opposizioni.operator.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code authorisation-matrix.txt}: how an operation on an object answers each actor.
 *
 * @param query with its question mark; empty for none
 */
record Rule(String operation, String object, Map<Actor, Integer> answers, String query, String body) {

    static List<Rule> all() throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (InputStream file = Rule.class.getResourceAsStream("/authorisation-matrix.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rules.add(read(line)));
        }
        return rules;
    }

    private static Rule read(String line) {
        int columns = Actor.values().length;
        String[] cells = line.split("\\s+", columns + 3);
        if (cells.length < columns + 2) {
            throw new IllegalArgumentException("an answer for each actor is needed: " + line);
        }
        Map<Actor, Integer> answers = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            answers.put(actor, Integer.valueOf(cells[2 + actor.ordinal()]));
        }
        String rest = cells.length == columns + 3 ? cells[columns + 2] : "";
        String query = rest.startsWith("?") ? rest.split(" ", 2)[0] : "";
        return new Rule(
                cells[0],
                cells[1],
                answers,
                query,
                rest.substring(query.length()).strip());
    }

    boolean admits(Actor actor) {
        return answers.get(actor) < 300;
    }
}
