package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.caller.CallerClient;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known before a complaint is sent: whose the caller's numbers are, whether the person's own number was protected that
 * day, and which companies could call it nevertheless. Only the person's own oppositions are looked at, so that nobody learns about somebody else's line.
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
        List<RegistryClient.Opposition> ofLine = ofLine(draft, own);
        return inOrder(draft)
                .map(call -> protection(call, ofLine, texts, formats))
                .distinct()
                .toList();
    }

    private static List<RegistryClient.Opposition> ofLine(ComplaintDraft draft, List<RegistryClient.Opposition> own) {
        return PhoneNumber.tryParse(draft.calledNumber())
                .map(line -> own.stream().filter(o -> o.number().equals(line)).toList())
                .orElse(List.of());
    }

    private static Stream<DraftCall> inOrder(ComplaintDraft draft) {
        return draft.calls().stream()
                .sorted(Comparator.comparing(call -> call.earliest().orElseThrow()));
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
                .filter(o -> stood(o, at))
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

    private static boolean stood(RegistryClient.Opposition opposition, Instant at) {
        return opposition.opposes("TELEPHONE")
                && !opposition.effectiveFrom().isAfter(at)
                && (opposition.endedAt() == null || opposition.endedAt().isAfter(at));
    }

    private static boolean stood(RegistryClient.Opposition opposition, DraftCall call) {
        return stood(opposition, call.earliest().orElseThrow())
                || stood(opposition, call.latest().orElseThrow());
    }

    /** Those of the person's oppositions that stood when one of the calls came: what they except may have been such a call. */
    static List<RegistryClient.Opposition> standing(ComplaintDraft draft, List<RegistryClient.Opposition> own) {
        return ofLine(draft, own).stream()
                .filter(o -> draft.calls().stream().anyMatch(call -> stood(o, call)))
                .toList();
    }

    /**
     * Which companies the person had allowed to call, of each call for which there are some. All of them, because for whom a call was made is not known
     * before the evidence: who declares a number is not always who had it used, and a name may be typed in any way.
     *
     * @param stood {@link #standing}
     * @param exempt what these except
     */
    static List<KnownFact> ofExempt(
            ComplaintDraft draft,
            List<RegistryClient.Opposition> stood,
            List<Exemption> exempt,
            FilingTexts texts,
            Formats formats) {
        return inOrder(draft)
                .filter(call -> stood.stream().anyMatch(o -> stood(o, call)))
                .flatMap(call -> exempt(call, exempt, texts, formats).stream())
                .distinct()
                .toList();
    }

    private static Optional<KnownFact> exempt(
            DraftCall call, List<Exemption> exempt, FilingTexts texts, Formats formats) {
        Instant earliest = call.earliest().orElseThrow();
        Instant latest = call.latest().orElseThrow();
        List<String> then = exempt.stream()
                .filter(e -> e.countedWithin(earliest, latest))
                .map(e -> company(e, texts))
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>();
        if (!then.isEmpty()) {
            lines.add(then.size() == 1 ? texts.wasExempt(then.getFirst()) : texts.wereExempt(String.join("; ", then)));
        }
        int days = LegalPeriods.configured().consultationDays();
        exempt.stream()
                .filter(e -> e.hadEnded(earliest))
                .filter(e -> !e.lastDay().orElseThrow().plusDays(days).isBefore(Rome.day(earliest)))
                .filter(e -> !then.contains(company(e, texts)))
                .map(e -> texts.exemptBefore(
                        company(e, texts), formats.date(e.lastDay().orElseThrow()), days))
                .distinct()
                .forEach(lines::add);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownFact(
                        texts.callOf(formats.time(earliest, call.part())), String.join("\n", lines), false));
    }

    private static String company(Exemption exemption, FilingTexts texts) {
        return exemption.operatorName() == null ? texts.unnamedCompany() : exemption.operatorName();
    }
}
