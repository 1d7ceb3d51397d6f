package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.caller.CallerClient;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known before a complaint is sent: whose the caller's numbers are, and whether the person's own number was protected
 * that day. Only the person's own oppositions are looked at, so that nobody learns about somebody else's line.
 *
 * @param title the call or number it is about
 * @param good whether it speaks for the complaint
 */
record KnownFact(String title, String text, boolean good) {

    /**
     * Whose the numbers were on the day of each call, and whose they are today.
     *
     * @param callers of today, in the order of the draft's numbers
     * @param then whose a number was on a day; what it does not say the evidence will
     */
    static List<KnownFact> ofCallers(
            List<CallerClient.Caller> callers,
            ComplaintDraft draft,
            LocalDate today,
            BiFunction<String, LocalDate, Optional<CallerClient.Caller>> then,
            FilingTexts texts,
            Formats formats) {
        return IntStream.range(0, callers.size())
                .mapToObj(i -> {
                    CallerClient.Caller caller = callers.get(i);
                    String number = draft.callerNumbers().get(i);
                    Stream<String> earlier = draft.daysOf(number).stream()
                            .filter(day -> day.isBefore(today))
                            .map(day -> then.apply(number, day)
                                    .map(known -> then(known, formats.date(day), texts))
                                    .orElseGet(() -> texts.earlierOwner(formats.date(day))));
                    String lines = Stream.concat(earlier, Stream.of(today(caller, formats.date(today), texts)))
                            .collect(Collectors.joining("\n"));
                    return new KnownFact(
                            ComplaintLabels.spaced(caller.number()), lines, "DECLARED".equals(caller.outcome()));
                })
                .toList();
    }

    private static String then(CallerClient.Caller caller, String day, FilingTexts texts) {
        return caller.operators().isEmpty() ? texts.thenNobody(day) : texts.thenDeclared(day, operators(caller));
    }

    private static String today(CallerClient.Caller caller, String day, FilingTexts texts) {
        if (caller.operators().isEmpty()) {
            return texts.todayElse(day, caller.explanation());
        }
        return texts.todayDeclared(day, operators(caller));
    }

    private static String operators(CallerClient.Caller caller) {
        return caller.operators().stream()
                .map(operator -> operator.seat() == null ? operator.name() : operator.name() + ", " + operator.seat())
                .collect(Collectors.joining("; "));
    }

    /** @param own the person's oppositions, also those that have ended */
    static List<KnownFact> ofProtection(
            ComplaintDraft draft, List<RegistryClient.Opposition> own, FilingTexts texts, Formats formats) {
        List<RegistryClient.Opposition> ofLine = PhoneNumber.tryParse(draft.calledNumber())
                .map(line -> own.stream().filter(o -> o.number().equals(line)).toList())
                .orElse(List.of());
        return draft.calls().stream()
                .sorted(Comparator.comparing(call -> call.earliest().orElseThrow()))
                .map(call -> protection(call, ofLine, texts, formats))
                .distinct()
                .toList();
    }

    /** Of a call of which only the part of the day is known, what is so at both ends of it. */
    private static KnownFact protection(
            DraftCall call, List<RegistryClient.Opposition> ofLine, FilingTexts texts, Formats formats) {
        Instant earliest = call.earliest().orElseThrow();
        String title = texts.callOf(formats.time(earliest, call.part()));
        KnownFact first = protection(title, earliest, ofLine, texts, formats);
        KnownFact last = protection(title, call.latest().orElseThrow(), ofLine, texts, formats);
        return first.equals(last) ? first : new KnownFact(title, texts.protectionChanged(), false);
    }

    private static KnownFact protection(
            String title, Instant at, List<RegistryClient.Opposition> ofLine, FilingTexts texts, Formats formats) {
        return ofLine.stream()
                .filter(o -> o.opposes("TELEPHONE"))
                .filter(o -> !o.effectiveFrom().isAfter(at))
                .filter(o -> o.endedAt() == null || o.endedAt().isAfter(at))
                .findFirst()
                .map(o -> o.activeFrom().isAfter(at)
                        ? new KnownFact(
                                title,
                                texts.wasInActivation(
                                        formats.date(o.effectiveFrom()),
                                        LegalPeriods.configured().activationDays()),
                                false)
                        : new KnownFact(title, texts.wasActive(formats.date(o.activeFrom())), true))
                .orElseGet(() -> new KnownFact(title, texts.wasNotRegistered(), false));
    }
}
