package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers of a complaint that is being written. Everything is kept as typed; only what can be read becomes more. */
record ComplaintDraft(
        String calledNumber,
        List<Entry> calls,
        String company,
        String product,
        String consent,
        String asked,
        String text) {

    static final int MOST_CALLS = 10;

    /** Where a browser has no field for dates, people write them as they are used to. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

    /** One call, as typed. */
    record Entry(String callerNumber, boolean withheld, String date, String time, String kind) {

        /** Nothing about the call itself: at most who called, which the page may have filled in. */
        @JsonIgnore
        boolean isBlank() {
            return date.isEmpty() && time.isEmpty() && kind.isEmpty();
        }

        Optional<LocalDate> day() {
            try {
                return Optional.of(date.contains("/") ? LocalDate.parse(date, WRITTEN) : LocalDate.parse(date));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }

        Optional<LocalTime> hour() {
            try {
                return Optional.of(LocalTime.parse(time, WRITTEN_TIME));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }

        Optional<OffsetDateTime> at() {
            return day().flatMap(day ->
                    hour().map(hour -> day.atTime(hour).atZone(Rome.ZONE).toOffsetDateTime()));
        }

        ComplaintClient.NewCall asCall() {
            return new ComplaintClient.NewCall(withheld ? null : callerNumber, withheld, at().orElseThrow(), kind);
        }
    }

    static ComplaintDraft begin(String calledNumber, String callerNumber) {
        Entry first = new Entry(callerNumber, false, "", "", "");
        return new ComplaintDraft(calledNumber, List.of(first), "", "", "", "", "");
    }

    ComplaintDraft withCalls(String called, List<Entry> entries) {
        return new ComplaintDraft(called, List.copyOf(entries), company, product, consent, asked, text);
    }

    /** The same caller once more: that is what one complaint is about. */
    ComplaintDraft withAnother() {
        List<Entry> more = new ArrayList<>(calls);
        if (more.size() < MOST_CALLS) {
            Entry last = calls.getLast();
            more.add(new Entry(last.callerNumber(), last.withheld(), "", "", last.kind()));
        }
        return withCalls(calledNumber, more);
    }

    ComplaintDraft without(int index) {
        List<Entry> fewer = new ArrayList<>(calls);
        if (fewer.size() > 1 && index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return withCalls(calledNumber, fewer);
    }

    /**
     * With the calls that another window began with, each once.
     *
     * @return empty when that is about another number of the person, or they are too many for one complaint
     */
    Optional<ComplaintDraft> joinedBy(ComplaintDraft other) {
        List<Entry> all = Stream.concat(calls.stream(), other.calls.stream())
                .filter(call -> !call.isBlank())
                .distinct()
                .toList();
        if (!isAboutNumberOf(other) || all.size() > MOST_CALLS) {
            return Optional.empty();
        }
        return Optional.of(
                withCalls(calledNumber.isEmpty() ? other.calledNumber : calledNumber, all.isEmpty() ? calls : all));
    }

    /** However it is spelt; a number that is not typed yet may be any. */
    private boolean isAboutNumberOf(ComplaintDraft other) {
        return calledNumber.isEmpty()
                || other.calledNumber.isEmpty()
                || calledNumber.equals(other.calledNumber)
                || PhoneNumber.tryParse(calledNumber)
                        .filter(number -> PhoneNumber.tryParse(other.calledNumber)
                                .filter(number::equals)
                                .isPresent())
                        .isPresent();
    }

    ComplaintDraft withDetails(
            String newCompany, String newProduct, String newConsent, String newAsked, String newText) {
        return new ComplaintDraft(calledNumber, calls, newCompany, newProduct, newConsent, newAsked, newText);
    }

    /** Whether every page can be read, so that the last one can be shown. */
    @JsonIgnore
    boolean isComplete() {
        return hasCalls() && !product.isEmpty();
    }

    @JsonIgnore
    boolean hasCalls() {
        return !calledNumber.isEmpty()
                && calls.stream()
                        .allMatch(call -> call.at().isPresent()
                                && !call.kind().isEmpty()
                                && call.withheld() == call.callerNumber().isEmpty());
    }

    /** Each number once; those that were withheld are none. */
    @JsonIgnore
    List<String> callerNumbers() {
        return calls.stream()
                .filter(call -> !call.withheld() && !call.callerNumber().isEmpty())
                .map(Entry::callerNumber)
                .distinct()
                .toList();
    }

    ComplaintClient.NewComplaint asComplaint() {
        return new ComplaintClient.NewComplaint(
                calledNumber,
                calls.stream().map(Entry::asCall).toList(),
                blank(company),
                product,
                blank(text),
                answer(consent),
                answer(asked));
    }

    static Boolean answer(String word) {
        return switch (word) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static String blank(String words) {
        return words.isBlank() ? null : words;
    }
}
