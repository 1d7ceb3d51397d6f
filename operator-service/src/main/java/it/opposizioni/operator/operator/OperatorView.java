package it.opposizioni.operator.operator;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How operators are shown: to everybody, and to themselves and those who supervise them. */
final class OperatorView {

    @Schema(name = "OperatorInDirectory", description = "What everybody may know of an operator")
    record Public(UUID id, String name, String seat, String contact, OperatorState state, Instant since) {
        static Public of(Operator operator) {
            return new Public(
                    operator.id(),
                    operator.name(),
                    operator.seat(),
                    operator.contact(),
                    operator.state(),
                    operator.stateSince());
        }
    }

    @Schema(name = "Operator", description = "An operator as it sees itself")
    record Full(
            UUID id,
            String name,
            String seat,
            String contact,
            String vatNumber,
            String rocNumber,
            boolean callsForOthers,
            OperatorState state,

            @Schema(description = "Why it has this state; null after the application")
            String stateReason,

            Instant since,
            Instant appliedAt,
            Instant approvedAt,
            Instant lastConsultationAt,
            long version) {
        static Full of(Operator operator) {
            return new Full(
                    operator.id(),
                    operator.name(),
                    operator.seat(),
                    operator.contact(),
                    operator.vatNumber(),
                    operator.rocNumber(),
                    operator.callsForOthers(),
                    operator.state(),
                    operator.stateReason(),
                    operator.stateSince(),
                    operator.appliedAt(),
                    operator.approvedAt(),
                    operator.lastConsultationAt(),
                    operator.version());
        }
    }

    private OperatorView() {}
}
