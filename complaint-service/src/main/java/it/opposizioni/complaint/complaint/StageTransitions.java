package it.opposizioni.complaint.complaint;

import static it.opposizioni.complaint.complaint.Act.*;
import static it.opposizioni.complaint.complaint.ComplaintEvents.STAGE_CHANGED;
import static it.opposizioni.complaint.complaint.Stage.*;
import static it.opposizioni.kit.state.Transitions.edge;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.state.Transitions;

/** The whole life of a complaint in one table. What is not here cannot happen. */
final class StageTransitions {

    static final Transitions<Stage, Act> TABLE = Transitions.of(
                    edge(FILED, COLLECT_EVIDENCE, EVIDENCE_COLLECTED, STAGE_CHANGED),
                    // the regulator need not wait for a source that does not answer
                    edge(FILED, TAKE_IN_CHARGE, TAKEN_IN_CHARGE, STAGE_CHANGED),
                    edge(FILED, WITHDRAW, WITHDRAWN, STAGE_CHANGED),
                    edge(EVIDENCE_COLLECTED, TAKE_IN_CHARGE, TAKEN_IN_CHARGE, STAGE_CHANGED),
                    edge(EVIDENCE_COLLECTED, WITHDRAW, WITHDRAWN, STAGE_CHANGED),
                    edge(TAKEN_IN_CHARGE, INVESTIGATE, UNDER_INVESTIGATION, STAGE_CHANGED),
                    edge(TAKEN_IN_CHARGE, UPHOLD, CLOSED_UPHELD, STAGE_CHANGED),
                    edge(TAKEN_IN_CHARGE, NOT_UPHOLD, CLOSED_NOT_UPHELD, STAGE_CHANGED),
                    edge(TAKEN_IN_CHARGE, DECLARE_OUTSIDE_SCOPE, CLOSED_OUTSIDE_SCOPE, STAGE_CHANGED),
                    edge(TAKEN_IN_CHARGE, WITHDRAW, WITHDRAWN, STAGE_CHANGED),
                    edge(UNDER_INVESTIGATION, UPHOLD, CLOSED_UPHELD, STAGE_CHANGED),
                    edge(UNDER_INVESTIGATION, NOT_UPHOLD, CLOSED_NOT_UPHELD, STAGE_CHANGED),
                    edge(UNDER_INVESTIGATION, DECLARE_OUTSIDE_SCOPE, CLOSED_OUTSIDE_SCOPE, STAGE_CHANGED),
                    edge(UNDER_INVESTIGATION, WITHDRAW, WITHDRAWN, STAGE_CHANGED))
            .refusing((stage, act) -> ComplaintProblems.stageConflict(stage.name(), act.name()));

    private StageTransitions() {}
}
