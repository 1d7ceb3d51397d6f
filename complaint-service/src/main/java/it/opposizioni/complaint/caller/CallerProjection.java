package it.opposizioni.complaint.caller;

import it.opposizioni.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps operators, calling numbers and mandates as the look-up needs them. Every fact stands alone and carries its version,
 * so that any order of arrival, and any repetition, leaves the same state.
 */
@ApplicationScoped
public class CallerProjection {

    private final OperatorRepository operators;
    private final NumberDeclarationRepository numbers;
    private final NumberDisputeRepository disputes;
    private final MandateRepository mandates;

    CallerProjection(
            OperatorRepository operators,
            NumberDeclarationRepository numbers,
            NumberDisputeRepository disputes,
            MandateRepository mandates) {
        this.operators = operators;
        this.numbers = numbers;
        this.disputes = disputes;
        this.mandates = mandates;
    }

    /** Called in the transaction that remembers the event as received. Events of other types are none of its business. */
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case OperatorFacts.APPROVED,
                    OperatorFacts.SUSPENDED,
                    OperatorFacts.REINSTATED,
                    OperatorFacts.LAPSED,
                    OperatorFacts.REVOKED,
                    OperatorFacts.CHANGED -> learn(event.aggregateVersion(), event.as(OperatorFacts.Operator.class));
            case OperatorFacts.NUMBER_DECLARED, OperatorFacts.NUMBER_WITHDRAWN ->
                learn(
                        event.aggregateVersion(),
                        event.as(OperatorFacts.CallingNumber.class).asRange());
            case OperatorFacts.RANGE_DECLARED, OperatorFacts.RANGE_WITHDRAWN ->
                learn(event.aggregateVersion(), event.as(OperatorFacts.CallingRange.class));
            case OperatorFacts.CONFLICT_RAISED, OperatorFacts.CONFLICT_SETTLED ->
                learn(event.aggregateVersion(), event.as(OperatorFacts.Conflict.class));
            case OperatorFacts.MANDATE_AGREED, OperatorFacts.MANDATE_ENDED ->
                learn(event.aggregateVersion(), event.as(OperatorFacts.Mandate.class));
            default -> {
                // consultations and statements about complaints pass by here
            }
        }
    }

    private void learn(long version, OperatorFacts.Operator fact) {
        Operator operator = operators.forChange(fact.operatorId());
        operator.learn(version, fact);
        operators.persist(operator);
    }

    private void learn(long version, OperatorFacts.CallingRange fact) {
        NumberDeclaration number = numbers.forChange(fact.declarationId());
        number.learn(version, fact);
        numbers.persist(number);
    }

    private void learn(long version, OperatorFacts.Conflict fact) {
        NumberDispute dispute = disputes.forChange(fact.conflictId());
        dispute.learn(version, fact);
        disputes.persist(dispute);
    }

    private void learn(long version, OperatorFacts.Mandate fact) {
        Mandate mandate = mandates.forChange(fact.mandateId());
        mandate.learn(version, fact);
        mandates.persist(mandate);
    }
}
