package it.opposizioni.portal.registerentry;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.registerentry.RegisterEntryClient.AtCall;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Change;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Entry;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Stated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened around a call, as far as the register has stated it for the complaint. One of the release before stated what was so at each call, and not what
 * came between: of a number that left, the day is not known then, and of one that had no entry at all neither whether it ever had.
 */
record AroundCall(Stated said, RegisterEntryTexts texts, Formats formats) {

    /** When the register learned of a change; empty when that was on its day. */
    String recordedLater(Change change) {
        Instant recorded = change.recordedAt();
        return recorded != null && Rome.day(recorded).isAfter(Rome.day(change.at()))
                ? texts.recordedLater(date(recorded))
                : "";
    }

    /** @param entry that was stated for this call. @return empty where there is nothing to tell */
    String words(Entry entry, AtCall call) {
        if (call.at() == null) {
            return "";
        }
        return entry.opposed() ? since(entry, call) : without(entry, call.at());
    }

    private String since(Entry entry, AtCall call) {
        Instant entered = entry.effectiveFrom();
        if (entered == null || entered.isAfter(call.at())) {
            return "";
        }
        Instant active = entry.activeFrom();
        String later = entry.lastedUntilActive() && active.isAfter(call.at()) ? texts.activeSince(date(active)) : "";
        return join(enteredBefore(days(entered, call.at())), later);
    }

    private String enteredBefore(int days) {
        return switch (days) {
            case 0 -> texts.enteredSameDay();
            case 1 -> texts.enteredDayBefore();
            default -> texts.enteredBefore(days);
        };
    }

    private String without(Entry none, Instant call) {
        String left = none.changes().stream()
                .filter(Change::ends)
                .map(Change::at)
                .filter(at -> !at.isAfter(call))
                .max(Instant::compareTo)
                .map(at -> leftBefore(days(at, call), at))
                .orElseGet(() -> leftSinceAnother(call));
        Stream<Instant> entries = none.changes().stream().filter(Change::enters).map(Change::at);
        String entered = Stream.concat(opposed().map(Entry::effectiveFrom), entries)
                .filter(at -> at != null && at.isAfter(call))
                .min(Instant::compareTo)
                .map(at -> enteredAfter(days(call, at), at))
                .orElse("");
        String known = join(left, entered);
        return known.isEmpty() ? nothing(none) : known;
    }

    private String leftBefore(int days, Instant at) {
        return switch (days) {
            case 0 -> texts.leftSameDay();
            case 1 -> texts.leftDayBefore();
            default -> texts.leftBefore(days, date(at));
        };
    }

    /** As far as what was so at another call tells it. */
    private String leftSinceAnother(Instant call) {
        return opposed()
                .flatMap(entry -> entry.calls().stream())
                .map(AtCall::at)
                .filter(at -> at != null && at.isBefore(call))
                .max(Instant::compareTo)
                .map(at -> texts.leftSince(date(at)))
                .orElse("");
    }

    private String nothing(Entry none) {
        if (!said.tellsChanges()) {
            return texts.nothingAround();
        }
        return none.changes().isEmpty()
                ? texts.nothingChanged(date(said.changesFrom()), date(said.changesUntil()))
                : "";
    }

    private Stream<Entry> opposed() {
        return said.entries().stream().filter(Entry::opposed);
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
