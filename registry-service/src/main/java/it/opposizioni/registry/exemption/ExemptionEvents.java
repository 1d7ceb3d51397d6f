package it.opposizioni.registry.exemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/** The events of an exemption, as their contracts in src/main/contracts say. */
final class ExemptionEvents {

    static final String GRANTED = "it.opposizioni.registry.exemption-granted.v1";
    static final String ENDED = "it.opposizioni.registry.exemption-ended.v1";

    private ExemptionEvents() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ExemptionGranted(
            UUID exemptionId, UUID oppositionId, PhoneNumber number, UUID operatorId, Instant from, Instant until) {}

    record ExemptionEnded(UUID exemptionId, UUID oppositionId, PhoneNumber number, UUID operatorId, Instant endedAt) {}

    static DomainEvent granted(Exemption e) {
        ExemptionPeriod period = e.period();
        return event(
                GRANTED,
                e,
                e.grantedAt(),
                new ExemptionGranted(
                        e.id(), e.oppositionId(), e.number(), e.operatorId(), period.from(), period.until()));
    }

    static DomainEvent ended(Exemption e) {
        return event(
                ENDED,
                e,
                e.endedAt(),
                new ExemptionEnded(e.id(), e.oppositionId(), e.number(), e.operatorId(), e.endedAt()));
    }

    private static DomainEvent event(String type, Exemption exemption, Instant at, Object data) {
        return new DomainEvent(type, exemption.id().toString(), exemption.version(), at, data);
    }
}
