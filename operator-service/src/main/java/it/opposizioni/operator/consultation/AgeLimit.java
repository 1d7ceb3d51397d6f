package it.opposizioni.operator.consultation;

import java.time.Duration;
import java.time.Instant;

/**
 * How old a register may be for what is compared with it. Its age is the time since the instant as of which it is known, not since it was
 * last read: while nothing arrives from the registry it grows.
 *
 * @param oldest a register of exactly this age may still be used
 */
public record AgeLimit(Duration oldest) {

    /** @param asOf the instant as of which the register is known */
    public boolean allows(Instant asOf, Instant now) {
        return !asOf.isBefore(now.minus(oldest));
    }
}
