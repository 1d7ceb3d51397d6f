package it.opposizioni.operator.mandate;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of a mandate, and the event that tells of it. */
final class MandateTransitions {

    /** @param event empty where nobody needs to know: a proposal that never was agreed */
    record Step(MandateState from, MandateAction action, MandateState to, Optional<String> event) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    MandateState.PROPOSED,
                    MandateAction.ACCEPTANCE,
                    MandateState.AGREED,
                    Optional.of(MandateEvents.AGREED)),
            new Step(MandateState.PROPOSED, MandateAction.END, MandateState.ENDED, Optional.empty()),
            new Step(MandateState.AGREED, MandateAction.END, MandateState.ENDED, Optional.of(MandateEvents.ENDED)));

    private MandateTransitions() {}

    static Optional<Step> find(MandateState from, MandateAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }
}
