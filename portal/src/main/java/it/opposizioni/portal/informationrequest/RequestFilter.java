package it.opposizioni.portal.informationrequest;

import it.opposizioni.portal.layout.Page;
import java.util.List;

/**
 * A way to narrow the list of requests.
 *
 * @param href where the list so narrowed is
 * @param chosen this is how it is narrowed now
 */
record RequestFilter(String label, String href, boolean chosen) {

    private static final List<String> STATES = List.of("TO_ANSWER", "LATE", "ANSWERED", "CLOSED");

    /** What the address names, if it is a state; all states otherwise. */
    static List<String> chosen(String state) {
        return state != null && STATES.contains(state) ? List.of(state) : List.of();
    }

    static List<RequestFilter> all(String state, RequestTexts texts, Page page) {
        String here = page.link(RequestResource.HERE);
        List<String> chosen = chosen(state);
        return List.of(
                new RequestFilter(texts.all(), here, chosen.isEmpty()),
                of("TO_ANSWER", texts.toAnswer(), here, chosen),
                of("LATE", texts.late(), here, chosen),
                of("ANSWERED", texts.answered(), here, chosen),
                of("CLOSED", texts.closed(), here, chosen));
    }

    private static RequestFilter of(String state, String label, String here, List<String> chosen) {
        return new RequestFilter(label, here + "?state=" + state, chosen.contains(state));
    }
}
