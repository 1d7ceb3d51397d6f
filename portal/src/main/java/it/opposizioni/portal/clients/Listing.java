package it.opposizioni.portal.clients;

import java.util.ArrayList;
import java.util.List;

/**
 * What a list of a service holds, read page by page.
 *
 * @param items from the first on
 * @param more there are more than were asked for
 */
public record Listing<T>(List<T> items, boolean more) {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    /** One page, as a service answers it. */
    public interface Part<T> {
        List<T> items();

        /** Where the next page begins; null after the last. */
        String next();
    }

    /** Asks for a page. */
    public interface Question<T> {
        /** @param cursor null for the first page */
        Part<T> ask(String cursor, int limit);
    }

    /** From the first page to the last. */
    public static <T> List<T> all(Question<T> question) {
        return beginning(MOST_PAGES, question).items();
    }

    /** So many pages of a hundred at most. */
    public static <T> Listing<T> beginning(int pages, Question<T> question) {
        List<T> items = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < pages; i++) {
            Part<T> part = question.ask(cursor, PAGE);
            items.addAll(part.items());
            cursor = part.next();
            if (cursor == null) {
                break;
            }
        }
        return new Listing<>(List.copyOf(items), cursor != null);
    }
}
