package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.state.Transitions.Edge;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.team.TeamRole;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An operator asks one address to join its team. Its expiry follows from the clock, and is never stored. */
@Entity
@Table(name = "team_invitation")
class Invitation {

    private static final Text ACCEPTED =
            Text.of("Questo invito è già stato accettato.", "This invitation has already been accepted.");
    private static final Text DECLINED =
            Text.of("Questo invito è stato rifiutato.", "This invitation has been declined.");
    private static final Text WITHDRAWN =
            Text.of("Questo invito è stato ritirato dall'operatore.", "The operator has withdrawn this invitation.");
    private static final Text EXPIRED = Text.of(
            "Questo invito è scaduto: chiedi all'operatore di mandartene un altro.",
            "This invitation has expired: ask the operator to send you another one.");

    @Id
    private UUID id;

    private UUID operatorId;

    private byte[] secretDigest;

    @Convert(converter = EncryptedText.class)
    private String email;

    private byte[] emailKey;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Embedded
    private Inviter inviter;

    private boolean mailed;

    private Instant invitedAt;

    private Instant expiresAt;

    private Instant endedAt;

    private long version;

    protected Invitation() {}

    /**
     * @param life how long it can be answered
     * @param mailed whether the address is written to
     */
    Invitation(
            UUID id,
            UUID operatorId,
            Invitee invitee,
            Inviter inviter,
            byte[] secretDigest,
            boolean mailed,
            Lifetime life) {
        this.id = id;
        this.operatorId = operatorId;
        this.secretDigest = secretDigest.clone();
        this.email = invitee.email();
        this.emailKey = invitee.emailKey().clone();
        this.name = invitee.name();
        this.role = invitee.role();
        this.inviter = inviter;
        this.state = InvitationState.INVITED;
        this.mailed = mailed;
        this.invitedAt = life.from();
        this.expiresAt = life.from().plus(life.length());
        this.version = 1;
    }

    /** The person who is asked. @param emailKey finds the address again without being readable */
    record Invitee(String email, byte[] emailKey, String name, TeamRole role) {}

    /** Since when, and how long it can be answered. */
    record Lifetime(Instant from, Duration length) {}

    InvitationState state(Instant now) {
        boolean due = state == InvitationState.INVITED && !now.isBefore(expiresAt);
        return due ? InvitationTransitions.TABLE.apply(state, InvitationAction.EXPIRY) : state;
    }

    /** @throws DomainException 410 that says how it ended, when {@link InvitationTransitions} has no such transition */
    Edge<InvitationState, InvitationAction> apply(InvitationAction action, Instant now) {
        Edge<InvitationState, InvitationAction> edge = InvitationTransitions.TABLE.require(state(now), action);
        state = edge.to();
        endedAt = now;
        version++;
        return edge;
    }

    /** @throws DomainException 410 that says how it ended */
    void requireOpen(Instant now) {
        if (state(now) != InvitationState.INVITED) {
            throw over(state(now));
        }
    }

    /** The refusal of an invitation that cannot be answered any more. */
    static DomainException over(InvitationState state) {
        ProblemType type = switch (state) {
            case DECLINED -> OperatorProblems.INVITATION_DECLINED;
            case WITHDRAWN -> OperatorProblems.INVITATION_WITHDRAWN;
            case EXPIRED -> OperatorProblems.INVITATION_EXPIRED;
            case ACCEPTED, INVITED -> OperatorProblems.INVITATION_ACCEPTED;
        };
        Text detail = switch (state) {
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> EXPIRED;
            case ACCEPTED, INVITED -> ACCEPTED;
        };
        return new DomainException(type, detail);
    }

    /** A code is sent: the event about it comes after all those before. */
    long nextVersion() {
        return ++version;
    }

    boolean isFor(SearchKey someEmailKey) {
        return someEmailKey.matches(emailKey);
    }

    UUID id() {
        return id;
    }

    UUID operatorId() {
        return operatorId;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    TeamRole role() {
        return role;
    }

    Inviter inviter() {
        return inviter;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long version() {
        return version;
    }
}
