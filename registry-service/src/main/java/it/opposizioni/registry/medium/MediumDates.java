package it.opposizioni.registry.medium;

import java.time.Instant;
import java.util.Objects;

/**
 * Since when one medium is opposed.
 *
 * @param effectiveFrom since when consultations for that medium leave the number out
 * @param activeFrom since when every marketing contact by it is a violation
 */
public record MediumDates(Medium medium, Instant effectiveFrom, Instant activeFrom) {

    public MediumDates {
        Objects.requireNonNull(medium);
        Objects.requireNonNull(effectiveFrom);
        Objects.requireNonNull(activeFrom);
    }

    /** While the medium is opposed. */
    public OppositionStatus status(Instant now) {
        return isActive(now) ? OppositionStatus.ACTIVE : OppositionStatus.REGISTERED;
    }

    public boolean isActive(Instant now) {
        return !now.isBefore(activeFrom);
    }
}
