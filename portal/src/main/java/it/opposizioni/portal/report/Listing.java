package it.opposizioni.portal.report;

import java.util.ArrayList;
import java.util.List;

/** Reads a list of a service from its first page to its last. */
final class Listing {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    /** One page, and where the next begins; null after the last. */
    record Part<T>(List<T> items, String next) {}

    /** Asks for a page. */
    interface Question<T> {
        Part<T> ask(String cursor, int limit);
    }

    private Listing() {}

    static <T> List<T> all(Question<T> question) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Part<T> part = question.ask(cursor, PAGE);
            all.addAll(part.items());
            cursor = part.next();
            if (cursor == null) {
                break;
            }
        }
        return all;
    }
}
