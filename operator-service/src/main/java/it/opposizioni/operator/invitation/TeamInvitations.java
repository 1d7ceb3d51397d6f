package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.team.TeamAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The operator's side: invite, list, withdraw. No account is looked up, here or at the identity provider: the answer cannot reveal
 * anything about the address.
 */
@ApplicationScoped
class TeamInvitations {

    private final InvitationRepository invitations;
    private final InvitationLimits limits;
    private final InvitingOperators operators;
    private final TeamAdmission admission;
    private final Secrets secrets;
    private final InvitationConfig config;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;

    TeamInvitations(
            InvitationRepository invitations,
            InvitationLimits limits,
            InvitingOperators operators,
            TeamAdmission admission,
            Secrets secrets,
            InvitationConfig config,
            Outbox outbox,
            Ids ids,
            Now now) {
        this.invitations = invitations;
        this.limits = limits;
        this.operators = operators;
        this.admission = admission;
        this.secrets = secrets;
        this.config = config;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Nothing changes for the person who is asked.
     *
     * @throws DomainException 409 or 429 for what the operator itself has done, never for what others have
     */
    @Transactional
    TeamInvitationView invite(Caller inviter, NewInvitation wanted, Locale language) {
        UUID operatorId = inviter.requireOperatorId();
        String operatorName = operators.requireInviting(operatorId).name();
        String email = wanted.email().strip();
        SearchKey emailKey = admission.emailKey(email);
        admission.serialise(operatorId);
        Instant at = now.get();
        limits.requireWithin(inviter, operatorId, emailKey, at);
        boolean mailed = limits.mayWriteTo(emailKey, at);
        String secret = secrets.drawSecret();
        Invitation invitation = new Invitation(
                ids.next(),
                operatorId,
                new Invitation.Invitee(email, emailKey.current(), wanted.name().strip(), wanted.role()),
                new Inviter(inviter, language),
                Secrets.digest(secret),
                mailed,
                new Invitation.Lifetime(at, config.life()));
        invitations.persist(invitation);
        if (mailed) {
            outbox.append(InvitationEvents.sent(invitation, secret, operatorName));
        }
        return TeamInvitationView.of(invitation, at);
    }

    @Transactional
    List<TeamInvitationView> list(UUID operatorId) {
        Instant at = now.get();
        return invitations.of(operatorId, at.minus(config.kept())).stream()
                .map(invitation -> TeamInvitationView.of(invitation, at))
                .toList();
    }

    /** @throws DomainException 404 when there is none of this operator, 410 when it is over */
    @Transactional
    void withdraw(UUID operatorId, UUID id) {
        admission.serialise(operatorId);
        Invitation invitation = invitations.lockOwn(id, operatorId).orElseThrow(DomainException::notFound);
        invitation.apply(InvitationAction.WITHDRAWAL, now.get());
    }
}
