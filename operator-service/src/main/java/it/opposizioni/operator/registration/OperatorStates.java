package it.opposizioni.operator.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The states that an operator has been in, the end of a registration by time included.
 *
 * @param recorded in the order of time; empty when there is no such operator
 * @param operator null when there is none
 */
public record OperatorStates(List<Since> recorded, Operator operator) {

    /** A state, and when it began. */
    public record Since(OperatorState state, Instant at) {}

    /**
     * The state that held at an instant; empty before the operator was there. An operator that applies again after its registration has lapsed
     * is lapsed until it is approved.
     */
    public Optional<OperatorState> at(Instant instant) {
        return recorded.reversed().stream()
                .filter(since -> !since.at().isAfter(instant))
                .findFirst()
                .map(since -> switch (since.state()) {
                    // a lapse that is not recorded yet; a recorded one is a state of its own
                    case ACTIVE -> instant.isBefore(operator.lapsesAt()) ? OperatorState.ACTIVE : OperatorState.LAPSED;
                    case APPLIED, RETURNED -> wasApprovedBefore(instant) ? OperatorState.LAPSED : since.state();
                    default -> since.state();
                });
    }

    private boolean wasApprovedBefore(Instant instant) {
        return recorded.stream()
                .anyMatch(since ->
                        since.state() == OperatorState.ACTIVE && !since.at().isAfter(instant));
    }
}
