package it.opposizioni.portal.factsource;

import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Narrows a timeline to what one source says; which one stands in the address.
 *
 * @param chosen code of the source; null for all
 * @param parts the ways to all facts and to those of each source; empty where there is nothing to choose
 */
public record SourceFilter(String chosen, List<Part> parts) {

    /** Of the address. */
    public static final String PARAMETER = "source";

    /** Where on the page the facts begin. */
    private static final String ANCHOR = "#facts";

    /** Something that somebody says. */
    public interface Sourced {

        /** Its code; null from a service of the release before. */
        String source();

        /** In the language of the page. */
        String sourceName();
    }

    /** A part of the timeline, and how many facts it has. */
    public record Part(String label, String count, String link, boolean shown) {}

    /** @param asked what the address asks for, which may be no source at all */
    public static SourceFilter of(List<? extends Sourced> facts, String asked, Page page) {
        if (facts.stream().map(Sourced::source).anyMatch(Objects::isNull)) {
            return new SourceFilter(null, List.of());
        }
        String chosen = asked == null || asked.isBlank() ? null : asked;
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Sourced fact : facts) {
            counts.merge(fact.source(), 1L, Long::sum);
            names.putIfAbsent(fact.source(), fact.sourceName());
        }
        List<Part> parts = new ArrayList<>();
        parts.add(part(Texts.of(FactSourceTexts.class, page.lang()).all(), facts.size(), null, chosen, page));
        counts.forEach((source, count) -> parts.add(part(capitalised(names.get(source)), count, source, chosen, page)));
        return new SourceFilter(chosen, List.copyOf(parts));
    }

    private static Part part(String label, long count, String source, String chosen, Page page) {
        String query = source == null ? "" : ActiveFilter.query(Map.of(PARAMETER, source), null);
        return new Part(
                label,
                page.formats().amount(count),
                page.link(page.path()) + query + ANCHOR,
                Objects.equals(source, chosen));
    }

    /** It stands at the beginning of a line. */
    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Those of the source that was chosen. */
    public <F extends Sourced> List<F> in(List<F> facts) {
        return chosen == null
                ? facts
                : facts.stream().filter(fact -> chosen.equals(fact.source())).toList();
    }
}
