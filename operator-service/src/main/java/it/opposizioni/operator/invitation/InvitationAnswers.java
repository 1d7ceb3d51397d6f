package it.opposizioni.operator.invitation;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.NonOperatorRoles;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.team.NewMember;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import it.opposizioni.operator.team.TeamAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The invited person's side. Every method throws a 404 problem for an unknown secret, and a 410 one that says why it is over. */
@ApplicationScoped
class InvitationAnswers {

    private final InvitationRepository invitations;
    private final InvitationCodes codes;
    private final InvitingOperators operators;
    private final TeamAdmission admission;
    private final Team team;
    private final Outbox outbox;
    private final Now now;

    InvitationAnswers(
            InvitationRepository invitations,
            InvitationCodes codes,
            InvitingOperators operators,
            TeamAdmission admission,
            Team team,
            Outbox outbox,
            Now now) {
        this.invitations = invitations;
        this.codes = codes;
        this.operators = operators;
        this.admission = admission;
        this.team = team;
        this.outbox = outbox;
        this.now = now;
    }

    /** Changes nothing. */
    @Transactional
    OpenedInvitation open(Caller caller, String secret) {
        Invitation invitation = invitations.bySecret(Secrets.digest(secret)).orElseThrow(DomainException::notFound);
        invitation.requireOpen(now.get());
        requireInviter(invitation);
        return OpenedInvitation.of(invitation, operators.of(invitation), codes.isNeeded(invitation, caller));
    }

    /** @return until when the code can be entered */
    @Transactional
    Instant sendCode(Caller caller, String secret, Locale language) {
        NonOperatorRoles.refuse(caller);
        Invitation invitation = lockOpen(secret);
        requireInviter(invitation);
        String operatorName = operators.of(invitation).name();
        return codes.send(invitation, caller, operatorName, language, now.get());
    }

    /**
     * The result of an acceptance.
     *
     * @param refusal null when the caller is in the team now
     */
    record Acceptance(UUID operatorId, DomainException refusal) {

        /** @throws DomainException the refusal; it is thrown after the commit, because a wrong guess counts */
        UUID orRefuse() {
            if (refusal != null) {
                throw refusal;
            }
            return operatorId;
        }
    }

    @Transactional
    Acceptance accept(Caller caller, String secret, String code) {
        NonOperatorRoles.refuse(caller);
        Invitation invitation = lockOpen(secret);
        requireInviter(invitation);
        Operator operator = operators.requireInviting(invitation.operatorId());
        Instant at = now.get();
        if (codes.isNeeded(invitation, caller)) {
            Optional<DomainException> refusal = codes.refusal(invitation, caller, code, at);
            if (refusal.isPresent()) {
                return new Acceptance(operator.id(), refusal.get());
            }
        }
        // the name of the account that answers: the team sees who has come, not who was meant
        String name = caller.name().orElse(invitation.name());
        admission.admit(
                caller,
                operator.id(),
                new NewMember(name, invitation.email(), invitation.role(), invitation.invitedAt()));
        apply(invitation, InvitationAction.ACCEPTANCE, at, operator.name());
        return new Acceptance(operator.id(), null);
    }

    @Transactional
    void decline(String secret) {
        Invitation invitation = lockOpen(secret);
        apply(
                invitation,
                InvitationAction.DECLINE,
                now.get(),
                operators.of(invitation).name());
    }

    /** Locks first the team, then the invitation, as every change of both does. */
    private Invitation lockOpen(String secret) {
        byte[] digest = Secrets.digest(secret);
        admission.serialise(invitations.operatorOf(digest).orElseThrow(DomainException::notFound));
        Invitation invitation = invitations.lockBySecret(digest).orElseThrow(DomainException::notFound);
        invitation.requireOpen(now.get());
        return invitation;
    }

    /** An invitation ends with its inviter's right to invite: a person who was removed could otherwise return by another address. */
    private void requireInviter(Invitation invitation) {
        if (!team.may(invitation.inviter().subject(), invitation.operatorId(), Right.TEAM)) {
            throw Invitation.over(InvitationState.WITHDRAWN);
        }
    }

    private void apply(Invitation invitation, InvitationAction action, Instant at, String operatorName) {
        boolean informed = team.isMember(invitation.inviter().subject(), invitation.operatorId());
        invitation
                .apply(action, at)
                .event()
                .ifPresent(
                        type -> outbox.append(InvitationEvents.answered(type, invitation, at, operatorName, informed)));
    }
}
