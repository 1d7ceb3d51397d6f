package it.opposizioni.portal.citizen;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.RegistryClient.Oppositions;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import java.util.List;
import java.util.UUID;

/**
 * A number as its holder reads about it: a sentence with its dates, never a date alone.
 *
 * @param post about post where calls are opposed as well, and have their own dates; empty otherwise
 * @param effects what that means for the number, a sentence each; none of one that has ended or is leaving
 * @param missing the medium that could be opposed too: TELEPHONE or POST; empty when there is none
 * @param daysLeft until full protection; 0 when that is reached or over
 * @param days of the whole wait
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

    public static NumberCard of(Opposition o, Page page) {
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        Formats formats = page.formats();
        String from = formats.date(o.effectiveFrom());
        String active = formats.date(o.activeFrom());
        String ended = formats.date(o.endedAt());
        Wait wait = Wait.of(o);
        String countdown = wait.left() == 1 ? texts.oneDayLeft() : texts.daysLeft(wait.left());
        if (o.withdrawal() != null) {
            String due = formats.time(o.withdrawal().dueAt());
            return card(o, texts, formats, texts.statusLeaving(), "wait", texts.sentenceLeaving(from, due), "");
        }
        return switch (o.status()) {
            case "REGISTERED" ->
                card(
                        o,
                        texts,
                        formats,
                        texts.statusRegistered(),
                        "wait",
                        texts.sentenceRegistered(from, active, wait.days()),
                        countdown);
            case "ACTIVE" ->
                card(o, texts, formats, texts.statusActive(), "ok", texts.sentenceActive(from, active), "");
            case "CEASED" -> card(o, texts, formats, texts.statusCeased(), "", texts.sentenceCeased(from, ended), "");
            default -> card(o, texts, formats, texts.statusWithdrawn(), "", texts.sentenceWithdrawn(from, ended), "");
        };
    }

    static List<NumberCard> all(Oppositions found, Page page) {
        return found.items().stream().map(o -> of(o, page)).toList();
    }

    /**
     * The full days of the wait, as every page and letter counts them.
     *
     * @param days all of them, from the two dates the registry gives
     * @param left as the registry says, today included
     */
    record Wait(long days, long left) {

        static Wait of(Opposition o) {
            // a bar of no days cannot be drawn
            long days = Math.max(1, Rome.fullDays(o.effectiveFrom(), o.activeFrom()));
            return new Wait(days, Math.min(days, o.daysLeft()));
        }
    }

    private static NumberCard card(
            Opposition o,
            NumberTexts texts,
            Formats formats,
            String status,
            String tone,
            String sentence,
            String countdown) {
        Wait wait = Wait.of(o);
        boolean calls = o.opposes("TELEPHONE");
        boolean post = o.opposes("POST");
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
                countdown.isEmpty() ? 0 : wait.left(),
                wait.days(),
                countdown,
                o.isFreeToChange());
    }

    /** The medium that could be opposed too: TELEPHONE or POST; empty when there is none. */
    static String missing(Opposition o) {
        if (!o.isFreeToChange()) {
            return "";
        }
        return !o.opposes("POST") ? "POST" : o.opposes("TELEPHONE") ? "" : "TELEPHONE";
    }

    private static String aboutPost(Opposition o, NumberTexts texts, Formats formats) {
        if (o.endedAt() != null) {
            return "";
        }
        return o.dates("POST")
                .map(post -> {
                    String from = formats.date(post.effectiveFrom());
                    String active = formats.date(post.activeFrom());
                    return post.status().equals("ACTIVE")
                            ? texts.sentencePostActive(from, active)
                            : texts.sentencePostRegistered(
                                    from, active, Rome.fullDays(post.effectiveFrom(), post.activeFrom()));
                })
                .orElse("");
    }

    /** Days of the wait that are over. */
    public long daysDone() {
        return days - daysLeft;
    }
}
