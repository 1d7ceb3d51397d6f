package it.opposizioni.portal.authority;

import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The filters of the complaints' list, as they stand in the address. */
public class ComplaintSearch {

    @QueryParam("stage")
    String stage;

    @QueryParam("assessment")
    String assessment;

    @QueryParam("callerNumber")
    String callerNumber;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("cursor")
    String cursor;

    /** In the order of the page; without those that are not set. */
    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("stage", stage);
        filters.put("assessment", assessment);
        filters.put("callerNumber", callerNumber);
        filters.put("from", from);
        filters.put("to", to);
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    Form asForm() {
        Form form = Form.empty();
        filters().forEach(form::with);
        return form;
    }

    boolean isFirstPage() {
        return cursor == null;
    }

    ComplaintClient.Summaries ask(ComplaintClient complaints, int limit) {
        Map<String, String> filters = filters();
        return complaints.complaints(
                filters.containsKey("stage") ? List.of(stage) : List.of(),
                filters.get("assessment"),
                filters.get("from"),
                filters.get("to"),
                filters.get("callerNumber"),
                cursor,
                limit);
    }

    /** The field of the form that a refusal is about: what is no field there came by the address alone. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return List.of("stage", "assessment", "callerNumber", "from", "to").contains(name) ? name : "stage";
    }

    List<ActiveFilter> chips(String here, ComplaintLabels words, AuthorityTexts texts, Formats formats) {
        List<ActiveFilter> chips = new ArrayList<>();
        filters().forEach((name, value) -> {
            Map<String, String> others = filters();
            others.remove(name);
            String without = here + query(others);
            chips.add(
                    switch (name) {
                        case "stage" -> new ActiveFilter(texts.stage(), words.stage(value), without);
                        case "assessment" -> new ActiveFilter(texts.assessment(), words.finding(value), without);
                        case "callerNumber" -> new ActiveFilter(texts.caller(), words.number(value), without);
                        case "from" -> new ActiveFilter(texts.from(), day(value, formats), without);
                        default -> new ActiveFilter(texts.to(), day(value, formats), without);
                    });
        });
        return chips;
    }

    private static String day(String value, Formats formats) {
        try {
            return formats.date(LocalDate.parse(value));
        } catch (DateTimeException _) {
            return value;
        }
    }

    /** The same filters on another page; null for the first. */
    String query(String nextCursor) {
        Map<String, String> asked = filters();
        if (nextCursor != null) {
            asked.put("cursor", nextCursor);
        }
        return query(asked);
    }

    private static String query(Map<String, String> asked) {
        return asked.isEmpty()
                ? ""
                : asked.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
