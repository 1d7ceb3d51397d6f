package it.opposizioni.portal.looks;

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

/** The filters of the looks, as they stand in the address. */
public class LookSearch {

    static final List<String> FIELDS = List.of("in", "person", "code", "kind", "purpose", "from", "to");

    @QueryParam("in")
    String in;

    @QueryParam("person")
    String person;

    @QueryParam("code")
    String code;

    @QueryParam("kind")
    String kind;

    @QueryParam("purpose")
    String purpose;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("cursor")
    String cursor;

    /** In the order of the page; without those that are not set. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("in", source().map(LookSource::written).orElse(null));
        filters.put("person", person);
        filters.put("code", code);
        filters.put("kind", kind);
        filters.put("purpose", purpose);
        filters.put("from", WrittenDay.forService(from));
        filters.put("to", WrittenDay.forService(to));
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    /** As a form sends them. */
    static LookSearch of(Form form) {
        LookSearch search = new LookSearch();
        search.in = form.value("in");
        search.person = form.value("person");
        search.code = form.value("code");
        search.kind = form.value("kind");
        search.purpose = form.value("purpose");
        search.from = form.value("from");
        search.to = form.value("to");
        return search;
    }

    Form asForm() {
        Form form = Form.empty();
        filters().forEach(form::with);
        return form;
    }

    boolean isFirstPage() {
        return cursor == null;
    }

    /** The service that was chosen; a page after the first is of one service alone. */
    Optional<LookSource> source() {
        return LookSource.of(in).or(() -> isFirstPage() ? Optional.empty() : Optional.of(LookSource.COMPLAINTS));
    }

    /** The services to ask. */
    List<LookSource> sources() {
        List<LookSource> knowing = LookSource.knowing(filters());
        return source().map(chosen -> knowing.contains(chosen) ? List.of(chosen) : List.<LookSource>of())
                .orElse(knowing);
    }

    /** The field of the form that a refusal is about: what is no field there came by the address alone. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return FIELDS.contains(name) ? name : "person";
    }

    /** @param people names by subject */
    List<ActiveFilter> active(String here, Map<String, String> people, LookLabels words, Page page) {
        LookTexts texts = Texts.of(LookTexts.class, page.lang());
        FieldTexts fields = Texts.of(FieldTexts.class, page.lang());
        return ActiveFilter.of(here, filters(), (name, value) -> switch (name) {
            case "in" -> new Words(texts.where(), words.source(value));
            case "person" -> new Words(texts.person(), people.getOrDefault(value, texts.somebody()));
            case "code" -> new Words(texts.code(), value);
            case "kind" -> new Words(texts.kind(), words.kind(value));
            case "purpose" -> new Words(texts.purpose(), words.purpose(value));
            case "from" -> new Words(fields.fromDay(), page.formats().typedDate(value));
            default -> new Words(fields.toDay(), page.formats().typedDate(value));
        });
    }

    /** The same filters on another page; null for the first. */
    String query(String nextCursor) {
        return ActiveFilter.query(filters(), nextCursor);
    }

    /** The same of this service alone. @param nextCursor null for the first page */
    String query(LookSource source, String nextCursor) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("in", source.written());
        filters.putAll(filters());
        return ActiveFilter.query(filters, nextCursor);
    }
}
