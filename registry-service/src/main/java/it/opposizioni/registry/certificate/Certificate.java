package it.opposizioni.registry.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/**
 * That a certificate was issued. What it said is not kept: the digest tells whether the opposition is still what was certified. Written
 * once and never changed.
 */
@Entity
class Certificate {

    @Id
    private String code;

    private UUID oppositionId;
    private String language;

    /** How many companies were allowed to call then: it is certified, but another number supersedes nothing. */
    private int exemptions;

    private byte[] digest;
    private Instant issuedAt;

    protected Certificate() {}

    Certificate(String code, CertifiedFacts facts, String language, Instant issuedAt) {
        this.code = code;
        this.oppositionId = facts.oppositionId();
        this.language = language;
        this.exemptions = facts.exemptions();
        this.digest = facts.digest();
        this.issuedAt = issuedAt;
    }

    /** Whether the opposition is still what was certified. */
    boolean states(CertifiedFacts facts) {
        return MessageDigest.isEqual(digest, facts.digest());
    }

    String code() {
        return code;
    }

    UUID oppositionId() {
        return oppositionId;
    }

    String language() {
        return language;
    }

    int exemptions() {
        return exemptions;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
