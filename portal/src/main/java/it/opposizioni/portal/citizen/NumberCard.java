package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A number as its holder reads about it: a sentence with its dates, never a date alone.
 *
 * @param daysLeft until full protection; 0 when that is reached or over
 * @param days of the whole wait, from the two dates the registry gives
 */
record NumberCard(
        UUID id,
        String number,
        String status,
        String tone,
        String sentence,
        String media,
        long daysLeft,
        long days,
        String countdown,
        boolean ended) {

    static NumberCard of(Opposition o, Page page) {
        CitizenTexts texts = Texts.of(CitizenTexts.class, page.lang());
        Formats formats = page.formats();
        String from = formats.date(o.effectiveFrom());
        String active = formats.date(o.activeFrom());
        String ended = formats.date(o.endedAt());
        // whole days: the rest of the day of registration is not one of them
        long days = Math.max(1, ChronoUnit.DAYS.between(o.effectiveFrom(), o.activeFrom()));
        long left = Math.min(days, o.daysLeft());
        String countdown = left == 1 ? texts.oneDayLeft() : texts.daysLeft(left);
        return switch (o.status()) {
            case "REGISTERED" ->
                card(
                        o,
                        texts,
                        texts.statusRegistered(),
                        "wait",
                        texts.sentenceRegistered(from, active, days),
                        days,
                        countdown);
            case "ACTIVE" -> card(o, texts, texts.statusActive(), "ok", texts.sentenceActive(from, active), days, "");
            case "CEASED" -> card(o, texts, texts.statusCeased(), "", texts.sentenceCeased(from, ended), days, "");
            default -> card(o, texts, texts.statusWithdrawn(), "", texts.sentenceWithdrawn(from, ended), days, "");
        };
    }

    private static NumberCard card(
            Opposition o,
            CitizenTexts texts,
            String status,
            String tone,
            String sentence,
            long days,
            String countdown) {
        boolean calls = o.media().contains("TELEPHONE");
        boolean post = o.media().contains("POST");
        return new NumberCard(
                o.id(),
                o.number().spaced(),
                status,
                tone,
                sentence,
                calls && post ? texts.mediaBoth() : calls ? texts.mediaTelephone() : texts.mediaPost(),
                countdown.isEmpty() ? 0 : Math.min(days, o.daysLeft()),
                days,
                countdown,
                o.endedAt() != null);
    }

    /** Days of the wait that are over. */
    public long daysDone() {
        return days - daysLeft;
    }
}
