package it.opposizioni.operator.consultation;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of a consultation, and the event that tells of it. */
final class ConsultationTransitions {

    /** @param event empty where nobody else needs to know */
    record Step(ConsultationState from, ConsultationAct act, ConsultationState to, Optional<String> event) {

        static Step of(ConsultationState from, ConsultationAct act, ConsultationState to) {
            return new Step(from, act, to, Optional.empty());
        }

        static Step sealed(ConsultationState from) {
            return new Step(
                    from, ConsultationAct.SEAL, ConsultationState.SEALED, Optional.of(ConsultationEvents.COMPLETED));
        }

        static Step failed(ConsultationState from) {
            return new Step(
                    from, ConsultationAct.FAIL, ConsultationState.FAILED, Optional.of(ConsultationEvents.FAILED));
        }
    }

    static final List<Step> TABLE = List.of(
            Step.of(ConsultationState.RECEIVING, ConsultationAct.KEEP, ConsultationState.CHOOSING),
            Step.of(ConsultationState.RECEIVING, ConsultationAct.QUEUE, ConsultationState.COMPARING),
            Step.sealed(ConsultationState.RECEIVING),
            Step.failed(ConsultationState.RECEIVING),
            Step.of(ConsultationState.RECEIVING, ConsultationAct.CANCEL, ConsultationState.CANCELLED),
            Step.of(ConsultationState.CHOOSING, ConsultationAct.CHOOSE, ConsultationState.COMPARING),
            Step.failed(ConsultationState.CHOOSING),
            Step.of(ConsultationState.CHOOSING, ConsultationAct.CANCEL, ConsultationState.CANCELLED),
            Step.sealed(ConsultationState.COMPARING),
            Step.failed(ConsultationState.COMPARING),
            Step.of(ConsultationState.COMPARING, ConsultationAct.CANCEL, ConsultationState.CANCELLED));

    private ConsultationTransitions() {}

    static Optional<Step> find(ConsultationState from, ConsultationAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findFirst();
    }
}
