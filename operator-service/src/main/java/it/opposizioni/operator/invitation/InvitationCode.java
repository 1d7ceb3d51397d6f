package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.SearchKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Six digits that were sent to the invited address, for the person who asked and nobody else. Only their keyed digest is kept. */
@Entity
@Table(name = "team_invitation_code")
class InvitationCode {

    /** How a guess ended. */
    enum Guess {
        RIGHT,
        WRONG,
        /** Its time is over. */
        EXPIRED,
        /** It has been guessed at too often. */
        TRIES_USED
    }

    @Id
    private UUID id;

    private UUID invitationId;

    private String subject;
    private byte[] digest;

    private Instant sentAt;

    private Instant expiresAt;

    private int triesLeft;

    protected InvitationCode() {}

    /** @param tries how many guesses it allows */
    InvitationCode(UUID id, UUID invitationId, String subject, byte[] digest, Instant now, Duration life, int tries) {
        this.id = id;
        this.invitationId = invitationId;
        this.subject = subject;
        this.digest = digest.clone();
        this.sentAt = now;
        this.expiresAt = now.plus(life);
        this.triesLeft = tries;
    }

    /** A wrong guess counts. The right one ends with the invitation that it answers: it serves once. */
    Guess guess(SearchKey guessed, Instant now) {
        if (triesLeft == 0) {
            return Guess.TRIES_USED;
        }
        if (!now.isBefore(expiresAt)) {
            return Guess.EXPIRED;
        }
        if (guessed.matches(digest)) {
            return Guess.RIGHT;
        }
        triesLeft--;
        return triesLeft == 0 ? Guess.TRIES_USED : Guess.WRONG;
    }

    UUID id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
