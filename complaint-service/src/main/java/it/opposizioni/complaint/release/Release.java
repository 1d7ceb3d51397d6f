package it.opposizioni.complaint.release;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.problem.DomainException;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An official's request for a whole case, and what another one has answered. */
@Entity
@Table(name = "case_release")
class Release {

    @Id
    private UUID id;

    private UUID caseId;

    private String caseCode;

    private String askedBy;

    private Instant askedAt;

    @Convert(converter = EncryptedText.class)
    private String purpose;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    private String decidedBy;

    private Instant decidedAt;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private Instant usableUntil;

    private int downloads;

    private Instant lastDownloadAt;

    protected Release() {}

    /** @param purpose what the case is taken out for, in the official's words */
    Release(UUID id, OfCase ofCase, String askedBy, String purpose, Instant now) {
        this.id = id;
        this.caseId = ofCase.id();
        this.caseCode = ofCase.code();
        this.askedBy = askedBy;
        this.askedAt = now;
        this.purpose = purpose;
        this.state = ReleaseState.REQUESTED;
    }

    /** @param code of the case, for people */
    record OfCase(UUID id, String code) {}

    /**
     * @param until when it is over, exclusive
     * @throws DomainException 409 when the official is who asked, or it was answered before
     */
    void release(String official, Instant now, Instant until) {
        decide(ReleaseAct.RELEASE, official, now);
        usableUntil = until;
    }

    /** @throws DomainException 409 when the official is who asked, or it was answered before */
    void refuse(String official, Instant now, String why) {
        decide(ReleaseAct.REFUSE, official, now);
        reason = why;
    }

    private void decide(ReleaseAct act, String official, Instant now) {
        ReleaseState next = ReleaseTransitions.TABLE.require(state, act).to();
        if (official.equals(askedBy)) {
            throw ReleaseProblems.secondPerson();
        }
        state = next;
        decidedBy = official;
        decidedAt = now;
    }

    /** @throws DomainException 403 when somebody else has asked, 409 when it was answered before */
    void takeBack(String official) {
        if (!official.equals(askedBy)) {
            throw ReleaseProblems.notYours();
        }
        state = ReleaseTransitions.TABLE.require(state, ReleaseAct.TAKE_BACK).to();
    }

    /** @throws DomainException 409 when it is not released, not to this official, or no longer */
    void download(String official, Instant now) {
        state = ReleaseTransitions.TABLE.require(state, ReleaseAct.DOWNLOAD).to();
        if (!official.equals(askedBy) || isOver(now)) {
            throw ReleaseProblems.notReleased();
        }
        downloads++;
        lastDownloadAt = now;
    }

    /** It was released, and is not any more. */
    boolean isOver(Instant now) {
        return usableUntil != null && !now.isBefore(usableUntil);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String caseCode() {
        return caseCode;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    String purpose() {
        return purpose;
    }

    ReleaseState state() {
        return state;
    }

    /** Null until another official has answered, as {@code decidedAt}. */
    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was refused; null where it was not. */
    String reason() {
        return reason;
    }

    /** Exclusive; null where it was not released. */
    Instant usableUntil() {
        return usableUntil;
    }

    int downloads() {
        return downloads;
    }

    Instant lastDownloadAt() {
        return lastDownloadAt;
    }
}
