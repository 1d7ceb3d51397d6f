package it.opposizioni.portal.authority;

import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.cases.Colleagues;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.moment.WrittenDay;
import it.opposizioni.portal.savedview.SavableSearch;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filters of the complaints' list, as they stand in the address. */
public class ComplaintSearch implements SavableSearch {

    static final String CASE = "case";

    @QueryParam("stage")
    String stage;

    @QueryParam("assessment")
    String assessment;

    @QueryParam("grade")
    String grade;

    @QueryParam("product")
    String product;

    @QueryParam("area")
    String area;

    @QueryParam("callerNumber")
    String callerNumber;

    @QueryParam("operator")
    String operator;

    @QueryParam("principal")
    String principal;

    @QueryParam("code")
    String code;

    /** Its code, which says to people which one it is. */
    @QueryParam(CASE)
    String ofCase;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("passedOnTo")
    String passedOnTo;

    @QueryParam("question")
    String question;

    @QueryParam("overdue")
    String overdue;

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
        filters.put("assessment", assessment);
        filters.put("grade", grade);
        filters.put("product", product);
        filters.put("area", area);
        filters.put("callerNumber", callerNumber);
        filters.put("operator", operator);
        filters.put("principal", principal);
        filters.put("code", code);
        filters.put(CASE, ofCase);
        filters.put("from", WrittenDay.forService(from));
        filters.put("to", WrittenDay.forService(to));
        filters.put("assignee", assignee);
        filters.put("passedOnTo", passedOnTo);
        filters.put("question", question);
        filters.put("overdue", "true".equals(overdue) ? overdue : null);
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    /** As a form sends them. */
    public static ComplaintSearch of(Form form) {
        ComplaintSearch search = new ComplaintSearch();
        search.stage = form.value("stage");
        search.assessment = form.value("assessment");
        search.grade = form.value("grade");
        search.product = form.value("product");
        search.area = form.value("area");
        search.callerNumber = form.value("callerNumber");
        search.operator = form.value("operator");
        search.principal = form.value("principal");
        search.code = form.value("code");
        search.ofCase = form.value(CASE);
        search.from = form.value("from");
        search.to = form.value("to");
        search.assignee = form.value("assignee");
        search.passedOnTo = form.value("passedOnTo");
        search.question = form.value("question");
        search.overdue = form.value("overdue");
        search.number = form.value(HiddenNumbers.PARAMETER);
        return search;
    }

    /** Before it is used: reads the number that the address hides, or hides one that was typed. */
    public ComplaintSearch hiding(HiddenNumbers numbers) {
        byNumber = numbers.filter(number, callerNumber);
        callerNumber = byNumber.plain();
        return this;
    }

    @Override
    public NumberFilter byNumber() {
        return byNumber;
    }

    /** As the address has them. */
    @Override
    public Map<String, String> inAddress() {
        return byNumber.inPlaceOf("callerNumber", filters());
    }

    @Override
    public Form asForm() {
        Form form = Form.empty();
        filters().forEach(form::with);
        return form.with(HiddenNumbers.PARAMETER, byNumber.hidden());
    }

    /** Only what is in the reader's own cases. */
    boolean isOfMine() {
        return "me".equals(assignee);
    }

    boolean isFirstPage() {
        return cursor == null;
    }

    /** What the service is asked for, which knows a case by its id; empty where there is no such case, and so none of its complaints. */
    public Optional<Map<String, String>> asked(CaseClient cases) {
        Map<String, String> asked = filters();
        if (!asked.containsKey(CASE)) {
            return Optional.of(asked);
        }
        return AskedCase.id(ofCase, cases).map(id -> {
            asked.put(CASE, id.toString());
            return asked;
        });
    }

    ComplaintClient.Summaries ask(ComplaintClient complaints, CaseClient cases, int limit) {
        return asked(cases)
                .map(filters -> ask(complaints, filters, limit))
                .orElseGet(() -> new ComplaintClient.Summaries(List.of(), null));
    }

    private ComplaintClient.Summaries ask(ComplaintClient complaints, Map<String, String> filters, int limit) {
        ComplaintClient.Summaries found = complaints.complaints(
                filters.containsKey("stage") ? List.of(stage) : List.of(),
                filters.get("assessment"),
                filters.get("grade"),
                filters.get("product"),
                filters.get("area"),
                filters.get("from"),
                filters.get("to"),
                filters.get("callerNumber"),
                filters.get("operator"),
                filters.get("principal"),
                filters.get("code"),
                filters.get(CASE),
                filters.get("assignee"),
                filters.get("passedOnTo"),
                filters.get("question"),
                filters.containsKey("overdue") ? true : null,
                cursor,
                limit);
        found.items().forEach(this::requireAnswer);
        return found;
    }

    /** Whom the filter of colleagues names. @return names by subject; none where it names nobody, or the service does not answer */
    public Map<String, String> colleagues(CaseClient cases) {
        return assignee == null || Colleagues.isNoSubject(assignee) ? Map.of() : Colleagues.namesOf(cases);
    }

    /** Whose work the list can be narrowed to, also somebody whose name is not known any more. @param colleagues names by subject */
    Map<String, String> assignees(Map<String, String> colleagues, Page page) {
        CaseTexts texts = Texts.of(CaseTexts.class, page.lang());
        Map<String, String> choices = Colleagues.choices(colleagues, texts);
        if (filters().containsKey("assignee")) {
            choices.putIfAbsent(assignee, texts.chosenColleague());
        }
        return choices;
    }

    /**
     * Each complaint says what it was asked for by.
     *
     * @throws UpstreamException of one that is something else: a service of the release before does not know the filter, and leaves every complaint in
     */
    public void requireAnswer(ComplaintClient.Summary found) {
        Map<String, String> filters = filters();
        String itsGrade = found.accused() == null ? null : found.accused().grade();
        if (filters.containsKey("grade") && !grade.equals(itsGrade)
                || filters.containsKey("product") && !product.equals(found.product())
                || filters.containsKey("area") && !area.equals(found.area())) {
            throw UpstreamException.notYet();
        }
    }

    /** The field of the form that a refusal is about: what is no field there came by the address alone. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return List.of(
                                "stage",
                                "assessment",
                                "grade",
                                "product",
                                "area",
                                "callerNumber",
                                "operator",
                                "principal",
                                "code",
                                "from",
                                "to",
                                "assignee",
                                "passedOnTo",
                                "question")
                        .contains(name)
                ? name
                : "stage";
    }

    /** @param colleagues their names by subject, as far as they are known */
    public List<ActiveFilter> active(String here, ComplaintLabels words, Map<String, String> colleagues, Page page) {
        return ActiveFilter.of(here, inAddress(), new FilterWords(byNumber, words, colleagues, page));
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
