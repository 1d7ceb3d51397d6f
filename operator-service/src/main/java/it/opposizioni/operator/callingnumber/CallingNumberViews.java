package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.registration.OperatorState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts names to declarations. */
@ApplicationScoped
class CallingNumberViews {

    private final NumberConflictService conflicts;
    private final OperatorService operators;

    CallingNumberViews(NumberConflictService conflicts, OperatorService operators) {
        this.conflicts = conflicts;
        this.operators = operators;
    }

    CallingNumberView of(CallingNumber number) {
        return of(new Page<>(List.of(number), null), number.operatorId())
                .items()
                .getFirst();
    }

    Page<CallingNumberView> of(Page<CallingNumber> page, UUID operatorId) {
        OperatorState state =
                operators.find(operatorId).map(operators::currentState).orElse(OperatorState.ACTIVE);
        Map<UUID, List<UUID>> opponents =
                conflicts.opponents(page.items().stream().map(CallingNumber::id).toList());
        return page.map(n -> CallingNumberView.of(
                n,
                state,
                opponents.getOrDefault(n.id(), List.of()).stream()
                        .distinct()
                        .map(operators::nameOf)
                        .sorted()
                        .toList()));
    }
}
