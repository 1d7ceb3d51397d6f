package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known before a complaint is sent: whose the caller's numbers are, and whether the person's own number was protected
 * that day. Only the person's own oppositions are looked at, so that nobody learns about somebody else's line.
 *
 * @param title the call or number it is about
 * @param good whether it speaks for the complaint
 */
record KnownFact(String title, String text, boolean good) {

    /** Whose the numbers are today; whose they were on the day of an earlier call the evidence will say. */
    static List<KnownFact> ofCallers(
            List<ComplaintClient.Caller> callers,
            ComplaintDraft draft,
            LocalDate today,
            FilingTexts texts,
            Formats formats) {
        boolean earlier =
                draft.calls().stream().flatMap(call -> call.day().stream()).anyMatch(day -> day.isBefore(today));
        return callers.stream()
                .map(caller -> {
                    String now = today(caller, formats.date(today), texts);
                    return new KnownFact(
                            ComplaintLabels.spaced(caller.number()),
                            earlier ? now + "\n" + texts.earlierOwner() : now,
                            "DECLARED".equals(caller.outcome()));
                })
                .toList();
    }

    private static String today(ComplaintClient.Caller caller, String day, FilingTexts texts) {
        if (caller.operators().isEmpty()) {
            return texts.todayElse(day, caller.explanation());
        }
        String operators = caller.operators().stream()
                .map(operator -> operator.seat() == null ? operator.name() : operator.name() + ", " + operator.seat())
                .collect(Collectors.joining("; "));
        return texts.todayDeclared(day, operators);
    }

    /** @param own the person's oppositions, also those that have ended */
    static List<KnownFact> ofProtection(
            ComplaintDraft draft, List<RegistryClient.Opposition> own, FilingTexts texts, Formats formats) {
        List<RegistryClient.Opposition> ofLine = PhoneNumber.tryParse(draft.calledNumber())
                .map(line -> own.stream().filter(o -> o.number().equals(line)).toList())
                .orElse(List.of());
        return draft.calls().stream()
                .map(call -> call.at().orElseThrow().toInstant())
                .distinct()
                .sorted()
                .map(at -> protection(at, ofLine, texts, formats))
                .toList();
    }

    private static KnownFact protection(
            Instant at, List<RegistryClient.Opposition> ofLine, FilingTexts texts, Formats formats) {
        String title = texts.callOf(formats.time(at));
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
