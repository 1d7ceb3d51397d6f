package it.opposizioni.operator.consultation;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of a consultation, and the event that tells of it. */
final class ConsultationTransitions {

    /** @param event empty where nobody else needs to know */
    record Step(ConsultationState from, ConsultationAction action, ConsultationState to, Optional<String> event) {

        static Step of(ConsultationState from, ConsultationAction action, ConsultationState to) {
            return new Step(from, action, to, Optional.empty());
        }

        static Step sealed(ConsultationState from) {
            return new Step(
                    from, ConsultationAction.SEAL, ConsultationState.SEALED, Optional.of(ConsultationEvents.COMPLETED));
        }

        static Step failed(ConsultationState from) {
            return new Step(
                    from, ConsultationAction.FAIL, ConsultationState.FAILED, Optional.of(ConsultationEvents.FAILED));
        }
    }

    static final List<Step> TABLE = List.of(
            Step.of(ConsultationState.RECEIVING, ConsultationAction.KEEP, ConsultationState.CHOOSING),
            Step.of(ConsultationState.RECEIVING, ConsultationAction.QUEUE, ConsultationState.COMPARING),
            Step.sealed(ConsultationState.RECEIVING),
            Step.failed(ConsultationState.RECEIVING),
            Step.of(ConsultationState.RECEIVING, ConsultationAction.CANCEL, ConsultationState.CANCELLED),
            Step.of(ConsultationState.CHOOSING, ConsultationAction.CHOOSE, ConsultationState.COMPARING),
            Step.failed(ConsultationState.CHOOSING),
            Step.of(ConsultationState.CHOOSING, ConsultationAction.CANCEL, ConsultationState.CANCELLED),
            Step.sealed(ConsultationState.COMPARING),
            Step.failed(ConsultationState.COMPARING),
            Step.of(ConsultationState.COMPARING, ConsultationAction.CANCEL, ConsultationState.CANCELLED));

    private ConsultationTransitions() {}

    static Optional<Step> find(ConsultationState from, ConsultationAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }
}
