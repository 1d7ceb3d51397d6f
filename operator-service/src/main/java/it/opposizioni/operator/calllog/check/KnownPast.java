package it.opposizioni.operator.calllog.check;

import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.engine.CallLogReconciliation.Span;
import it.opposizioni.operator.calllog.engine.ChangedNumbers;
import it.opposizioni.operator.calllog.engine.DeclaredCallers;
import it.opposizioni.operator.calllog.engine.DeclaredCallers.Declaration;
import it.opposizioni.operator.calllog.engine.RegisterPast;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.registerreplica.past.RegisterHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known of the time of a log: who was opposed, and who had declared which calling number. */
@ApplicationScoped
class KnownPast {

    private final RegisterHistory history;
    private final CallingNumberService numbers;

    KnownPast(RegisterHistory history, CallingNumberService numbers) {
        this.history = history;
        this.numbers = numbers;
    }

    /** @param from since when something is known of the register */
    record Known(RegisterPast register, DeclaredCallers callers, Instant from) {}

    Known of(CallLog log, RegisterSnapshot register, Span span) {
        ChangedNumbers changed = new ChangedNumbers();
        UUID principal = log.principalOrSelf();
        Instant first = span.someAreLookedAt() ? Instant.ofEpochSecond(span.first()) : register.asOf();
        Instant from = history.since(register, first, principal, changed::add);
        RegisterPast past = new RegisterPast(
                register,
                register.exemptionsOf(principal),
                changed.complete(),
                RegisterHistory.ceiling(from),
                register.asOf().getEpochSecond());
        return new Known(past, callers(log, span), from);
    }

    private DeclaredCallers callers(CallLog log, Span span) {
        Set<UUID> parties = new HashSet<>(List.of(log.operatorId(), log.principalOrSelf()));
        Instant first = Instant.ofEpochSecond(span.first());
        Instant last = Instant.ofEpochSecond(span.last() + 1);
        return new DeclaredCallers(numbers.declaredWithin(parties, first, last).stream()
                .map(KnownPast::declaration)
                .toList());
    }

    private static Declaration declaration(CallingNumber declared) {
        return new Declaration(
                declared.first().digits(),
                declared.last().digits(),
                declared.declaredFrom().getEpochSecond(),
                declared.withdrawnAt() == null
                        ? DeclaredCallers.OPEN_ENDED
                        : declared.withdrawnAt().getEpochSecond());
    }
}
