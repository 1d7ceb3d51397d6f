package it.opposizioni.portal.trend;

import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.moment.WrittenDay;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days that the figures are about, as they stand in the address. */
public class TrendSearch {

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("by")
    String by;

    @QueryParam("compare")
    String compare;

    /** In the order of the page; without those that are not set. */
    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("from", WrittenDay.forService(from));
        filters.put("to", WrittenDay.forService(to));
        filters.put("by", by);
        filters.put("compare", comparison().map(Comparison::name).orElse(null));
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    Form asForm() {
        Form form = Form.empty();
        filters().forEach(form::with);
        return form;
    }

    /** Empty where the figures stand alone. */
    Optional<Comparison> comparison() {
        return Comparison.of(compare);
    }

    TrendClient.Trends ask(TrendClient trends) {
        Map<String, String> filters = filters();
        return trends.trends(filters.get("from"), filters.get("to"), filters.get("by"));
    }

    /** The field of the form that a refusal is about. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return List.of("from", "to", "by").contains(name) ? name : "from";
    }

    List<ActiveFilter> active(String here, Page page) {
        FieldTexts fields = Texts.of(FieldTexts.class, page.lang());
        TrendTexts texts = Texts.of(TrendTexts.class, page.lang());
        return ActiveFilter.of(here, filters(), (name, value) -> switch (name) {
            case "from" -> new Words(fields.fromDay(), page.formats().typedDate(value));
            case "to" -> new Words(fields.toDay(), page.formats().typedDate(value));
            case "compare" ->
                new Words(texts.compare(), TrendLabels.in(page.lang()).comparison(value));
            default -> new Words(texts.by(), TrendLabels.in(page.lang()).step(value));
        });
    }

    String query() {
        return ActiveFilter.query(filters(), null);
    }
}
