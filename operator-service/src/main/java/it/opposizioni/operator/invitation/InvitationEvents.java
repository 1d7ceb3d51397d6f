package it.opposizioni.operator.invitation;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.operator.team.TeamRole;
import java.time.Instant;
import java.util.UUID;

/** Events that the portal sends e-mails about; contracts in {@code src/main/contracts}. */
final class InvitationEvents {

    static final String SENT = "it.opposizioni.operator.team-invitation-sent.v1";
    static final String CODE_REQUESTED = "it.opposizioni.operator.team-invitation-code-requested.v1";
    static final String ACCEPTED = "it.opposizioni.operator.team-invitation-accepted.v1";
    static final String DECLINED = "it.opposizioni.operator.team-invitation-declined.v1";

    /** @param secret of the link: anyone who has it can answer. @param invitedBy null when the identity provider knows no name */
    record Sent(
            UUID invitationId,
            UUID operatorId,
            String operatorName,
            String invitedBy,
            TeamRole role,
            String email,
            String name,
            String secret,
            Instant expiresAt,
            String language) {

        @Override
        public String toString() {
            return "Sent[" + invitationId + "]";
        }
    }

    record CodeRequested(
            UUID invitationId, String operatorName, String email, String code, Instant expiresAt, String language) {

        @Override
        public String toString() {
            return "CodeRequested[" + invitationId + "]";
        }
    }

    /** @param inviterEmail null when nobody is informed: the inviter has no address, or has left the team */
    record Answered(
            UUID invitationId,
            UUID operatorId,
            String operatorName,
            String inviterEmail,
            String inviterLanguage,
            String name) {

        @Override
        public String toString() {
            return "Answered[" + invitationId + "]";
        }
    }

    private InvitationEvents() {}

    static DomainEvent sent(Invitation invitation, String secret, String operatorName) {
        Sent sent = new Sent(
                invitation.id(),
                invitation.operatorId(),
                operatorName,
                invitation.inviter().name(),
                invitation.role(),
                invitation.email(),
                invitation.name(),
                secret,
                invitation.expiresAt(),
                invitation.inviter().language());
        return event(SENT, invitation, invitation.invitedAt(), sent);
    }

    static DomainEvent codeRequested(Invitation invitation, Instant at, CodeRequested content) {
        return event(CODE_REQUESTED, invitation, at, content);
    }

    /** @param informed whether the inviter is still in the team */
    static DomainEvent answered(String type, Invitation invitation, Instant at, String operatorName, boolean informed) {
        Answered answered = new Answered(
                invitation.id(),
                invitation.operatorId(),
                operatorName,
                informed ? invitation.inviter().email() : null,
                invitation.inviter().language(),
                invitation.name());
        return event(type, invitation, at, answered);
    }

    private static DomainEvent event(String type, Invitation invitation, Instant at, Object data) {
        return new DomainEvent(type, invitation.id().toString(), invitation.version(), at, data);
    }
}
