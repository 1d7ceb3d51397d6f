package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.caller.CallerRecords.DeclarationPeriod;
import it.opposizioni.complaint.caller.CallerRecords.Mandated;
import it.opposizioni.complaint.caller.CallerRecords.Party;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names who had declared a number, and for whom they may have called. */
final class Declarants {

    private Declarants() {}

    /** Whether any of the declarations had effect then. */
    static boolean any(Collection<DeclarationPeriod> declarations, AskedTime time) {
        return declarations.stream().anyMatch(period -> period.within(time));
    }

    /**
     * By name.
     *
     * @param declarations all of one number, oldest first
     */
    static List<CallerAnswer.Declarant> of(
            List<DeclarationPeriod> declarations, List<Mandated> mandates, AskedTime time) {
        Map<UUID, List<DeclarationPeriod>> byOperator = declarations.stream()
                .collect(Collectors.groupingBy(period -> period.operator().id()));
        return byOperator.values().stream()
                .filter(own -> any(own, time))
                .map(own -> declarant(own, mandates, time))
                .sorted(Comparator.comparing(CallerAnswer.Declarant::name))
                .toList();
    }

    private static CallerAnswer.Declarant declarant(
            List<DeclarationPeriod> own, List<Mandated> mandates, AskedTime time) {
        Party operator = own.getFirst().operator();
        DeclarationPeriod period = own.stream()
                .filter(each -> each.within(time))
                .reduce((_, later) -> later)
                .orElseThrow();
        List<CallerAnswer.Principal> principals = principals(operator.id(), mandates, time);
        boolean outsourcer = operator.callsForOthers() || !principals.isEmpty();
        return new CallerAnswer.Declarant(
                operator.name(),
                operator.seat(),
                operator.contact(),
                operator.rocNumber(),
                outsourcer ? CallerAnswer.CallerRole.OUTSOURCER : CallerAnswer.CallerRole.PRINCIPAL,
                operator.stateAt(time),
                beginning(period, own),
                period.until(),
                period.verifiedAt(),
                principals);
    }

    private static List<CallerAnswer.Principal> principals(UUID outsourcer, List<Mandated> mandates, AskedTime time) {
        return mandates.stream()
                .filter(mandate -> mandate.outsourcerId().equals(outsourcer))
                .map(Mandated::principal)
                .collect(Collectors.toMap(Party::id, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .map(p -> new CallerAnswer.Principal(p.name(), p.seat(), p.contact(), p.stateAt(time)))
                .sorted(Comparator.comparing(CallerAnswer.Principal::name))
                .toList();
    }

    /** When a part of a range is withdrawn, other declarations of the rest begin at that instant: for the number that is no new beginning. */
    private static Instant beginning(DeclarationPeriod period, List<DeclarationPeriod> own) {
        Instant from = period.from();
        for (DeclarationPeriod earlier : own.reversed()) {
            if (from.equals(earlier.until())) {
                from = earlier.from();
            }
        }
        return from;
    }
}
