package it.opposizioni.operator.numberproof;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.operator.callingnumber.CallingNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Six digits that were sent to a declared number. Only their keyed digest is kept: somebody who reads the database can confirm nothing. */
@Entity
@Table(name = "calling_number_proof")
class NumberProof {

    /** How a guess ended. */
    enum Guess {
        /** The operator has the line. A second right guess is one, too: a form may be sent twice. */
        RIGHT,
        WRONG,
        /** Its time is over. */
        EXPIRED,
        /** It has been guessed at too often. */
        TRIES_USED
    }

    @Id
    private UUID id;

    private UUID declarationId;
    private UUID operatorId;
    private long number;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private byte[] codeDigest;
    private Instant askedAt;
    private Instant expiresAt;
    private int triesLeft;
    private Instant confirmedAt;

    protected NumberProof() {}

    /** @param tries how many guesses it allows */
    NumberProof(
            UUID id,
            CallingNumber declared,
            Channel channel,
            byte[] codeDigest,
            Instant now,
            Duration life,
            int tries) {
        this.id = id;
        this.declarationId = declared.id();
        this.operatorId = declared.operatorId();
        this.number = declared.first().digits();
        this.channel = channel;
        this.codeDigest = codeDigest.clone();
        this.askedAt = now;
        this.expiresAt = now.plus(life);
        this.triesLeft = tries;
    }

    /** A wrong guess counts. */
    Guess guess(SearchKey guessed, Instant now) {
        if (triesLeft == 0) {
            return Guess.TRIES_USED;
        }
        if (confirmedAt == null && !now.isBefore(expiresAt)) {
            return Guess.EXPIRED;
        }
        if (guessed.matches(codeDigest)) {
            confirmedAt = confirmedAt == null ? now : confirmedAt;
            return Guess.RIGHT;
        }
        triesLeft--;
        return triesLeft == 0 ? Guess.TRIES_USED : Guess.WRONG;
    }

    UUID id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int triesLeft() {
        return triesLeft;
    }

    /** Null before it is confirmed. */
    Instant confirmedAt() {
        return confirmedAt;
    }
}
