package it.opposizioni.portal.profile;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.Route.Address;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Six digits that were sent to the address or number that a person or an operator wants to be reached at. Only their keyed digest is kept. */
@Entity
class AddressCode {

    /** How a guess ended. */
    enum Guess {
        RIGHT,
        WRONG,
        /** Its time is over. */
        EXPIRED,
        /** It has been guessed at too often. */
        TRIES_USED,
        /** No code waits. */
        NONE
    }

    @Id
    private UUID id;

    /** Who asked: nobody else can enter it. */
    private String subject;

    @Convert(converter = EncryptedText.class)
    private String address;

    /** How the code went: EMAIL, PEC, SMS or VOICE. */
    @Enumerated(EnumType.STRING)
    private Channel channel;

    private byte[] addressKey;
    private byte[] codeDigest;
    private Instant sentAt;
    private Instant expiresAt;
    private int triesLeft;

    /** Confirmed or given up. */
    private Instant endedAt;

    protected AddressCode() {}

    AddressCode(UUID id, String subject, Address address) {
        this.id = id;
        this.subject = subject;
        this.address = address.value();
        this.channel = address.channel();
    }

    /** @param tries how many guesses it allows */
    AddressCode sent(SearchKey addressDigest, SearchKey code, Instant now, Duration life, int tries) {
        addressKey = addressDigest.current();
        codeDigest = code.current();
        sentAt = now;
        expiresAt = now.plus(life);
        triesLeft = tries;
        return this;
    }

    /** A wrong guess counts; the right one ends it, so that it serves once. */
    Guess guess(SearchKey guessed, Instant now) {
        if (endedAt != null) {
            return Guess.NONE;
        }
        if (triesLeft == 0) {
            return Guess.TRIES_USED;
        }
        if (!now.isBefore(expiresAt)) {
            return Guess.EXPIRED;
        }
        if (guessed.matches(codeDigest)) {
            end(now);
            return Guess.RIGHT;
        }
        triesLeft--;
        return triesLeft == 0 ? Guess.TRIES_USED : Guess.WRONG;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean isWaiting() {
        return endedAt == null;
    }

    UUID id() {
        return id;
    }

    String address() {
        return address;
    }

    Channel channel() {
        return channel;
    }

    Address wanted() {
        return new Address(channel, address);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
