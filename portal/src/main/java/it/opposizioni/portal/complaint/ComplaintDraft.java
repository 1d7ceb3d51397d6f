package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.neighbours.ComplaintClient;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The answers of a complaint that is being written. Everything is kept as typed; only what was checked becomes more. */
record ComplaintDraft(
        String calledNumber,
        List<Entry> calls,
        String company,
        String product,
        String consent,
        String asked,
        String text) {

    static final int MOST_CALLS = 10;

    /** @param date ISO, as browsers' date fields send it */
    record Entry(String callerNumber, boolean withheld, String date, String time, String kind) {

        static Entry empty() {
            return new Entry("", false, "", "", "HUMAN");
        }

        ComplaintClient.NewCall asCall() {
            OffsetDateTime at = LocalDate.parse(date)
                    .atTime(LocalTime.parse(time))
                    .atZone(Rome.ZONE)
                    .toOffsetDateTime();
            return new ComplaintClient.NewCall(withheld ? null : callerNumber, withheld, at, kind);
        }
    }

    static ComplaintDraft begin(String calledNumber, String callerNumber) {
        Entry first = new Entry(callerNumber, false, "", "", "HUMAN");
        return new ComplaintDraft(calledNumber, List.of(first), "", "", "", "", "");
    }

    ComplaintDraft withCalls(String called, List<Entry> entries) {
        return new ComplaintDraft(called, List.copyOf(entries), company, product, consent, asked, text);
    }

    ComplaintDraft withAnother() {
        List<Entry> more = new ArrayList<>(calls);
        if (more.size() < MOST_CALLS) {
            more.add(new Entry(
                    calls.getLast().callerNumber(),
                    calls.getLast().withheld(),
                    "",
                    "",
                    calls.getLast().kind()));
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

    ComplaintDraft withDetails(
            String newCompany, String newProduct, String newConsent, String newAsked, String newText) {
        return new ComplaintDraft(calledNumber, calls, newCompany, newProduct, newConsent, newAsked, newText);
    }

    @JsonIgnore
    boolean isChecked() {
        return !product.isEmpty()
                && calls.stream().noneMatch(c -> c.date().isEmpty() || c.time().isEmpty());
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
