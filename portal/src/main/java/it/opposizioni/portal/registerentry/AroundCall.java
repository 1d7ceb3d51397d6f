package it.opposizioni.portal.registerentry;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.registerentry.RegisterEntryClient.AtCall;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened around a call, as far as the entries at the calls of one complaint tell it. The register states what was so at each call, and not what came
 * between: of a number that left, the day is not known here, and of one that had no entry at all neither whether it ever had.
 *
 * @param entries all that were stated for the complaint
 */
record AroundCall(List<Entry> entries, RegisterEntryTexts texts, Formats formats) {

    /** @param entry that was stated for this call. @return empty where there is nothing to tell */
    String words(Entry entry, AtCall call) {
        if (call.at() == null) {
            return "";
        }
        return entry.opposed() ? since(entry, call) : without(call.at());
    }

    private String since(Entry entry, AtCall call) {
        Instant entered = entry.effectiveFrom();
        if (entered == null || entered.isAfter(call.at())) {
            return "";
        }
        Instant active = entry.activeFrom();
        String later = active != null && active.isAfter(call.at()) ? texts.activeSince(date(active)) : "";
        return join(enteredBefore(days(entered, call.at())), later);
    }

    private String enteredBefore(int days) {
        return switch (days) {
            case 0 -> texts.enteredSameDay();
            case 1 -> texts.enteredDayBefore();
            default -> texts.enteredBefore(days);
        };
    }

    private String without(Instant call) {
        String left = opposed()
                .flatMap(entry -> entry.calls().stream())
                .map(AtCall::at)
                .filter(at -> at != null && at.isBefore(call))
                .max(Instant::compareTo)
                .map(at -> texts.leftSince(date(at)))
                .orElse("");
        String entered = opposed()
                .map(Entry::effectiveFrom)
                .filter(at -> at != null && at.isAfter(call))
                .min(Instant::compareTo)
                .map(at -> enteredAfter(days(call, at), at))
                .orElse("");
        String said = join(left, entered);
        return said.isEmpty() ? texts.nothingAround() : said;
    }

    private Stream<Entry> opposed() {
        return entries.stream().filter(Entry::opposed);
    }

    private String enteredAfter(int days, Instant at) {
        return switch (days) {
            case 0 -> texts.enteredLaterThatDay();
            case 1 -> texts.enteredDayAfter();
            default -> texts.enteredAfter(days, date(at));
        };
    }

    private String date(Instant at) {
        return formats.date(at);
    }

    /** Of the calendar, as people count them. */
    private static int days(Instant from, Instant to) {
        return Math.clamp(ChronoUnit.DAYS.between(Rome.day(from), Rome.day(to)), 0, Integer.MAX_VALUE);
    }

    private static String join(String... sentences) {
        return Stream.of(sentences).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }
}
