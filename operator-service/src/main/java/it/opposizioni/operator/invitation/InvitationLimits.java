package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.team.TeamAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * How much may be invited. It is counted in the database under locks, so it holds over all copies of the service. Refusals depend on the
 * operator's own invitations, which it knows; what others sent to the same address only decides whether an e-mail is sent.
 */
@ApplicationScoped
class InvitationLimits {

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Text IN_TEAM = Text.of(
            "Questo indirizzo è già di una persona del gruppo.", "Somebody of the team has this address already.");
    private static final Text INVITED = Text.of(
            "Questo indirizzo ha già un invito del tuo operatore (scade: %s). Per mandarne un altro, uno al giorno, ritiralo.",
            "This address has an invitation of your operator already (valid until %s). To send another one, one a day, withdraw it.");
    private static final Text MANY_OPEN = Text.of(
            "Ci sono già %s inviti senza risposta: ritirane qualcuno.",
            "%s invitations are waiting for an answer already: withdraw some.");
    private static final Text OPERATORS_DAY = Text.of(
            "L'operatore ha già mandato %s inviti oggi: riprova domani.",
            "The operator has sent %s invitations today: try again tomorrow.");
    private static final Text INVITERS_DAY = Text.of(
            "Hai già mandato %s inviti oggi: riprova domani.",
            "You have sent %s invitations today: try again tomorrow.");
    private static final Text SAME_ADDRESS = Text.of(
            "Il tuo operatore ha già invitato questo indirizzo oggi: riprova domani.",
            "Your operator has invited this address today already: try again tomorrow.");

    private final InvitationRepository invitations;
    private final TeamAdmission admission;
    private final InvitationConfig config;

    InvitationLimits(InvitationRepository invitations, TeamAdmission admission, InvitationConfig config) {
        this.invitations = invitations;
        this.admission = admission;
        this.config = config;
    }

    /**
     * While the team is locked.
     *
     * @throws DomainException 409 for what the operator sees in its own team and invitations, 429 for too many of them
     */
    void requireWithin(Caller inviter, UUID operatorId, SearchKey emailKey, Instant now) {
        if (admission.hasEmail(operatorId, emailKey)) {
            throw new DomainException(OperatorProblems.ALREADY_IN_TEAM, IN_TEAM);
        }
        invitations.openTo(operatorId, emailKey, now).ifPresent(open -> {
            throw new DomainException(OperatorProblems.ALREADY_INVITED, invitedUntil(open.expiresAt()));
        });
        long waiting = invitations.countOpen(operatorId, now);
        if (waiting >= config.openPerOperator()) {
            throw new DomainException(OperatorProblems.TOO_MANY_OPEN_INVITATIONS, MANY_OPEN.with(waiting));
        }
        admission.requireRoom(operatorId, waiting + 1);
        Instant today = today(now);
        if (invitations.countOf(operatorId, today) >= config.perOperatorPerDay()) {
            throw tooMany(OPERATORS_DAY.with(config.perOperatorPerDay()), untilTomorrow(now));
        }
        if (invitations.countBy(inviter.subject(), today) >= config.perInviterPerDay()) {
            throw tooMany(INVITERS_DAY.with(config.perInviterPerDay()), untilTomorrow(now));
        }
        if (invitations.countTo(operatorId, emailKey, today) >= config.perOperatorAndAddressPerDay()) {
            throw tooMany(SAME_ADDRESS, untilTomorrow(now));
        }
    }

    /** Whether one more e-mail may be sent to this address today. */
    boolean mayWriteTo(SearchKey emailKey, Instant now) {
        return invitations.countEmails(emailKey, today(now)) < config.lettersPerAddressPerDay();
    }

    static Instant today(Instant now) {
        return Rome.startOf(Rome.day(now));
    }

    static Duration untilTomorrow(Instant now) {
        return Duration.between(now, Rome.endOf(Rome.day(now)));
    }

    private static Text invitedUntil(Instant end) {
        LocalDate day = Rome.day(end.minusMillis(1));
        return Text.of(INVITED.it().formatted(ITALIAN.format(day)), INVITED.en().formatted(ENGLISH.format(day)));
    }

    private static DomainException tooMany(Text detail, Duration wait) {
        return new DomainException(OperatorProblems.TOO_MANY_INVITATIONS, detail).retryAfter(wait);
    }
}
