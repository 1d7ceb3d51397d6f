package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.origin.OriginResult;
import it.opposizioni.complaint.evidence.origin.OriginSource;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Facts of all kinds, also such as should not be: calls, what each source states of some of them, and where some came from. */
final class AnyFacts {

    /** From whose line calls came, where that is confirmed. */
    static final UUID ORIGIN = new UUID(9, 9);

    private static final int CALLS = 4;

    private AnyFacts() {}

    static Arbitrary<Facts> facts() {
        Arbitrary<List<Boolean>> bits = Arbitraries.of(true, false).list().ofSize(4);
        return Combinators.combine(
                        call().list().ofMinSize(1).ofMaxSize(CALLS),
                        registration().list().ofMinSize(CALLS).ofMaxSize(2 * CALLS),
                        caller().list().ofMinSize(CALLS).ofMaxSize(2 * CALLS),
                        Arbitraries.of(true, false).injectNull(0.4),
                        bits,
                        Arbitraries.of(OriginResult.class)
                                .injectNull(0.7)
                                .list()
                                .ofSize(4))
                .as((calls, registrations, callers, consent, bit, origin) -> new Facts(
                        at(0),
                        numbered(calls),
                        consent,
                        bit.get(0),
                        bit.get(1) && bit.get(2)
                                ? null
                                : new RegistrationStatement(null, at(1), registrations(registrations)),
                        bit.get(2) && bit.get(3) ? null : new CallerStatement(null, at(2), callers(callers)),
                        false,
                        origins(origin)));
    }

    /** What the authority has found out about each call; null where nothing. */
    private static Map<UUID, CallOrigin> origins(List<OriginResult> results) {
        return IntStream.range(0, results.size())
                .filter(i -> results.get(i) != null)
                .mapToObj(i -> origin(new UUID(0, i), results.get(i)))
                .collect(Collectors.toMap(CallOrigin::callId, each -> each));
    }

    private static CallOrigin origin(UUID call, OriginResult result) {
        UUID operator = result == OriginResult.CONFIRMED ? ORIGIN : null;
        return new CallOrigin(
                call, 1, result, operator, "Origine", OriginSource.NETWORK, "x", LocalDate.EPOCH, "anna", at(3));
    }

    private record AnyCall(Long number, long at, PartOfDay part, CallKind kind) {}

    private static Arbitrary<AnyCall> call() {
        return Combinators.combine(
                        Arbitraries.of(390687654321L, 393331234567L, 112L, 395123456789L, 33123456789L, 390844123456L)
                                .injectNull(0.2),
                        Arbitraries.longs().between(-1000, 1000),
                        Arbitraries.of(PartOfDay.class).injectNull(0.5),
                        Arbitraries.of(CallKind.class))
                .as(AnyCall::new);
    }

    private static CallTime time(AnyCall call) {
        Instant at = at(call.at());
        return call.part() == null ? CallTime.at(at) : CallTime.in(Rome.day(at), call.part(), at(2000));
    }

    private static List<Call> numbered(List<AnyCall> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(i -> {
                    AnyCall call = calls.get(i);
                    ShownNumber number = call.number() == null ? null : new ShownNumber(call.number());
                    return new Call(new UUID(0, i), i, number, time(call), call.kind());
                })
                .toList();
    }

    private record AnyRegistration(
            Status status, Long effective, Long active, Long revoked, boolean held, boolean said) {}

    private static Arbitrary<AnyRegistration> registration() {
        Arbitrary<Long> time = Arbitraries.longs().between(-1000, 1000).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(Status.class).injectNull(0.05),
                        time,
                        time,
                        time,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, true, false))
                .as(AnyRegistration::new);
    }

    private static List<RegistrationStatement.StatedCall> registrations(List<AnyRegistration> any) {
        return stated(
                any,
                AnyRegistration::said,
                (r, asked) -> new RegistrationStatement.StatedCall(
                        asked.callId(),
                        asked.at(),
                        r.status(),
                        null,
                        at(r.effective()),
                        at(r.active()),
                        at(r.revoked()),
                        r.held(),
                        null));
    }

    /** @param at the instant that was asked about */
    private record Asked(UUID callId, Instant at) {}

    /** What a source states of those calls of which it says something; of some at two instants. */
    private static <A, S> List<S> stated(List<A> any, Predicate<A> said, BiFunction<A, Asked, S> statement) {
        return IntStream.range(0, any.size())
                .filter(i -> said.test(any.get(i)))
                .mapToObj(i -> statement.apply(any.get(i), new Asked(new UUID(0, i % CALLS), at(i / CALLS))))
                .toList();
    }

    private record AnyCaller(
            int declarants, String role, String state, int principals, List<AnyList> lists, boolean said) {}

    private record AnyList(Long sealed, Answer answer, String medium, boolean forPrincipal) {}

    private static Arbitrary<AnyList> list() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1000, 1000).injectNull(0.1),
                        Arbitraries.of(Answer.class).injectNull(0.1),
                        Arbitraries.of("TELEPHONE", "TELEPHONE", "POST").injectNull(0.1),
                        Arbitraries.of(true, false))
                .as(AnyList::new);
    }

    private static Arbitrary<AnyCaller> caller() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("OUTSOURCER", "PRINCIPAL").injectNull(0.1),
                        Arbitraries.of("ACTIVE", "SUSPENDED").injectNull(0.1),
                        Arbitraries.integers().between(0, 2),
                        list().list().ofMaxSize(3),
                        Arbitraries.of(true, true, true, false))
                .as(AnyCaller::new);
    }

    private static List<CallerStatement.StatedCall> callers(List<AnyCaller> any) {
        return stated(
                any,
                AnyCaller::said,
                (c, asked) -> new CallerStatement.StatedCall(
                        asked.callId(),
                        asked.at(),
                        IntStream.range(0, c.declarants())
                                .mapToObj(n -> new CallerStatement.Declarant(
                                        new UUID(1, n),
                                        n == 0 ? "Acme" : null,
                                        c.role(),
                                        c.state(),
                                        Instant.parse("2025-12-31T23:00:00Z")))
                                .toList(),
                        IntStream.range(0, c.principals())
                                .mapToObj(n -> new CallerStatement.Principal(
                                        new UUID(2, n), "Beta", new UUID(3, n), LocalDate.parse("2026-01-01"), null))
                                .toList(),
                        c.lists().stream()
                                .map(l -> new CallerStatement.Consultation(
                                        new UUID(4, 0),
                                        new UUID(1, 0),
                                        "Acme",
                                        l.forPrincipal() ? new UUID(2, 0) : null,
                                        l.medium(),
                                        l.answer(),
                                        at(l.sealed()),
                                        at(l.sealed()),
                                        null,
                                        null))
                                .toList()));
    }

    private static Instant at(Long hours) {
        return hours == null ? null : at(hours.longValue());
    }

    private static Instant at(long hours) {
        return Instant.parse("2026-11-20T10:00:00Z").plusSeconds(hours * 3600);
    }
}
