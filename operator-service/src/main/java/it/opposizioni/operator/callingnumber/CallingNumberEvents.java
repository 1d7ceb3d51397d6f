package it.opposizioni.operator.callingnumber;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Events about calling numbers for the other services; contracts in {@code src/main/contracts}. */
final class CallingNumberEvents {

    private static final String PREFIX = "it.opposizioni.operator.calling-";
    static final String DECLARED = PREFIX + "number-declared.v1";
    static final String WITHDRAWN = PREFIX + "number-withdrawn.v1";
    static final String RANGE_DECLARED = PREFIX + "range-declared.v1";
    static final String RANGE_WITHDRAWN = PREFIX + "range-withdrawn.v1";
    private static final Map<String, String> RANGE_TYPES = Map.of(DECLARED, RANGE_DECLARED, WITHDRAWN, RANGE_WITHDRAWN);

    static final String CONFLICT_RAISED = PREFIX + "number-conflict-raised.v1";
    static final String CONFLICT_SETTLED = PREFIX + "number-conflict-settled.v1";

    /** @param verifiedAt null while the operator has not proved that it has the line */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Single(
            UUID declarationId, ShownNumber number, UUID operatorId, Instant from, Instant until, Instant verifiedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Several(
            UUID declarationId,
            CallingNumberKind kind,
            ShownNumber first,
            ShownNumber last,
            UUID operatorId,
            Instant from,
            Instant until) {}

    record Conflict(
            UUID conflictId,
            ShownNumber first,
            ShownNumber last,
            UUID holderId,
            String holderName,
            UUID challengerId,
            String challengerName,
            Instant raisedAt,
            Instant settledAt,
            UUID inFavourOf,
            String reason) {}

    private CallingNumberEvents() {}

    /** @param type of the event about a single number; a range has its own */
    static DomainEvent of(String type, CallingNumber number, Instant at) {
        return event(isSingle(number) ? type : RANGE_TYPES.get(type), number, at);
    }

    /** The older contract knows E.164 numbers only: a short code travels as a range of one. */
    private static boolean isSingle(CallingNumber number) {
        return number.range().isSingle() && !number.first().isShortCode();
    }

    private static DomainEvent event(String type, CallingNumber number, Instant at) {
        Object data = isSingle(number)
                ? new Single(
                        number.id(),
                        number.first(),
                        number.operatorId(),
                        number.declaredFrom(),
                        number.withdrawnAt(),
                        number.verifiedAt())
                : new Several(
                        number.id(),
                        number.kind(),
                        number.first(),
                        number.last(),
                        number.operatorId(),
                        number.declaredFrom(),
                        number.withdrawnAt());
        return new DomainEvent(type, number.id().toString(), number.version(), at, data);
    }

    static DomainEvent of(NumberConflict conflict, String holderName, String challengerName) {
        Conflict data = new Conflict(
                conflict.id(),
                conflict.first(),
                conflict.last(),
                conflict.holderId(),
                holderName,
                conflict.challengerId(),
                challengerName,
                conflict.raisedAt(),
                conflict.closedAt(),
                conflict.inFavourOf(),
                conflict.reason());
        return new DomainEvent(
                conflict.isOpen() ? CONFLICT_RAISED : CONFLICT_SETTLED,
                conflict.id().toString(),
                conflict.version(),
                conflict.isOpen() ? conflict.raisedAt() : conflict.closedAt(),
                data);
    }
}
