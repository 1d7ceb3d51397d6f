package it.opposizioni.portal.citizen;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.MediumStatus;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.RegistryClient.Oppositions;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A number as its holder reads about it: a sentence with its dates, never a date alone.
 *
 * @param post about post where calls are opposed as well, and have their own dates; empty otherwise
 * @param effects what that means for the number, a sentence each; none of one that has ended or is leaving
 * @param missing the medium that could be opposed too: TELEPHONE or POST; empty when there is none
 * @param daysLeft until full protection of everything that is to stay; 0 when that is reached or over
 * @param days of that whole wait
 * @param free to be changed: it stands, and its holder has not asked to end it
 */
public record NumberCard(
        UUID id,
        String number,
        String status,
        String tone,
        String sentence,
        String post,
        String media,
        List<String> effects,
        String missing,
        long daysLeft,
        long days,
        String countdown,
        boolean free) {

    private static final String TELEPHONE = "TELEPHONE";
    private static final String POST = "POST";

    public static NumberCard of(Opposition o, Page page) {
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        Formats formats = page.formats();
        String from = formats.date(o.effectiveFrom());
        String ended = formats.date(o.endedAt());
        if (o.withdrawal() != null) {
            String due = formats.time(o.withdrawal().dueAt());
            return card(o, texts, formats, texts.statusLeaving(), "wait", texts.sentenceLeaving(from, due));
        }
        return switch (statusOfWhatStays(o)) {
            case RegistryClient.REGISTERED ->
                card(o, texts, formats, texts.statusRegistered(), "wait", standing(o, texts, formats));
            case "ACTIVE" -> card(o, texts, formats, texts.statusActive(), "ok", standing(o, texts, formats));
            case "CEASED" -> card(o, texts, formats, texts.statusCeased(), "", texts.sentenceCeased(from, ended));
            default -> card(o, texts, formats, texts.statusWithdrawn(), "", texts.sentenceWithdrawn(from, ended));
        };
    }

    static List<NumberCard> all(Oppositions found, Page page) {
        return found.items().stream().map(o -> of(o, page)).toList();
    }

    /**
     * The full days until everything is protected that is to stay, as every page and letter counts them.
     *
     * @param days all of them, from the two dates the registry gives
     * @param left as the registry says, today included
     */
    record Wait(long days, long left) {

        /** A bar of no days cannot be drawn. */
        private static final Wait OVER = new Wait(1, 0);

        static Wait of(Opposition o) {
            return o.datesOfWhatStays().stream()
                    .filter(MediumStatus::isAhead)
                    .map(Wait::of)
                    .max(Comparator.comparingLong(Wait::left))
                    .orElse(OVER);
        }

        private static Wait of(MediumStatus medium) {
            long days = Math.max(1, Rome.fullDays(medium.effectiveFrom(), medium.activeFrom()));
            return new Wait(days, Math.min(days, medium.daysLeft()));
        }
    }

    private static NumberCard card(
            Opposition o, NumberTexts texts, Formats formats, String status, String tone, String sentence) {
        Wait wait = Wait.of(o);
        boolean calls = o.opposes(TELEPHONE);
        boolean post = o.opposes(POST);
        return new NumberCard(
                o.id(),
                o.number().spaced(),
                status,
                tone,
                sentence,
                calls && post ? aboutPost(o, texts, formats) : "",
                calls && post ? texts.mediaBoth() : calls ? texts.mediaTelephone() : texts.mediaPost(),
                NumberEffects.of(o, texts, formats),
                missing(o),
                wait.left(),
                wait.days(),
                wait.left() == 1 ? texts.oneDayLeft() : texts.daysLeft(wait.left()),
                o.isFreeToChange());
    }

    /** That of calls, where they stay. */
    private static String statusOfWhatStays(Opposition o) {
        return o.isLeaving(TELEPHONE) ? o.dates(POST).map(MediumStatus::status).orElse(o.status()) : o.status();
    }

    private static String standing(Opposition o, NumberTexts texts, Formats formats) {
        String from = formats.date(o.effectiveFrom());
        String active = formats.date(o.activeFrom());
        if (o.mediumWithdrawal() != null && o.isLeaving(TELEPHONE)) {
            return texts.sentenceCallsLeaving(
                    from, formats.time(o.mediumWithdrawal().dueAt()));
        }
        return o.status().equals(RegistryClient.REGISTERED)
                ? texts.sentenceRegistered(from, active, Rome.fullDays(o.effectiveFrom(), o.activeFrom()))
                : texts.sentenceActive(from, active);
    }

    /** The medium that could be opposed too: TELEPHONE or POST; empty when there is none. */
    static String missing(Opposition o) {
        if (!o.isFreeToChange()) {
            return "";
        }
        return !o.opposes(POST) ? POST : o.opposes(TELEPHONE) ? "" : TELEPHONE;
    }

    /** Nothing where it has ended, or ends with the number: the first sentence says when. */
    private static String aboutPost(Opposition o, NumberTexts texts, Formats formats) {
        return o.isFreeToChange()
                ? o.dates(POST).map(post -> aboutPost(post, o, texts, formats)).orElse("")
                : "";
    }

    private static String aboutPost(MediumStatus post, Opposition o, NumberTexts texts, Formats formats) {
        String from = formats.date(post.effectiveFrom());
        if (o.isLeaving(POST)) {
            return texts.sentencePostLeaving(
                    from, formats.time(o.mediumWithdrawal().dueAt()));
        }
        String active = formats.date(post.activeFrom());
        return post.isAhead()
                ? texts.sentencePostRegistered(from, active, Rome.fullDays(post.effectiveFrom(), post.activeFrom()))
                : texts.sentencePostActive(from, active);
    }

    /** Days of the wait that are over. */
    public long daysDone() {
        return days - daysLeft;
    }
}
