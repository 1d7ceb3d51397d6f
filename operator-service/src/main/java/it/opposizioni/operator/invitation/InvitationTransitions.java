package it.opposizioni.operator.invitation;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of an invitation, and the event that tells of it. */
final class InvitationTransitions {

    /** @param event empty where nobody needs to be told: the owner withdraws it, the link says that it has expired */
    record Step(InvitationState from, InvitationAct act, InvitationState to, Optional<String> event) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    InvitationState.INVITED,
                    InvitationAct.ACCEPTANCE,
                    InvitationState.ACCEPTED,
                    Optional.of(InvitationEvents.ACCEPTED)),
            new Step(
                    InvitationState.INVITED,
                    InvitationAct.DECLINE,
                    InvitationState.DECLINED,
                    Optional.of(InvitationEvents.DECLINED)),
            new Step(InvitationState.INVITED, InvitationAct.WITHDRAWAL, InvitationState.WITHDRAWN, Optional.empty()),
            new Step(InvitationState.INVITED, InvitationAct.EXPIRY, InvitationState.EXPIRED, Optional.empty()));

    private InvitationTransitions() {}

    static Optional<Step> find(InvitationState from, InvitationAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findFirst();
    }
}
