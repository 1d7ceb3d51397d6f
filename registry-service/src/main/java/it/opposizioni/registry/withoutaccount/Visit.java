package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has not signed in is on the site about one number. What may be done follows from what was shown: the line, then an e-mail address
 * or the number's code. Each visit proves its line again; the proof counts here and nowhere else, and not for long.
 */
@Entity
class Visit {

    private static final Text ADDRESS_TOO_OLD = Text.of(
            "È passato troppo tempo: ricomincia da qui, e conferma di nuovo l’indirizzo.",
            "Too much time has passed: start again here, and confirm the address again.");

    @Id
    private UUID id;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    private String language;

    /** Of which this is another number; null for the first one, and for most there is no other. */
    private UUID firstVisit;

    private Instant begunAt;

    /** Of the visit before its line is proved, then of the proof. */
    private Instant usableUntil;

    /** The one asked for last; null before. */
    private UUID proofId;

    private Instant provedAt;

    @Convert(converter = EncryptedText.class)
    private String email;

    /** Of the last address alone: only the release before counts by it. */
    private byte[] emailKey;

    private byte[] emailCodeDigest;
    private Instant emailCodeSentAt;
    private Instant emailCodeUntil;
    private int emailTriesLeft;
    private int emailCodesSent;
    private Instant emailConfirmedAt;

    private int codeTriesLeft;
    private int codesSent;
    private Instant openedAt;
    private UUID oppositionId;
    private Instant registeredAt;
    private String protocol;

    protected Visit() {}

    Visit(UUID id, PhoneNumber number, String language, Instant now, WithoutAccountConfig config) {
        this.id = id;
        this.number = number;
        this.language = language;
        this.begunAt = now;
        this.usableUntil = now.plus(config.visitLife());
        this.codeTriesLeft = config.managementTries();
    }

    /**
     * Makes this one another number of the person who has just registered one.
     *
     * @throws DomainException 409 when nothing was registered there, or that is too long ago
     */
    void follow(Visit before, Instant now, Duration life) {
        before.require(VisitAct.ADD_ANOTHER, now);
        if (!now.isBefore(before.registeredAt.plus(life))) {
            throw new DomainException(RegistryProblems.VISIT_OVER, ADDRESS_TOO_OLD);
        }
        firstVisit = before.firstVisit();
    }

    VisitState state(Instant now) {
        if (registeredAt != null) {
            return VisitState.REGISTERED;
        }
        if (!now.isBefore(usableUntil)) {
            return VisitState.OVER;
        }
        if (provedAt == null) {
            return VisitState.BEGUN;
        }
        if (openedAt != null) {
            return VisitState.OPENED;
        }
        if (codeTriesLeft == 0) {
            return VisitState.LOCKED;
        }
        return email == null ? VisitState.PROVED : emailState(now);
    }

    private VisitState emailState(Instant now) {
        if (emailConfirmedAt != null) {
            return VisitState.EMAIL_CONFIRMED;
        }
        return emailTriesLeft > 0 && now.isBefore(emailCodeUntil) ? VisitState.EMAIL_SENT : VisitState.EMAIL_CODE_OVER;
    }

    /** @throws DomainException 409 when that is not possible now */
    void require(VisitAct act, Instant now) {
        VisitTransitions.TABLE.require(state(now), act);
    }

    void proofAsked(UUID proof, Instant now) {
        require(VisitAct.PROVE_LINE, now);
        proofId = proof;
    }

    void proveLine(Instant now, Duration life) {
        require(VisitAct.PROVE_LINE, now);
        provedAt = now;
        usableUntil = now.plus(life);
    }

    /** Null before the line was proved. */
    Instant provedAt() {
        return provedAt;
    }

    boolean isProved() {
        return provedAt != null;
    }

    /** A code takes the place of the one before, and its address that of the other one. */
    void emailCodeSent(String address, SearchKey key, SearchKey code, Instant now, WithoutAccountConfig config) {
        require(VisitAct.SEND_EMAIL_CODE, now);
        email = address;
        emailKey = key.current();
        emailCodeDigest = code.current();
        emailCodeSentAt = now;
        emailCodeUntil = now.plus(config.emailCodeLife());
        emailTriesLeft = config.emailTries();
        emailCodesSent++;
        emailConfirmedAt = null;
    }

    /** The same reader as of the number before: nobody confirms an address twice. */
    void keepEmail(Visit before, Instant now) {
        require(VisitAct.KEEP_EMAIL, now);
        email = before.email;
        emailKey = before.emailKey;
        emailConfirmedAt = before.emailConfirmedAt;
    }

    /** One guess. In any other state than EMAIL_SENT nothing changes, so that a form sent twice gets its first answer. */
    VisitState guessEmailCode(SearchKey code, Instant now) {
        VisitState before = state(now);
        boolean right = before == VisitState.EMAIL_SENT && code.matches(emailCodeDigest);
        VisitAct wrong = emailTriesLeft > 1 ? VisitAct.WRONG_EMAIL_CODE : VisitAct.LAST_WRONG_EMAIL_CODE;
        if (!VisitTransitions.TABLE.allows(before, right ? VisitAct.RIGHT_EMAIL_CODE : wrong)) {
            return before;
        }
        if (right) {
            emailConfirmedAt = now;
        } else {
            emailTriesLeft--;
        }
        return state(now);
    }

    void registered(UUID opposition, String newProtocol, Instant now) {
        require(VisitAct.REGISTER, now);
        oppositionId = opposition;
        protocol = newProtocol;
        registeredAt = now;
    }

    void codeSent(Instant now) {
        require(VisitAct.SEND_CODE, now);
        codesSent++;
    }

    /**
     * One guess of the code that manages the number.
     *
     * @param opposition that it opens; null for a wrong one
     * @return OPENED, or the reason why not
     */
    VisitState guessCode(UUID opposition, Instant now) {
        VisitState before = state(now);
        boolean right = opposition != null;
        VisitAct wrong = codeTriesLeft > 1 ? VisitAct.WRONG_CODE : VisitAct.LAST_WRONG_CODE;
        if (!VisitTransitions.TABLE.allows(before, right ? VisitAct.RIGHT_CODE : wrong)) {
            return before;
        }
        if (right) {
            openedAt = now;
            oppositionId = opposition;
        } else {
            codeTriesLeft--;
        }
        return state(now);
    }

    UUID id() {
        return id;
    }

    /** The same for all numbers that are registered one after the other. */
    UUID firstVisit() {
        return isFirst() ? id : firstVisit;
    }

    boolean isFirst() {
        return firstVisit == null;
    }

    PhoneNumber number() {
        return number;
    }

    String language() {
        return language;
    }

    /** The one asked for last; null before. */
    UUID proofId() {
        return proofId;
    }

    Instant usableUntil() {
        return usableUntil;
    }

    /** Null before one was given. */
    String email() {
        return email;
    }

    Instant emailCodeUntil() {
        return emailCodeUntil;
    }

    int emailTriesLeft() {
        return emailTriesLeft;
    }

    int emailCodesSent() {
        return emailCodesSent;
    }

    int codeTriesLeft() {
        return codeTriesLeft;
    }

    int codesSent() {
        return codesSent;
    }

    /** Registered or opened here; null before. */
    UUID oppositionId() {
        return oppositionId;
    }

    /** Null before it was registered. */
    String protocol() {
        return protocol;
    }
}
