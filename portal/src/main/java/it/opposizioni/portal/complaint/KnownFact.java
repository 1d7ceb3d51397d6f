package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known before a complaint is sent: whose the caller's numbers are, and whether the person's own number was protected
 * that day. Only the person's own oppositions are looked at, so that nobody learns about somebody else's line.
 *
 * @param title the call or number it is about
 * @param good whether it speaks for the complaint
 */
record KnownFact(String title, String text, boolean good) {

    static List<KnownFact> ofCallers(List<ComplaintClient.Caller> callers) {
        List<KnownFact> known = new ArrayList<>();
        for (ComplaintClient.Caller caller : callers) {
            StringBuilder text = new StringBuilder(caller.explanation());
            caller.operators().forEach(operator -> {
                text.append('\n').append(operator.name());
                if (operator.seat() != null) {
                    text.append(", ").append(operator.seat());
                }
            });
            String number = ComplaintLabels.spaced(caller.number());
            known.add(new KnownFact(number, text.toString(), "DECLARED".equals(caller.outcome())));
        }
        return known;
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
