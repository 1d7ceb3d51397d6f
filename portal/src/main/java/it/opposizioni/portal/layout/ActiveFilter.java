package it.opposizioni.portal.layout;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A filter of a list that is on, with the address of the list without it.
 *
 * @param label what it is about
 * @param value what it asks for, in words
 */
public record ActiveFilter(String label, String value, String without) {

    /** A filter in words: what it is about, and what it asks for. */
    public record Words(String label, String value) {}

    /**
     * @param here address of the list without filters
     * @param on the filters by their names in the address, in the order of the page
     * @param words of a filter, by its name and value
     */
    public static List<ActiveFilter> of(String here, Map<String, String> on, BiFunction<String, String, Words> words) {
        return on.entrySet().stream()
                .map(filter -> {
                    Map<String, String> others = new LinkedHashMap<>(on);
                    others.remove(filter.getKey());
                    Words said = words.apply(filter.getKey(), filter.getValue());
                    return new ActiveFilter(said.label(), said.value(), here + query(others, null));
                })
                .toList();
    }

    /** The filters in the query part of an address, which has no question mark. What cannot be read is left out. */
    public static Map<String, String> read(String query) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                filters.put(parts[0], decoded(parts[1]));
            }
        }
        return filters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** The query part of the address of a page of the list. @param cursor null for the first page */
    public static String query(Map<String, String> on, String cursor) {
        Map<String, String> asked = new LinkedHashMap<>(on);
        if (cursor != null) {
            asked.put("cursor", cursor);
        }
        return asked.isEmpty()
                ? ""
                : asked.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
