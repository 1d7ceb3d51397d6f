package it.opposizioni.registry.medium;

import java.time.Instant;

/** How long the older consultations of each medium live: 15 days for calls, 30 for post (DPR 26/2022 art. 8 c. 2). */
public record ActivationPeriods(ActivationPeriod telephone, ActivationPeriod post) {

    /** The dates of a medium that is opposed from {@code effectiveFrom} on. */
    public MediumDates of(Medium medium, Instant effectiveFrom) {
        ActivationPeriod period = medium == Medium.POST ? post : telephone;
        return new MediumDates(medium, effectiveFrom, period.activeFrom(effectiveFrom));
    }
}
