package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.layout.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers of a complaint that is being written. Everything is kept as typed; only what can be read becomes more. */
public record ComplaintDraft(
        String calledNumber,
        List<DraftCall> calls,
        String company,
        String product,
        String consent,
        String asked,
        String text) {

    static final int MOST_CALLS = 10;

    /** Of a form that asks all of it on one page. @param count of calls on the page */
    public static ComplaintDraft in(Form form, int count) {
        List<DraftCall> calls =
                IntStream.range(0, count).mapToObj(i -> CallsForm.read(form, i)).toList();
        return DetailsForm.read(form, begin("", "").withCalls(CallsForm.called(form), calls));
    }

    static ComplaintDraft begin(String calledNumber, String callerNumber) {
        DraftCall first = DraftCall.by(callerNumber);
        return new ComplaintDraft(calledNumber, List.of(first), "", "", "", "", "");
    }

    ComplaintDraft withCalls(String called, List<DraftCall> entries) {
        return new ComplaintDraft(called, List.copyOf(entries), company, product, consent, asked, text);
    }

    /** The same caller once more: that is what one complaint is about. */
    ComplaintDraft withAnother() {
        List<DraftCall> more = new ArrayList<>(calls);
        if (more.size() < MOST_CALLS) {
            more.add(calls.getLast().again());
        }
        return withCalls(calledNumber, more);
    }

    ComplaintDraft without(int index) {
        List<DraftCall> fewer = new ArrayList<>(calls);
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
        List<DraftCall> all = Stream.concat(calls.stream(), other.calls.stream())
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
                        .allMatch(call -> call.saysWhen() && !call.kind().isEmpty() && call.saysWho());
    }

    /** Each number once; those that were withheld or are not known are none. */
    @JsonIgnore
    List<String> callerNumbers() {
        return calls.stream()
                .filter(DraftCall::showedNumber)
                .map(DraftCall::callerNumber)
                .distinct()
                .toList();
    }

    /** When this number called, each day once. */
    @JsonIgnore
    List<LocalDate> daysOf(String callerNumber) {
        return calls.stream()
                .filter(call -> call.showedNumber() && call.callerNumber().equals(callerNumber))
                .flatMap(call -> call.day().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** When this number called, as early as it can have been. */
    public List<Instant> earliestOf(String callerNumber) {
        return calls.stream()
                .filter(call -> call.showedNumber() && call.callerNumber().equals(callerNumber))
                .flatMap(call -> call.earliest().stream())
                .toList();
    }

    /** The caller hid the number. That is not the same as a person who does not know it. */
    @JsonIgnore
    public boolean withheldSomewhere() {
        return calls.stream().anyMatch(DraftCall::withheld);
    }

    ComplaintClient.AddedCalls asAddedCalls() {
        return new ComplaintClient.AddedCalls(newCalls(), blank(text));
    }

    private List<ComplaintClient.NewCall> newCalls() {
        return calls.stream().map(DraftCall::asCall).toList();
    }

    public ComplaintClient.NewComplaint asComplaint() {
        return new ComplaintClient.NewComplaint(
                calledNumber, newCalls(), blank(company), product, blank(text), consentGiven(), askedToStop());
    }

    /** Null where that is not known, like {@code askedToStop}. */
    @JsonIgnore
    public Boolean consentGiven() {
        return answer(consent);
    }

    @JsonIgnore
    public Boolean askedToStop() {
        return answer(asked);
    }

    private static Boolean answer(String word) {
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
