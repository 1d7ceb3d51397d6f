package it.opposizioni.portal.cases;

import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.savedview.SavableSearch;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The filters of the cases' list, as they stand in the address. */
public class CaseSearch implements SavableSearch {

    /** How many cases are at a stage. @param shown these are the ones that the list holds */
    public record StageCount(String stage, String count, String link, boolean shown) {}

    /** What can only be a number, as the service sees it. */
    private static final Pattern NUMBER = Pattern.compile("[+\\d\\s./()-]{3,}");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @QueryParam("stage")
    String stage;

    @QueryParam("party")
    String party;

    @QueryParam("subject")
    String subject;

    @QueryParam("code")
    String code;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("overdue")
    String overdue;

    @QueryParam("serving")
    String serving;

    @QueryParam(HiddenNumbers.PARAMETER)
    String number;

    @QueryParam("cursor")
    String cursor;

    private NumberFilter byNumber = NumberFilter.NONE;

    /** In the order of the page; without those that are not set. */
    @Override
    public Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("stage", stage);
        filters.put("party", party);
        filters.put("subject", subject);
        filters.put("code", code);
        filters.put("serving", serving);
        filters.put("assignee", assignee);
        filters.put("overdue", "true".equals(overdue) ? overdue : null);
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    /** As a form sends them. */
    public static CaseSearch of(Form form) {
        CaseSearch search = new CaseSearch();
        search.stage = form.value("stage");
        search.party = form.value("party");
        search.subject = form.value("subject");
        search.code = form.value("code");
        search.serving = form.value("serving");
        search.assignee = form.value("assignee");
        search.overdue = form.value("overdue");
        search.number = form.value(HiddenNumbers.PARAMETER);
        return search;
    }

    /** Before it is used: reads the number that the address hides, or hides one that was typed. */
    public CaseSearch hiding(HiddenNumbers numbers) {
        byNumber = numbers.filter(number, isNumber(subject) ? subject : null);
        if (byNumber.hidden() != null) {
            subject = byNumber.plain();
        }
        return this;
    }

    @Override
    public NumberFilter byNumber() {
        return byNumber;
    }

    /** As the address has them. */
    @Override
    public Map<String, String> inAddress() {
        return byNumber.inPlaceOf("subject", filters());
    }

    @Override
    public Form asForm() {
        Form form = Form.empty();
        filters().forEach(form::with);
        return form.with(HiddenNumbers.PARAMETER, byNumber.hidden());
    }

    private static boolean isNumber(String subject) {
        String asked = subject == null ? "" : subject.strip();
        return NUMBER.matcher(asked).matches() && !ID.matcher(asked).matches();
    }

    boolean isFirstPage() {
        return cursor == null;
    }

    /** What the service is asked for: only decided cases have an act, and one of the release before is kept to these. */
    public Map<String, String> asked() {
        Map<String, String> asked = filters();
        if (asked.containsKey("serving")) {
            asked.putIfAbsent("stage", "DECIDED");
        }
        return asked;
    }

    /**
     * How far an act is may change while it is read, but each case that was asked for says it.
     *
     * @throws UpstreamException of one that does not: a service of the release before does not know that filter, and leaves every case in
     */
    public void requireAnswer(CaseClient.Summary found) {
        if (filters().containsKey("serving") && found.serving() == null) {
            throw UpstreamException.notYet();
        }
    }

    /** @throws UpstreamException when the service refuses the filters, does not answer, or answers others */
    CaseClient.Summaries ask(CaseClient cases, int limit) {
        Map<String, String> filters = asked();
        CaseClient.Summaries found = cases.cases(
                filters.containsKey("stage") ? List.of(filters.get("stage")) : List.of(),
                filters.get("assignee"),
                filters.get("party"),
                filters.get("subject"),
                filters.get("code"),
                filters.containsKey("overdue") ? true : null,
                filters.get("serving"),
                cursor,
                limit);
        found.items().forEach(this::requireAnswer);
        return found;
    }

    /** The field of the form that a refusal is about: what is no field there came by the address alone. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return List.of("stage", "party", "subject", "code", "serving").contains(name) ? name : "subject";
    }

    /** Which of the queues is shown; empty when the filters are of no queue alone. */
    String queue() {
        Map<String, String> filters = inAddress();
        if (filters.isEmpty()) {
            return "team";
        }
        if (filters.equals(Map.of("assignee", "me"))) {
            return "mine";
        }
        if (filters.equals(Map.of("assignee", "none"))) {
            return "unassigned";
        }
        return filters.keySet().equals(Set.of("overdue")) ? "overdue" : "";
    }

    public List<ActiveFilter> active(String here, CaseLabels words, Page page) {
        CaseTexts texts = Texts.of(CaseTexts.class, page.lang());
        FieldTexts fields = Texts.of(FieldTexts.class, page.lang());
        return ActiveFilter.of(here, inAddress(), (name, value) -> switch (name) {
            case "stage" -> new Words(texts.stage(), words.stage(value));
            case "party" -> new Words(texts.party(), words.party(value));
            case "subject" -> new Words(texts.subject(), page.formats().masked(value));
            case HiddenNumbers.PARAMETER -> new Words(texts.subject(), byNumber.shown(page.formats()::masked));
            case "code" -> new Words(fields.caseCode(), value);
            case "serving" -> new Words(texts.serving(), words.serving(value));
            case "assignee" -> new Words(texts.assignee(), Colleagues.name(value, Map.of(), texts));
            default -> new Words(texts.due(), texts.past());
        });
    }

    /** The counts by stage as ways to narrow the list that is shown, in the order of a case's life. */
    List<StageCount> stages(String here, CaseClient.Counts counts, CaseLabels words, Page page) {
        if (counts == null || counts.stages() == null) {
            return List.of();
        }
        return words.stages().entrySet().stream()
                .filter(known -> counts.stages().containsKey(known.getKey()))
                .map(known -> new StageCount(
                        known.getValue(),
                        page.formats().amount(counts.stages().get(known.getKey())),
                        here + "?stage=" + known.getKey(),
                        inAddress().equals(Map.of("stage", known.getKey()))))
                .toList();
    }

    /** The same filters on the same page, without the question mark; there is one at least. */
    @Override
    public String sameQuery() {
        return query(cursor).substring(1);
    }

    /** The same filters on another page; null for the first. */
    public String query(String nextCursor) {
        return ActiveFilter.query(inAddress(), nextCursor);
    }
}
