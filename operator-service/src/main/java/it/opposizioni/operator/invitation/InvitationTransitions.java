package it.opposizioni.operator.invitation;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of an invitation, and the event that tells of it. */
final class InvitationTransitions {

    /** @param event empty where nobody needs to be told: the owner withdraws it, the link says that it has expired */
    record Step(InvitationState from, InvitationAction action, InvitationState to, Optional<String> event) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    InvitationState.INVITED,
                    InvitationAction.ACCEPTANCE,
                    InvitationState.ACCEPTED,
                    Optional.of(InvitationEvents.ACCEPTED)),
            new Step(
                    InvitationState.INVITED,
                    InvitationAction.DECLINE,
                    InvitationState.DECLINED,
                    Optional.of(InvitationEvents.DECLINED)),
            new Step(InvitationState.INVITED, InvitationAction.WITHDRAWAL, InvitationState.WITHDRAWN, Optional.empty()),
            new Step(InvitationState.INVITED, InvitationAction.EXPIRY, InvitationState.EXPIRED, Optional.empty()));

    private InvitationTransitions() {}

    static Optional<Step> find(InvitationState from, InvitationAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }
}
