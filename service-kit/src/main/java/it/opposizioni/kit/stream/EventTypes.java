package it.opposizioni.kit.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of events that this release knows. A subscriber that passed over a fact because it is too old to read it would say that it
 * knows everything and be wrong.
 */
public final class EventTypes {

    private static final String LIST = "META-INF/opposizioni/event-types";
    private static final EventTypes OF_THIS_RELEASE = read();

    private final Map<String, Boolean> optionalByType;

    private EventTypes(Map<String, Boolean> optionalByType) {
        this.optionalByType = Map.copyOf(optionalByType);
    }

    /** Those of the lists on the class path. */
    public static EventTypes ofThisRelease() {
        return OF_THIS_RELEASE;
    }

    /** Whether what it says can be read here, or is known to be of no use here. */
    public boolean isKnown(String type) {
        return optionalByType.containsKey(type) || optionalByType.containsKey(ofEveryPublisher(type));
    }

    /** Whether a subscriber that does not know the type loses nothing that its copies or letters need. */
    public boolean isOptional(String type) {
        return optionalByType.getOrDefault(type, false);
    }

    /** Those that the publisher may send, in the order of their names. */
    public List<String> of(String publisher) {
        return optionalByType.keySet().stream()
                .filter(type -> type.startsWith("it.opposizioni." + publisher + "."))
                .sorted()
                .toList();
    }

    private static String ofEveryPublisher(String type) {
        return type.replaceFirst("^it\\.opposizioni\\.[a-z]+\\.", "it.opposizioni.*.");
    }

    private static EventTypes read() {
        try {
            Map<String, Boolean> types = new HashMap<>();
            for (URL list : Collections.list(EventTypes.class.getClassLoader().getResources(LIST))) {
                lines(list).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(" "))
                        .forEach(words -> types.put(words[0], words.length > 1));
            }
            return new EventTypes(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(URL list) throws IOException {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        }
    }
}
