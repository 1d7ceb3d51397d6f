package it.opposizioni.portal.recipients;

import it.opposizioni.portal.recipients.RecipientClient.Recipients;
import java.time.Instant;
import java.util.List;

/**
 * The page about who asked about a number.
 *
 * @param path of the number's page, without language
 * @param byCode it was opened by its code, and is in no personal area
 * @param known null when it cannot be had now
 * @param rows of this part of the list
 * @param next address of the next part; empty for none
 * @param first address of the first part; empty when this is it
 */
record RecipientView(
        String path,
        boolean byCode,
        String number,
        Recipients known,
        List<RecipientRow> rows,
        String next,
        String first) {

    static RecipientView of(AskedNumber asked, Recipients known, List<RecipientRow> rows, String next, String first) {
        return new RecipientView(asked.path(), asked.isByCode(), asked.number().spaced(), known, rows, next, first);
    }

    public boolean isNotAsked() {
        return "NOT_ASKED".equals(known.state());
    }

    /** The answer is waited for. */
    public boolean isLooking() {
        return "ASKED".equals(known.state());
    }

    /** The answer is there, and comes first on the page. */
    public boolean isAnswered() {
        return known != null && "ANSWERED".equals(known.state());
    }

    /** A long, as the templates' amounts are. */
    public long count() {
        return known.consultations().size();
    }

    /** A long as well. */
    public long unread() {
        return known.unread();
    }

    boolean mayAskAgain(Instant now) {
        return known.askAgainFrom() != null && !now.isBefore(known.askAgainFrom());
    }
}
