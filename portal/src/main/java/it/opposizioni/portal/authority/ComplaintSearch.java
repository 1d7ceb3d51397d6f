package it.opposizioni.portal.authority;

import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters of the complaints' list, as they stand in the address. */
public class ComplaintSearch {

    @QueryParam("stage")
    String stage;

    @QueryParam("assessment")
    String assessment;

    @QueryParam("callerNumber")
    String callerNumber;

    @QueryParam("code")
    String code;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("cursor")
    String cursor;

    /** In the order of the page; without those that are not set. */
    public Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("stage", stage);
        filters.put("assessment", assessment);
        filters.put("callerNumber", callerNumber);
        filters.put("code", code);
        filters.put("from", from);
        filters.put("to", to);
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    /** As a form sends them. */
    public static ComplaintSearch of(Form form) {
        ComplaintSearch search = new ComplaintSearch();
        search.stage = form.value("stage");
        search.assessment = form.value("assessment");
        search.callerNumber = form.value("callerNumber");
        search.code = form.value("code");
        search.from = form.value("from");
        search.to = form.value("to");
        return search;
    }

    public Form asForm() {
        Form form = Form.empty();
        filters().forEach(form::with);
        return form;
    }

    boolean isFirstPage() {
        return cursor == null;
    }

    ComplaintClient.Summaries ask(ComplaintClient complaints, int limit) {
        return ask(complaints, cursor, limit);
    }

    /** @param after cursor of the page; null for the first */
    public ComplaintClient.Summaries ask(ComplaintClient complaints, String after, int limit) {
        Map<String, String> filters = filters();
        return complaints.complaints(
                filters.containsKey("stage") ? List.of(stage) : List.of(),
                filters.get("assessment"),
                filters.get("from"),
                filters.get("to"),
                filters.get("callerNumber"),
                filters.get("code"),
                after,
                limit);
    }

    /** The field of the form that a refusal is about: what is no field there came by the address alone. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return List.of("stage", "assessment", "callerNumber", "code", "from", "to")
                        .contains(name)
                ? name
                : "stage";
    }

    public List<ActiveFilter> active(String here, ComplaintLabels words, AuthorityTexts texts, Page page) {
        FieldTexts fields = Texts.of(FieldTexts.class, page.lang());
        return ActiveFilter.of(here, filters(), (name, value) -> switch (name) {
            case "stage" -> new Words(texts.stage(), words.stage(value));
            case "assessment" -> new Words(texts.assessment(), words.finding(value));
            case "callerNumber" -> new Words(texts.caller(), words.masked(value));
            case "code" -> new Words(fields.complaintCode(), value);
            case "from" -> new Words(fields.fromDay(), day(value, page.formats()));
            default -> new Words(fields.toDay(), day(value, page.formats()));
        });
    }

    private static String day(String value, Formats formats) {
        try {
            return formats.date(LocalDate.parse(value));
        } catch (DateTimeException _) {
            return value;
        }
    }

    /** The same filters on another page; null for the first. */
    public String query(String nextCursor) {
        return ActiveFilter.query(filters(), nextCursor);
    }
}
