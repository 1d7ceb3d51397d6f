package it.opposizioni.complaint.caller;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.stream.FactNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps operators, calling numbers and mandates as the look-up needs them, and who is in which operator's team. Every fact stands alone
 * and carries its version, so that any order of arrival, and any repetition, leaves the same state.
 */
@ApplicationScoped
public class CallerProjection {

    /** Any number: the key of the lock. */
    private static final long ONE_AT_A_TIME = 0x43414c4c455253L;

    private final EntityManager database;

    CallerProjection(EntityManager database) {
        this.database = database;
    }

    /** Called in the transaction that records the event as received. Ignores events of other types. */
    public void apply(ReceivedEvent event) {
        if (OperatorFacts.CHANGING.contains(event.type())) {
            serialise();
            store(event, event.aggregateVersion(), event.number());
        }
    }

    /** Events and snapshots come with two queues, and may be about one object at the same moment. */
    void serialise() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?)) as locked")
                .setParameter(1, ONE_AT_A_TIME)
                .getSingleResult();
    }

    private void store(ReceivedEvent event, long version, FactNumber by) {
        switch (event.type()) {
            case OperatorFacts.NUMBER_DECLARED, OperatorFacts.NUMBER_WITHDRAWN -> {
                var number = event.as(OperatorFacts.CallingNumber.class).asRange();
                store(NumberDeclaration.class, NumberDeclaration::new, number.declarationId(), version, number, by);
            }
            case OperatorFacts.RANGE_DECLARED, OperatorFacts.RANGE_WITHDRAWN -> {
                var range = event.as(OperatorFacts.CallingRange.class);
                store(NumberDeclaration.class, NumberDeclaration::new, range.declarationId(), version, range, by);
            }
            case OperatorFacts.CONFLICT_RAISED, OperatorFacts.CONFLICT_SETTLED -> {
                var conflict = event.as(OperatorFacts.Conflict.class);
                store(NumberDispute.class, NumberDispute::new, conflict.conflictId(), version, conflict, by);
            }
            case OperatorFacts.MANDATE_AGREED, OperatorFacts.MANDATE_ENDED -> {
                var mandate = event.as(OperatorFacts.Mandate.class);
                store(Mandate.class, Mandate::new, mandate.mandateId(), version, mandate, by);
            }
            case OperatorFacts.MEMBER_JOINED, OperatorFacts.MEMBER_ROLE_CHANGED, OperatorFacts.MEMBER_LEFT -> {
                var member = event.as(OperatorFacts.Member.class);
                store(TeamMember.class, TeamMember::new, member.memberId(), version, member, by);
            }
            default -> {
                var operator = event.as(OperatorFacts.Operator.class);
                store(Operator.class, Operator::new, operator.operatorId(), version, operator, by);
            }
        }
    }

    private <F, E extends VersionedFact<F>> void store(
            Class<E> type, Supplier<E> unknown, UUID id, long version, F fact, FactNumber by) {
        E known = database.find(type, id);
        E entity = known == null ? unknown.get() : known;
        entity.update(id, version, fact, by);
        database.persist(entity);
    }
}
