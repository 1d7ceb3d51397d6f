package it.opposizioni.operator.callingnumber;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/** What the others learn about calling numbers; contracts in {@code src/main/contracts}. */
final class CallingNumberEvents {

    static final String DECLARED = "it.opposizioni.operator.calling-number-declared.v1";
    static final String WITHDRAWN = "it.opposizioni.operator.calling-number-withdrawn.v1";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declaration(UUID declarationId, PhoneNumber number, UUID operatorId, Instant from, Instant until) {}

    private CallingNumberEvents() {}

    static DomainEvent declared(CallingNumber number) {
        return event(DECLARED, number, number.declaredFrom());
    }

    static DomainEvent withdrawn(CallingNumber number) {
        return event(WITHDRAWN, number, number.withdrawnAt());
    }

    private static DomainEvent event(String type, CallingNumber number, Instant at) {
        Declaration data = new Declaration(
                number.id(), number.number(), number.operatorId(), number.declaredFrom(), number.withdrawnAt());
        return new DomainEvent(type, number.id().toString(), number.version(), at, data);
    }
}
