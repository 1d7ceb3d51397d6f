package it.opposizioni.registry.exemption;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import it.opposizioni.kit.time.Rome;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The holder of an opposed number lets one operator call it in spite of the opposition (L. 5/2018 art. 1 c. 4, "revoca selettiva").
 * It is granted once and ended once; its period runs out by itself.
 */
@Entity
class Exemption {

    /** Why it ended before its time. */
    enum EndReason {
        /** The holder took it back. */
        TAKEN_BACK,
        /** The opposition that it was an exemption from ended. */
        OPPOSITION_ENDED
    }

    @Id
    private UUID id;

    private UUID oppositionId;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    private UUID operatorId;
    private Instant grantedAt;
    private Instant validFrom;
    private Instant validUntil;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    /** The request about many numbers by which it was granted; null for what was granted to this number alone. */
    private UUID listId;

    /** When it was told that the period is over; null before, and where there is none. */
    private Instant expiryToldAt;

    private long version;

    protected Exemption() {}

    private Exemption(UUID id, UUID oppositionId, PhoneNumber number, UUID operatorId) {
        this.id = id;
        this.oppositionId = oppositionId;
        this.number = number;
        this.operatorId = operatorId;
    }

    static Exemption grant(
            UUID id, UUID oppositionId, PhoneNumber number, UUID operatorId, ExemptionPeriod period, Instant now) {
        return grant(id, oppositionId, number, operatorId, period, null, now);
    }

    /** @param list as {@link #listId} */
    static Exemption grant(
            UUID id,
            UUID oppositionId,
            PhoneNumber number,
            UUID operatorId,
            ExemptionPeriod period,
            UUID list,
            Instant now) {
        Exemption exemption = new Exemption(id, oppositionId, number, operatorId);
        exemption.listId = list;
        exemption.grantedAt = now;
        exemption.validFrom = period.from();
        exemption.validUntil = period.until();
        exemption.version = 1;
        return exemption;
    }

    /** As only a copy still knew it: when it was granted is not known, and no later than it began. */
    static Exemption recovered(
            UUID id, UUID oppositionId, PhoneNumber number, UUID operatorId, ExemptionPeriod period, long version) {
        Exemption exemption = grant(id, oppositionId, number, operatorId, period, period.from());
        exemption.version = version;
        return exemption;
    }

    /** A copy knew that it had ended by then. */
    void recoverEnd(long newVersion, Instant knownAt) {
        end(EndReason.TAKEN_BACK, knownAt);
        version = newVersion;
    }

    /** @throws IllegalStateException when it has ended before */
    void end(EndReason reason, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("ended already");
        }
        // clocks of two replicas may differ by a little: nothing ends before it was granted
        endedAt = now.isBefore(grantedAt) ? grantedAt : now;
        endReason = reason;
        version++;
    }

    /** Who gave it knows that its period is over. Changes nothing of what is true: that is a matter of the dates. */
    void expiryTold(Instant now) {
        expiryToldAt = now;
    }

    ExemptionStatus status(Instant now) {
        if (validUntil != null && !now.isBefore(validUntil)) {
            return endedAt != null && endedAt.isBefore(validUntil) ? ExemptionStatus.ENDED : ExemptionStatus.OVER;
        }
        if (endedAt != null) {
            return ExemptionStatus.ENDED;
        }
        return now.isBefore(validFrom) ? ExemptionStatus.PLANNED : ExemptionStatus.IN_FORCE;
    }

    boolean isLive(Instant now) {
        return status(now).isLive();
    }

    UUID listId() {
        return listId;
    }

    /** Taken back, or its period was over. */
    boolean hadEndedBefore(Instant instant) {
        return validUntil != null && !instant.isBefore(validUntil) || endedAt != null && endedAt.isBefore(instant);
    }

    boolean inForceAt(Instant instant) {
        return !instant.isBefore(validFrom)
                && (validUntil == null || instant.isBefore(validUntil))
                && (endedAt == null || instant.isBefore(endedAt));
    }

    ExemptionPeriod period() {
        return new ExemptionPeriod(validFrom, validUntil);
    }

    LocalDate firstDay() {
        return Rome.day(validFrom);
    }

    /** Null while it has no end. */
    LocalDate lastDay() {
        return validUntil == null ? null : Rome.day(validUntil.minusMillis(1));
    }

    UUID id() {
        return id;
    }

    UUID oppositionId() {
        return oppositionId;
    }

    PhoneNumber number() {
        return number;
    }

    UUID operatorId() {
        return operatorId;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    EndReason endReason() {
        return endReason;
    }

    long version() {
        return version;
    }
}
