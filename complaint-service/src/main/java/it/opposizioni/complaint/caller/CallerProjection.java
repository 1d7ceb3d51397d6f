package it.opposizioni.complaint.caller;

import it.opposizioni.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps operators, calling numbers and mandates as the look-up needs them. Every fact stands alone and carries its version,
 * so that any order of arrival, and any repetition, leaves the same state.
 */
@ApplicationScoped
public class CallerProjection {

    private final EntityManager database;

    CallerProjection(EntityManager database) {
        this.database = database;
    }

    /** Called in the transaction that records the event as received. Ignores events of other types. */
    public void apply(ReceivedEvent event) {
        long version = event.aggregateVersion();
        switch (event.type()) {
            case OperatorFacts.APPROVED,
                    OperatorFacts.SUSPENDED,
                    OperatorFacts.REINSTATED,
                    OperatorFacts.LAPSED,
                    OperatorFacts.REVOKED,
                    OperatorFacts.CHANGED -> {
                var operator = event.as(OperatorFacts.Operator.class);
                store(Operator.class, Operator::new, operator.operatorId(), version, operator);
            }
            case OperatorFacts.NUMBER_DECLARED, OperatorFacts.NUMBER_WITHDRAWN ->
                store(version, event.as(OperatorFacts.CallingNumber.class).asRange());
            case OperatorFacts.RANGE_DECLARED, OperatorFacts.RANGE_WITHDRAWN ->
                store(version, event.as(OperatorFacts.CallingRange.class));
            case OperatorFacts.CONFLICT_RAISED, OperatorFacts.CONFLICT_SETTLED -> {
                var conflict = event.as(OperatorFacts.Conflict.class);
                store(NumberDispute.class, NumberDispute::new, conflict.conflictId(), version, conflict);
            }
            case OperatorFacts.MANDATE_AGREED, OperatorFacts.MANDATE_ENDED -> {
                var mandate = event.as(OperatorFacts.Mandate.class);
                store(Mandate.class, Mandate::new, mandate.mandateId(), version, mandate);
            }
            default -> {
                // consultations and statements about complaints come on the same queue
            }
        }
    }

    private void store(long version, OperatorFacts.CallingRange range) {
        store(NumberDeclaration.class, NumberDeclaration::new, range.declarationId(), version, range);
    }

    /** The row stays locked until the end of the transaction: of two events about one object the second waits. */
    private <F, E extends VersionedFact<F>> void store(
            Class<E> type, Supplier<E> unknown, UUID id, long version, F fact) {
        E known = database.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        E entity = known == null ? unknown.get() : known;
        entity.update(id, version, fact);
        database.persist(entity);
    }
}
