package it.opposizioni.portal.oversight;

import it.opposizioni.portal.callingnumbers.CallingNumberLabels;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters of an operator's declared numbers, as they stand in the address. */
public class DeclaredNumberSearch {

    static final List<String> STATES = List.of("DECLARED", "CONFLICT", "WITHDRAWN", "REFUSED");

    @QueryParam("prefix")
    String prefix;

    @QueryParam("state")
    String state;

    @QueryParam("cursor")
    String cursor;

    /** What somebody has typed. */
    static DeclaredNumberSearch of(Form form) {
        DeclaredNumberSearch search = new DeclaredNumberSearch();
        search.prefix = form.value("prefix");
        search.state = form.value("state");
        return search;
    }

    /** In the order of the page; without those that are not set. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("prefix", prefix);
        filters.put("state", state);
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

    List<ActiveFilter> active(String here, CallingNumberLabels words, Page page) {
        OversightTexts texts = Texts.of(OversightTexts.class, page.lang());
        return ActiveFilter.of(
                here,
                filters(),
                (name, value) -> name.equals("prefix")
                        ? new Words(texts.prefix(), value)
                        : new Words(texts.state(), words.state(value)));
    }

    /** The same filters on another page; null for the first. */
    String query(String nextCursor) {
        return ActiveFilter.query(filters(), nextCursor);
    }

    /** The field of the form that a refusal is about: what is no field there came by the address alone. */
    static String fieldOf(String pointer) {
        return pointer.equals("/state") ? "state" : "prefix";
    }
}
