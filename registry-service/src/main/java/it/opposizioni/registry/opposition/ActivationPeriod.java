package it.opposizioni.registry.opposition;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The 15 days, here and nowhere else.
 *
 * <p>An opposition counts at once: from {@code effectiveFrom} on the number is left out of every consultation. But a consultation
 * made a moment earlier is good for 15 days (DPR 26/2022 art. 8 c. 2), so a call may still be lawful until the last of those is
 * dead. That is {@code activeFrom}: from then on every marketing call is a violation. It is not a waiting period of the
 * registration (art. 7 c. 8), and the number is never hidden meanwhile.
 *
 * <p>Days are calendar days in Rome and the day of the registration is not counted: whatever was registered on the 1st is active
 * when the 16th has ended.
 */
public final class ActivationPeriod {

    private final int days;

    ActivationPeriod(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("opposizioni.activation.days must not be negative");
        }
        this.days = days;
    }

    /** The first instant at which the opposition is active. */
    public Instant activeFrom(Instant effectiveFrom) {
        return Rome.endOfDayAfter(effectiveFrom, days);
    }

    /** Whole calendar days that are still to end before it is active, today included; 0 when it is active. */
    static long daysLeft(Instant activeFrom, Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(Rome.day(now), Rome.day(activeFrom)));
    }
}
