package it.opposizioni.operator.invitation;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.team.TeamAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Shows that the person who answers reads the mail of the invited address, where the sign-in does not show it already. */
@ApplicationScoped
class InvitationCodes {

    private static final Text TOO_MANY = Text.of(
            "Per questo invito sono già stati mandati %s codici oggi: riprova domani.",
            "%s codes have been sent for this invitation today: try again tomorrow.");
    private static final Text NEEDED = Text.of(
            "Inserisci il codice che abbiamo mandato all'indirizzo invitato.",
            "Enter the code that we sent to the invited address.");
    private static final Text WRONG = Text.of(
            "Il codice non è corretto: ricontrolla l'ultima e-mail ricevuta.",
            "The code is not right: check the last e-mail that you received.");
    private static final Text EXPIRED = Text.of(
            "Il codice non è più valido: fattene mandare un altro.",
            "The code is not valid any more: ask for another one.");
    private static final Text TRIES_USED = Text.of(
            "Troppi tentativi con questo codice: fattene mandare un altro.",
            "Too many attempts with this code: ask for another one.");

    private final InvitationRepository invitations;
    private final TeamAdmission admission;
    private final Secrets secrets;
    private final InvitationConfig config;
    private final Outbox outbox;
    private final Ids ids;

    InvitationCodes(
            InvitationRepository invitations,
            TeamAdmission admission,
            Secrets secrets,
            InvitationConfig config,
            Outbox outbox,
            Ids ids) {
        this.invitations = invitations;
        this.admission = admission;
        this.secrets = secrets;
        this.config = config;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Not where the identity provider has verified that the caller has the very address that was invited. */
    boolean isNeeded(Invitation invitation, Caller caller) {
        return !caller.emailVerified()
                || caller.email()
                        .map(admission::emailKey)
                        .filter(invitation::isFor)
                        .isEmpty();
    }

    /**
     * While the invitation is locked.
     *
     * @return until when it can be entered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Instant send(Invitation invitation, Caller caller, String operatorName, Locale language, Instant now) {
        if (invitations.countCodes(invitation.id(), InvitationLimits.today(now)) >= config.codesPerDay()) {
            throw new DomainException(OperatorProblems.TOO_MANY_CODES, TOO_MANY.with(config.codesPerDay()))
                    .retryAfter(InvitationLimits.untilTomorrow(now));
        }
        var id = ids.next();
        String drawn = secrets.drawCode();
        InvitationCode code = new InvitationCode(
                id,
                invitation.id(),
                caller.subject(),
                secrets.digest(id, drawn).current(),
                now,
                config.codeLife(),
                config.codeTries());
        invitations.keep(code);
        invitation.nextVersion();
        InvitationEvents.CodeRequested requested = new InvitationEvents.CodeRequested(
                invitation.id(), operatorName, invitation.email(), drawn, code.expiresAt(), language.getLanguage());
        outbox.appendCode(InvitationEvents.codeRequested(invitation, now, requested), code.expiresAt());
        return code.expiresAt();
    }

    /**
     * A wrong guess counts, so the refusal is the return value and not an exception, which would undo it.
     *
     * @return empty when the code is right
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<DomainException> refusal(Invitation invitation, Caller caller, String guessed, Instant now) {
        if (guessed == null || guessed.isBlank()) {
            return Optional.of(DomainException.invalid("/code", "CODE_NEEDED", NEEDED));
        }
        InvitationCode.Guess guess = invitations
                .lastCode(invitation.id(), caller.subject())
                .map(code -> code.guess(secrets.digest(code.id(), guessed.strip()), now))
                .orElse(InvitationCode.Guess.EXPIRED);
        return switch (guess) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(DomainException.invalid("/code", "CODE_WRONG", WRONG));
            case EXPIRED -> Optional.of(DomainException.invalid("/code", "CODE_EXPIRED", EXPIRED));
            case TRIES_USED -> Optional.of(new DomainException(OperatorProblems.CODE_TRIES_USED, TRIES_USED));
        };
    }
}
