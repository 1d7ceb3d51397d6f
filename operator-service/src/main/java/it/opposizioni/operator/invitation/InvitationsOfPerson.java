package it.opposizioni.operator.invitation;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.team.TeamAdmission;
import it.opposizioni.operator.team.TeamRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Invitations that a person got or sent: for the person who asks what is held about them. */
@ApplicationScoped
public class InvitationsOfPerson {

    private final InvitationRepository invitations;
    private final TeamAdmission admission;
    private final Now now;

    InvitationsOfPerson(InvitationRepository invitations, TeamAdmission admission, Now now) {
        this.invitations = invitations;
        this.admission = admission;
        this.now = now;
    }

    /**
     * @param name of the invited person, as the inviter wrote it
     * @param state a name of {@link InvitationState}
     * @param invitedBy null when the identity provider knows no name
     */
    public record Held(
            UUID operatorId,
            String name,
            String email,
            TeamRole role,
            String state,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt) {}

    /** Newest first. None for a person who has not shown that the address is theirs: it may be somebody else's. */
    @Transactional
    public List<Held> to(Caller person) {
        return person.email()
                .filter(_ -> person.emailVerified())
                .map(admission::emailKey)
                .map(key -> held(invitations.to(key)))
                .orElse(List.of());
    }

    /** Newest first. */
    @Transactional
    public List<Held> by(Caller person) {
        return held(invitations.by(person.subject()));
    }

    private List<Held> held(List<Invitation> found) {
        Instant at = now.get();
        return found.stream()
                .map(invitation -> new Held(
                        invitation.operatorId(),
                        invitation.name(),
                        invitation.email(),
                        invitation.role(),
                        invitation.state(at).name(),
                        invitation.inviter().name(),
                        invitation.invitedAt(),
                        invitation.expiresAt()))
                .toList();
    }
}
