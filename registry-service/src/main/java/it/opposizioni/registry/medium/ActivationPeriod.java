package it.opposizioni.registry.medium;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The 15 days (for post 30), here and nowhere else.
 *
 * <p>An opposition counts at once: from {@code effectiveFrom} on the number is left out of every consultation. But a consultation
 * made a moment earlier is valid for 15 days (for post 30: DPR 26/2022 art. 8 c. 2), so a call may still be lawful until the last of those is
 * dead. That is {@code activeFrom}: from then on every marketing call is a violation. It is not a waiting period of the
 * registration (art. 7 c. 8), and the number is never hidden meanwhile.
 *
 * <p>Days are calendar days in Rome and the day of the registration is not counted: what was registered on the 1st is active
 * when the 16th has ended.
 */
public final class ActivationPeriod {

    private final int days;

    public ActivationPeriod(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("opposizioni.activation.days must not be negative");
        }
        this.days = days;
    }

    /** The first instant at which the opposition is active. */
    public Instant activeFrom(Instant effectiveFrom) {
        return Rome.endOfDayAfter(effectiveFrom, days);
    }

    /** The first instant at which a consultation can have been made that is still valid at {@code instant}. */
    public Instant oldestConsultation(Instant instant) {
        return Rome.startOf(Rome.day(instant).minusDays(days));
    }

    /**
     * What remains of the period, for people: full days, today included. The day of the registration is not one of them, so
     * it begins with 15 on that day, is 1 on the last day and 0 from the instant on at which the opposition is active.
     */
    public static long daysLeft(Instant effectiveFrom, Instant activeFrom, Instant now) {
        long untilActive = ChronoUnit.DAYS.between(Rome.day(now), Rome.day(activeFrom));
        return Math.clamp(untilActive, 0, Rome.fullDays(effectiveFrom, activeFrom));
    }
}
