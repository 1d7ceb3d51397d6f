package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.consultation.ConsultationAction.CANCEL;
import static it.opposizioni.operator.consultation.ConsultationAction.CHOOSE;
import static it.opposizioni.operator.consultation.ConsultationAction.FAIL;
import static it.opposizioni.operator.consultation.ConsultationAction.QUEUE;
import static it.opposizioni.operator.consultation.ConsultationAction.RESUME;
import static it.opposizioni.operator.consultation.ConsultationAction.SEAL;
import static it.opposizioni.operator.consultation.ConsultationAction.STORE;
import static it.opposizioni.operator.consultation.ConsultationAction.TELL;
import static it.opposizioni.operator.consultation.ConsultationAction.WAIT;
import static it.opposizioni.operator.consultation.ConsultationState.CANCELLED;
import static it.opposizioni.operator.consultation.ConsultationState.CHOOSING;
import static it.opposizioni.operator.consultation.ConsultationState.COMPARING;
import static it.opposizioni.operator.consultation.ConsultationState.FAILED;
import static it.opposizioni.operator.consultation.ConsultationState.RECEIVING;
import static it.opposizioni.operator.consultation.ConsultationState.SEALED;
import static it.opposizioni.operator.consultation.ConsultationState.WAITING_FOR_REGISTER;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** The transition table of a consultation. */
final class ConsultationTransitions {

    private static final Text NOT_ALLOWED = Text.of(
            "La consultazione è nello stato %s: da qui questo passaggio non esiste.",
            "The consultation is in the state %s: from there this step does not exist.");

    static final Transitions<ConsultationState, ConsultationAction> TABLE = Transitions.of(
                    edge(RECEIVING, STORE, CHOOSING),
                    edge(RECEIVING, QUEUE, COMPARING),
                    edge(RECEIVING, SEAL, SEALED, ConsultationEvents.COMPLETED),
                    edge(RECEIVING, FAIL, FAILED, ConsultationEvents.FAILED),
                    edge(RECEIVING, CANCEL, CANCELLED),
                    edge(CHOOSING, CHOOSE, COMPARING),
                    edge(CHOOSING, FAIL, FAILED, ConsultationEvents.FAILED),
                    edge(CHOOSING, CANCEL, CANCELLED),
                    edge(COMPARING, WAIT, WAITING_FOR_REGISTER),
                    edge(COMPARING, SEAL, SEALED, ConsultationEvents.COMPLETED),
                    edge(COMPARING, FAIL, FAILED, ConsultationEvents.FAILED),
                    edge(COMPARING, CANCEL, CANCELLED),
                    edge(WAITING_FOR_REGISTER, RESUME, COMPARING),
                    edge(WAITING_FOR_REGISTER, TELL, WAITING_FOR_REGISTER, ConsultationEvents.DELAYED),
                    edge(WAITING_FOR_REGISTER, FAIL, FAILED, ConsultationEvents.FAILED),
                    edge(WAITING_FOR_REGISTER, CANCEL, CANCELLED))
            .refusing((from, action) ->
                    new DomainException(OperatorProblems.TRANSITION_NOT_ALLOWED, NOT_ALLOWED.with(from)));

    private ConsultationTransitions() {}
}
