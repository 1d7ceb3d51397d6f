package it.opposizioni.operator.obligation;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.operator.Operator;
import it.opposizioni.operator.operator.OperatorService;
import it.opposizioni.operator.operator.OperatorState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** Collects what an operator's duties follow from. */
@ApplicationScoped
class ObligationService {

    private final ObligationRepository repository;
    private final OperatorService operators;
    private final Now now;

    ObligationService(ObligationRepository repository, OperatorService operators, Now now) {
        this.repository = repository;
        this.operators = operators;
        this.now = now;
    }

    LocalDate today() {
        return Rome.day(now.get());
    }

    @Transactional
    DutyCalendar calendar(UUID operatorId, LocalDate from, LocalDate to) {
        Instant at = now.get();
        return new DutyCalendar(
                operatorId,
                repository.consultedIn(operatorId, YearMonth.from(from), YearMonth.from(to)),
                month -> owes(operatorId, month, at),
                repository.running(operatorId));
    }

    /**
     * A call centre that calls only for others has no monthly duty of its own: its principals have (rules.md, "Operator is not
     * someone in the ROC"). Nor has who was not active from the first to the last day of the month; of days to come one thinks like today.
     */
    private boolean owes(UUID operatorId, YearMonth month, Instant at) {
        boolean callsForItself = operators
                .find(operatorId)
                .filter(o -> !o.callsForOthers() || o.callsItself())
                .isPresent();
        return callsForItself
                && wasActive(operatorId, Rome.startOf(month.atDay(1)), at)
                && wasActive(operatorId, Rome.endOf(month.atEndOfMonth()).minusMillis(1), at);
    }

    private boolean wasActive(UUID operatorId, Instant then, Instant at) {
        return operators
                .stateAt(operatorId, then.isAfter(at) ? at : then)
                .filter(state -> state == OperatorState.ACTIVE)
                .isPresent();
    }

    String nameOf(UUID operatorId) {
        return operators.find(operatorId).map(Operator::name).orElse("");
    }
}
