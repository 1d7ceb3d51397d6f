package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.screening.Screening;
import java.time.Instant;
import java.util.UUID;

/**
 * What a list is compared with from its first line to its last: one register version, and the exemptions of the principal who
 * will call, as they are at one instant.
 */
public record ComparedWith(RegisterSnapshot register, Exemptions exemptions, Instant at) {

    /** @param principal on whose behalf the calls are made: exemptions are made for it, not for its outsourcer */
    public static ComparedWith of(RegisterSnapshot register, UUID principal) {
        return new ComparedWith(register, register.exemptionsOf(principal), register.asOf());
    }

    /** @param digits E.164 digits without {@code +} */
    public Screening answer(long digits) {
        if (!register.opposed(digits)) {
            return Screening.CALLABLE;
        }
        return exemptedUntil(digits) == Exemptions.NONE ? Screening.OPPOSED : Screening.EXEMPTED;
    }

    /**
     * @param digits E.164 digits without {@code +}
     * @return as {@link Exemptions#until}
     */
    public long exemptedUntil(long digits) {
        return register.hasExemptions(digits) ? exemptions.until(digits, at) : Exemptions.NONE;
    }
}
