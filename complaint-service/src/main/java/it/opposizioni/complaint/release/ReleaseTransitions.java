package it.opposizioni.complaint.release;

import static it.opposizioni.complaint.release.ReleaseAct.*;
import static it.opposizioni.complaint.release.ReleaseState.*;
import static it.opposizioni.kit.state.Transitions.edge;

import it.opposizioni.kit.state.Transitions;

/** The whole life of a request in one table; {@link Release} has who may do what. No other service needs to know. */
final class ReleaseTransitions {

    static final Transitions<ReleaseState, ReleaseAct> TABLE = Transitions.of(
                    edge(REQUESTED, RELEASE, RELEASED),
                    edge(REQUESTED, REFUSE, REFUSED),
                    edge(REQUESTED, TAKE_BACK, TAKEN_BACK),
                    edge(RELEASED, DOWNLOAD, RELEASED))
            .refusing((_, act) -> act == DOWNLOAD ? ReleaseProblems.notReleased() : ReleaseProblems.decided());

    private ReleaseTransitions() {}
}
