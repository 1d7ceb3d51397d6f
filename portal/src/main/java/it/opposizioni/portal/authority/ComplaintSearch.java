package it.opposizioni.portal.authority;

import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.neighbours.ComplaintClient;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    Form asForm() {
        return Form.empty()
                .with("stage", stage)
                .with("assessment", assessment)
                .with("callerNumber", callerNumber)
                .with("from", from)
                .with("to", to);
    }

    boolean isFirstPage() {
        return cursor == null;
    }

    ComplaintClient.Summaries ask(ComplaintClient complaints, int limit) {
        return complaints.complaints(
                set(stage) ? List.of(stage) : List.of(),
                given(assessment),
                given(from),
                given(to),
                given(callerNumber),
                cursor,
                limit);
    }

    /** The same filters on another page. */
    String query(String nextCursor) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("stage", stage);
        asked.put("assessment", assessment);
        asked.put("callerNumber", callerNumber);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("cursor", nextCursor);
        String query = asked.entrySet().stream()
                .filter(entry -> set(entry.getValue()))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static boolean set(String value) {
        return value != null && !value.isBlank();
    }

    private static String given(String value) {
        return set(value) ? value : null;
    }
}
