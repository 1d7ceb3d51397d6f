package it.opposizioni.kit.testing.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a request is about.
 *
 * @param values for the request; {@code id}, {@code campaign}, {@code number}, {@code shown}, {@code kid}, {@code secret},
 *     {@code code} and {@code protocol} say which object it is
 * @param words each of which betrays it; who sees it in an answer sees at least one of them
 * @param knowing the actors who may see it
 */
public record Target(Map<String, String> values, Set<String> words, Set<? extends Enum<?>> knowing) {

    private static final Set<String> IDENTIFYING =
            Set.of("id", "campaign", "number", "shown", "kid", "secret", "address", "code", "protocol");
    private static final String UNKNOWN_ID = "018f0000-dead-7000-8000-00000000dead";
    private static final String UNKNOWN_NUMBER = "+390699999999";

    String fill(String template) {
        String filled = template;
        for (var value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** @throws IllegalStateException when the object has no such value */
    public String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the object has no " + name);
        }
        return value;
    }

    boolean isIdentified() {
        return values.keySet().stream().anyMatch(IDENTIFYING::contains);
    }

    /** The same for something that does not exist. */
    Target unknown() {
        Map<String, String> changed = new HashMap<>(values);
        changed.replaceAll((name, value) -> IDENTIFYING.contains(name) ? instead(value) : value);
        return new Target(changed, Set.of(), Set.of());
    }

    private static String instead(String value) {
        if (value.startsWith("+")) {
            return UNKNOWN_NUMBER;
        }
        return value.length() == UNKNOWN_ID.length() ? UNKNOWN_ID : "x".repeat(value.length());
    }

    /** An answer without what was asked for, so that two answers can be compared. */
    String strip(String answer) {
        String stripped = answer;
        for (String name : IDENTIFYING) {
            if (values.containsKey(name)) {
                stripped = stripped.replace(values.get(name), "…");
            }
        }
        return stripped;
    }

    boolean showsIn(String answer) {
        return words.stream().anyMatch(answer::contains);
    }
}
