package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Makes and ends declarations, and keeps the conflicts between them up to date. The caller holds {@link CallingNumberRepository#serialise} to
 * the end of the transaction.
 */
@ApplicationScoped
class Declarations {

    private final CallingNumberRepository numbers;
    private final NumberConflictRepository conflicts;
    private final OperatorService operators;
    private final Outbox outbox;
    private final Ids ids;

    Declarations(
            CallingNumberRepository numbers,
            NumberConflictRepository conflicts,
            OperatorService operators,
            Outbox outbox,
            Ids ids) {
        this.numbers = numbers;
        this.conflicts = conflicts;
        this.operators = operators;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Has effect at once, unless another's declaration has it on some of the numbers. */
    CallingNumber make(UUID operatorId, Declarable numbersOfOne, Instant at) {
        CallingNumber made = new CallingNumber(ids.next(), numbersOfOne, operatorId, at);
        numbers.persist(made);
        numbers.flush();
        reconcile(made.range(), at);
        return made;
    }

    /** Its operator proved that it has the line. */
    void verify(CallingNumber declaration, Instant at) {
        apply(declaration, CallingNumberAction.VERIFICATION, at);
    }

    /** @throws DomainException 409 when it has ended before */
    void end(CallingNumber declaration, Instant at) {
        apply(declaration, CallingNumberAction.WITHDRAWAL, at);
        conflicts.openOf(declaration.id()).forEach(c -> close(c, c.holderId(), at));
        reconcile(declaration.range(), at);
    }

    /** Takes some numbers out of a declaration; what is left goes on from the same instant, as declarations of their own. */
    void withdrawPart(CallingNumber declaration, NumberRange taken, Instant at) {
        apply(declaration, CallingNumberAction.WITHDRAWAL, at);
        numbers.flush();
        for (NumberRange left : declaration.range().without(taken)) {
            CallingNumberKind kind = declaration.kind() == CallingNumberKind.RANGE && left.isSingle()
                    ? CallingNumberKind.SINGLE
                    : declaration.kind();
            CallingNumber chunk =
                    new CallingNumber(ids.next(), new Declarable(left, kind), declaration.operatorId(), at);
            numbers.persist(chunk);
            apply(chunk, CallingNumberAction.RECOGNITION, at);
        }
        numbers.flush();
        reconcile(declaration.range(), at);
    }

    /** The challenger's declaration never gets effect, and contests no other declaration any more. */
    void refuse(CallingNumber challenger, Instant at) {
        apply(challenger, CallingNumberAction.REFUSAL, at);
        conflicts.openOf(challenger.id()).forEach(c -> close(c, c.holderId(), at));
    }

    void announce(NumberConflict conflict) {
        outbox.append(CallingNumberEvents.of(conflict, nameOf(conflict.holderId()), nameOf(conflict.challengerId())));
    }

    private String nameOf(UUID operatorId) {
        return operators.find(operatorId).map(Operator::name).orElseThrow();
    }

    /** After what has effect in a range has changed: a declaration that waits there gets effect, or a conflict with those that contest it. */
    private void reconcile(NumberRange range, Instant at) {
        for (CallingNumber waiting : numbers.open(range)) {
            if (waiting.state() == CallingNumberState.CONFLICT) {
                List<CallingNumber> against = numbers.open(waiting.range()).stream()
                        .filter(n -> n.state() == CallingNumberState.DECLARED)
                        .filter(n -> !n.operatorId().equals(waiting.operatorId()))
                        .toList();
                updateConflicts(waiting, against, at);
                if (against.isEmpty()) {
                    apply(waiting, CallingNumberAction.RECOGNITION, at);
                    numbers.flush();
                }
            }
        }
    }

    private void updateConflicts(CallingNumber waiting, List<CallingNumber> against, Instant at) {
        List<NumberConflict> known = conflicts.openOf(waiting.id());
        for (NumberConflict conflict : known) {
            if (against.stream().noneMatch(n -> n.id().equals(conflict.holderDeclarationId()))) {
                boolean goesOn = against.stream()
                        .anyMatch(n -> n.operatorId().equals(conflict.holderId())
                                && n.range().overlaps(conflict.disputed()));
                close(conflict, goesOn ? null : conflict.challengerId(), at);
            }
        }
        for (CallingNumber holder : against) {
            if (known.stream().noneMatch(c -> c.holderDeclarationId().equals(holder.id()))) {
                NumberConflict raised = new NumberConflict(ids.next(), holder, waiting, at);
                conflicts.persist(raised);
                announce(raised);
            }
        }
    }

    private void close(NumberConflict conflict, UUID inFavourOf, Instant at) {
        conflict.close(inFavourOf, at);
        announce(conflict);
    }

    private void apply(CallingNumber declaration, CallingNumberAction action, Instant at) {
        declaration
                .apply(action, at)
                .event()
                .ifPresent(type -> outbox.append(CallingNumberEvents.of(type, declaration, at)));
    }
}
