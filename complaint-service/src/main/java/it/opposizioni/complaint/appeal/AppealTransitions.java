package it.opposizioni.complaint.appeal;

import static it.opposizioni.complaint.appeal.AppealAct.*;
import static it.opposizioni.complaint.appeal.AppealStage.*;
import static it.opposizioni.kit.state.Transitions.edge;

import it.opposizioni.kit.state.Transitions;

/**
 * The whole life of an appeal in one table; {@link CaseAppeal} has what else must hold. Operator-service is told of each step, where the case
 * is about an operator.
 */
final class AppealTransitions {

    private static final String CHANGED = AppealEvents.CHANGED;

    // with its types: to infer them from so many edges takes the compiler seconds
    static final Transitions<AppealStage, AppealAct> TABLE = Transitions.<AppealStage, AppealAct>of(
                    edge(PENDING, SUSPEND, SUSPENDED, CHANGED),
                    edge(PENDING, REJECT, REJECTED, CHANGED),
                    edge(PENDING, GRANT, GRANTED, CHANGED),
                    edge(PENDING, GRANT_IN_PART, GRANTED_IN_PART, CHANGED),
                    edge(PENDING, WITHDRAW, WITHDRAWN, CHANGED),
                    edge(PENDING, EXTINGUISH, EXTINGUISHED, CHANGED),
                    edge(PENDING, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED),
                    edge(SUSPENDED, LIFT_SUSPENSION, PENDING, CHANGED),
                    edge(SUSPENDED, REJECT, REJECTED, CHANGED),
                    edge(SUSPENDED, GRANT, GRANTED, CHANGED),
                    edge(SUSPENDED, GRANT_IN_PART, GRANTED_IN_PART, CHANGED),
                    edge(SUSPENDED, WITHDRAW, WITHDRAWN, CHANGED),
                    edge(SUSPENDED, EXTINGUISH, EXTINGUISHED, CHANGED),
                    edge(SUSPENDED, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED),
                    // what ended otherwise, or never was, is taken back as a whole and recorded again
                    edge(REJECTED, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED),
                    edge(GRANTED, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED),
                    edge(GRANTED_IN_PART, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED),
                    edge(WITHDRAWN, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED),
                    edge(EXTINGUISHED, MARK_AS_ERROR, RECORDED_IN_ERROR, CHANGED))
            .refusing((_, _) -> AppealProblems.notPossible());

    private AppealTransitions() {}
}
