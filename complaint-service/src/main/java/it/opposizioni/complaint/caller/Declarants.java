package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names who had declared a number, and for whom they may have called. */
@ApplicationScoped
class Declarants {

    private final NumberDeclarationRepository declarations;
    private final MandateRepository mandates;
    private final OperatorRepository operators;

    Declarants(NumberDeclarationRepository declarations, MandateRepository mandates, OperatorRepository operators) {
        this.declarations = declarations;
        this.mandates = mandates;
        this.operators = operators;
    }

    /** By name. */
    List<CallerAnswer.Declarant> of(ShownNumber number, AskedTime time) {
        Map<UUID, List<NumberDeclaration>> byOperator =
                declarations.of(number).stream().collect(Collectors.groupingBy(NumberDeclaration::operatorId));
        byOperator.values().removeIf(own -> own.stream().noneMatch(d -> d.heldWithin(time.from(), time.until())));
        if (byOperator.isEmpty()) {
            return List.of();
        }
        List<Mandate> valid = mandates.validOn(number, time.day()).stream()
                .filter(mandate -> byOperator.containsKey(mandate.outsourcerId()))
                .toList();
        Map<UUID, Operator> known = operators.byIds(
                Stream.concat(byOperator.keySet().stream(), valid.stream().map(Mandate::principalId))
                        .collect(Collectors.toSet()));
        // a declaration may arrive before its operator; until then there is nobody to name
        return byOperator.keySet().stream()
                .filter(known::containsKey)
                .map(id -> declarant(known.get(id), byOperator.get(id), principals(id, valid, known, time), time))
                .sorted(Comparator.comparing(CallerAnswer.Declarant::name))
                .toList();
    }

    private static List<CallerAnswer.Principal> principals(
            UUID outsourcer, List<Mandate> valid, Map<UUID, Operator> known, AskedTime time) {
        Set<UUID> ids = valid.stream()
                .filter(mandate -> mandate.outsourcerId().equals(outsourcer))
                .map(Mandate::principalId)
                .filter(known::containsKey)
                .collect(Collectors.toSet());
        return ids.stream()
                .map(known::get)
                .map(p -> new CallerAnswer.Principal(p.name(), p.seat(), p.contact(), state(p, time)))
                .sorted(Comparator.comparing(CallerAnswer.Principal::name))
                .toList();
    }

    private static CallerAnswer.Declarant declarant(
            Operator operator, List<NumberDeclaration> own, List<CallerAnswer.Principal> principals, AskedTime time) {
        NumberDeclaration held = own.stream()
                .filter(d -> d.heldWithin(time.from(), time.until()))
                .reduce((_, later) -> later)
                .orElseThrow();
        boolean outsourcer = operator.callsForOthers() || !principals.isEmpty();
        return new CallerAnswer.Declarant(
                operator.name(),
                operator.seat(),
                operator.contact(),
                operator.rocNumber(),
                outsourcer ? CallerAnswer.CallerRole.OUTSOURCER : CallerAnswer.CallerRole.PRINCIPAL,
                state(operator, time),
                beginning(held, own),
                held.declaredUntil(),
                held.verifiedAt(),
                principals);
    }

    private static OperatorState state(Operator operator, AskedTime time) {
        return time.isDay() ? operator.stateBefore(time.until()) : operator.state();
    }

    /** When a part of a range is withdrawn, the rest goes on at the same instant as other declarations: that is no new beginning. */
    private static Instant beginning(NumberDeclaration held, List<NumberDeclaration> own) {
        Instant from = held.declaredFrom();
        for (NumberDeclaration earlier : own.reversed()) {
            if (from.equals(earlier.declaredUntil())) {
                from = earlier.declaredFrom();
            }
        }
        return from;
    }
}
