package it.opposizioni.kit.testing.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
public record Rule<A extends Enum<A>>(
        String operation, String object, Map<A, Integer> answers, String query, String body) {

    /** All lines, the columns in the order of the constants. */
    public static <A extends Enum<A>> List<Rule<A>> all(Class<A> actors) {
        List<Rule<A>> rules = new ArrayList<>();
        try (InputStream file = Rule.class.getResourceAsStream("/authorisation-matrix.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rules.add(read(line, actors)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    private static <A extends Enum<A>> Rule<A> read(String line, Class<A> actors) {
        int columns = actors.getEnumConstants().length;
        String[] cells = line.split("\\s+", columns + 3);
        if (cells.length < columns + 2) {
            throw new IllegalArgumentException("an answer for each actor is needed: " + line);
        }
        Map<A, Integer> answers = new EnumMap<>(actors);
        for (A actor : actors.getEnumConstants()) {
            answers.put(actor, Integer.valueOf(cells[2 + actor.ordinal()]));
        }
        String rest = cells.length == columns + 3 ? cells[columns + 2] : "";
        String query = rest.startsWith("?") ? rest.split(" ", 2)[0] : "";
        return new Rule<>(
                cells[0],
                cells[1],
                answers,
                query,
                rest.substring(query.length()).strip());
    }

    public boolean admits(A actor) {
        return answers.get(actor) < 300;
    }
}
