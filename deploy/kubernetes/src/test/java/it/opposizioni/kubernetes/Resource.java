package it.opposizioni.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Kubernetes resource as it is applied, read without a schema. */
record Resource(Map<String, Object> content) {

    String apiVersion() {
        return text("apiVersion");
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata", "name");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** The text at a path, {@code ""} where there is none. */
    String text(String... path) {
        Object value = at(path);
        return value == null ? "" : value.toString();
    }

    /** The list at a path, empty where there is none. */
    List<Object> list(String... path) {
        return at(path) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** The parts at a path that are objects themselves. */
    Stream<Resource> parts(String... path) {
        return list(path).stream().filter(Map.class::isInstance).map(Resource::of);
    }

    Resource part(String... path) {
        return of(at(path));
    }

    boolean has(String... path) {
        return at(path) != null;
    }

    Map<String, String> labels(String... path) {
        Map<String, String> labels = new HashMap<>();
        part(path).content().forEach((key, value) -> labels.put(key, String.valueOf(value)));
        return labels;
    }

    private Object at(String... path) {
        Object value = content;
        for (String step : path) {
            if (!(value instanceof Map<?, ?> map)) {
                return null;
            }
            value = map.get(step);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Resource of(Object value) {
        return new Resource(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
