package it.opposizioni.operator.registration;

import java.time.Instant;
import java.util.UUID;

/** Events about operators for the other services. Each has its schema and example in {@code src/main/contracts}. */
public final class OperatorEvents {

    static final String APPLIED = "it.opposizioni.operator.operator-applied.v1";
    static final String RETURNED = "it.opposizioni.operator.operator-returned.v1";
    static final String APPROVED = "it.opposizioni.operator.operator-approved.v1";
    static final String SUSPENDED = "it.opposizioni.operator.operator-suspended.v1";
    static final String REINSTATED = "it.opposizioni.operator.operator-reinstated.v1";
    static final String LAPSED = "it.opposizioni.operator.operator-lapsed.v1";
    static final String REVOKED = "it.opposizioni.operator.operator-revoked.v1";
    public static final String CHANGED = "it.opposizioni.operator.operator-changed.v1";

    /** The operator as it is after the step or the change; the eight events have the same content. */
    public record OperatorStanding(
            UUID operatorId,
            String name,
            String seat,
            String contact,
            String vatNumber,
            String rocNumber,
            boolean callsForOthers,
            OperatorState state,
            Instant since) {

        public static OperatorStanding of(Operator operator) {
            return new OperatorStanding(
                    operator.id(),
                    operator.name(),
                    operator.seat(),
                    operator.profile().contact(),
                    operator.profile().vatNumber(),
                    operator.profile().rocNumber(),
                    operator.callsForOthers(),
                    operator.recordedState(),
                    operator.stateSince());
        }
    }

    private OperatorEvents() {}
}
