package it.opposizioni.operator.invitation;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.invitation.InvitationAction.ACCEPTANCE;
import static it.opposizioni.operator.invitation.InvitationAction.DECLINE;
import static it.opposizioni.operator.invitation.InvitationAction.EXPIRY;
import static it.opposizioni.operator.invitation.InvitationAction.WITHDRAWAL;
import static it.opposizioni.operator.invitation.InvitationState.ACCEPTED;
import static it.opposizioni.operator.invitation.InvitationState.DECLINED;
import static it.opposizioni.operator.invitation.InvitationState.EXPIRED;
import static it.opposizioni.operator.invitation.InvitationState.INVITED;
import static it.opposizioni.operator.invitation.InvitationState.WITHDRAWN;

import it.opposizioni.kit.state.Transitions;

/** Every transition of an invitation, with the event that announces it. */
final class InvitationTransitions {

    /** Only answers have an event: the inviter withdraws it itself, and of one that has expired the link says so. */
    static final Transitions<InvitationState, InvitationAction> TABLE = Transitions.of(
                    edge(INVITED, ACCEPTANCE, ACCEPTED, InvitationEvents.ACCEPTED),
                    edge(INVITED, DECLINE, DECLINED, InvitationEvents.DECLINED),
                    edge(INVITED, WITHDRAWAL, WITHDRAWN),
                    edge(INVITED, EXPIRY, EXPIRED))
            .refusing((from, _) -> Invitation.over(from));

    private InvitationTransitions() {}
}
