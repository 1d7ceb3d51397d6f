package it.opposizioni.portal.recipients;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.recipients.RecipientClient.Recipients;
import java.time.Instant;
import java.util.List;

/**
 * The page about who asked about a number.
 *
 * @param path of the number's page, without language
 * @param byCode it was opened by its code, and is in no personal area
 * @param known null when it cannot be had now
 * @param since which consultations are looked at; empty when nothing is known
 * @param before why no earlier ones are; empty as well
 * @param rows of this part of the list
 * @param next address of the next part; empty for none
 * @param first address of the first part; empty when this is it
 */
record RecipientView(
        String path,
        boolean byCode,
        String number,
        Recipients known,
        String since,
        String before,
        List<RecipientRow> rows,
        String next,
        String first) {

    static RecipientView of(
            AskedNumber asked, Recipients known, List<RecipientRow> rows, String next, String first, Lang lang) {
        return new RecipientView(
                asked.path(),
                asked.isByCode(),
                asked.number().spaced(),
                known,
                known == null ? "" : since(known, asked.isByCode(), lang),
                known == null ? "" : before(known, Texts.of(RecipientTexts.class, lang)),
                rows,
                next,
                first);
    }

    private static String since(Recipients known, boolean byCode, Lang lang) {
        RecipientTexts texts = Texts.of(RecipientTexts.class, lang);
        String day = Formats.of(lang).date(known.since());
        if (!known.takenUp()) {
            return texts.sinceRegistered(day);
        }
        return byCode ? texts.sinceProved(day) : texts.sinceMoved(day);
    }

    private static String before(Recipients known, RecipientTexts texts) {
        if (known.from() != null && known.from().isAfter(known.since())) {
            return texts.beforeKept();
        }
        return known.takenUp() ? texts.beforeTakenUp() : texts.beforeRegistered();
    }

    public boolean isNotAsked() {
        return "NOT_ASKED".equals(known.state());
    }

    /** The answer is waited for. */
    public boolean isLooking() {
        return known.isLooking();
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

    /** The number may have been in one of those that nobody can read any more. */
    public boolean isUncertain() {
        return rows.isEmpty() && known.unread() > 0;
    }

    boolean wasAskedSince(Instant time) {
        return known != null
                && known.isLooking()
                && known.askedAt() != null
                && known.askedAt().isAfter(time);
    }

    boolean mayAskAgain(Instant now) {
        return known != null && known.askAgainFrom() != null && !now.isBefore(known.askAgainFrom());
    }
}
