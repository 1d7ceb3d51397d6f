package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's attempt to show that it has one line (DPR 26/2022 art. 7 c. 1 lett. a). Its state is computed from what happened
 * and from the clock, never stored: no job has to mark it as expired.
 *
 * <p>The code itself is not here, only its keyed digest: somebody who reads the database cannot confirm anything.
 */
@Entity
class LineProof {

    @Id
    private UUID id;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    /** Subject of the token that asked: nobody else can confirm or use the proof. */
    private String person;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private byte[] codeDigest;

    private Instant askedAt;
    private Instant expiresAt;
    private int triesLeft;
    private Instant confirmedAt;
    private Instant usableUntil;
    private Instant usedAt;

    protected LineProof() {}

    /** @param tries how many guesses are allowed */
    LineProof(
            UUID id,
            PhoneNumber number,
            String person,
            Channel channel,
            byte[] codeDigest,
            Instant now,
            Duration codeLife,
            int tries) {
        this.id = id;
        this.number = number;
        this.person = person;
        this.channel = channel;
        this.codeDigest = codeDigest.clone();
        this.askedAt = now;
        this.expiresAt = now.plus(codeLife);
        this.triesLeft = tries;
    }

    ProofState state(Instant now) {
        if (usedAt != null) {
            return ProofState.USED;
        }
        if (confirmedAt != null) {
            return now.isBefore(usableUntil) ? ProofState.CONFIRMED : ProofState.EXPIRED;
        }
        if (triesLeft == 0) {
            return ProofState.EXHAUSTED;
        }
        return now.isBefore(expiresAt) ? ProofState.PENDING : ProofState.EXPIRED;
    }

    /**
     * One guess. A proof that is no longer pending is left as it is, so that a form sent twice gets its first answer.
     *
     * @param code keyed digests of the code that was entered
     * @param proofLife how long the proof can be used from now on
     * @return the state it is in afterwards: CONFIRMED, or the reason why not
     */
    ProofState guess(SearchKey code, Instant now, Duration proofLife) {
        ProofState before = state(now);
        boolean right = hasCode(code);
        ProofAct act = right ? ProofAct.RIGHT_CODE : triesLeft > 1 ? ProofAct.WRONG_CODE : ProofAct.LAST_WRONG_CODE;
        if (!ProofTransitions.TABLE.allows(before, act)) {
            return before;
        }
        if (right) {
            confirmedAt = now;
            usableUntil = now.plus(proofLife);
        } else {
            triesLeft--;
        }
        return state(now);
    }

    /** Uses it up, once. @return false, and nothing changed, when it is not confirmed, too old or used before */
    boolean use(Instant now) {
        if (!ProofTransitions.TABLE.allows(state(now), ProofAct.USE)) {
            return false;
        }
        usedAt = now;
        return true;
    }

    boolean hasCode(SearchKey code) {
        return code.matches(codeDigest);
    }

    boolean isOf(String someone) {
        return person.equals(someone);
    }

    UUID id() {
        return id;
    }

    PhoneNumber number() {
        return number;
    }

    Channel channel() {
        return channel;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** When the right code showed that the person has the line; null before. */
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** Null while nothing was done with it. */
    Instant usedAt() {
        return usedAt;
    }

    int triesLeft() {
        return triesLeft;
    }

    /** Until when it can be used; null before it is confirmed. */
    Instant usableUntil() {
        return usableUntil;
    }
}
