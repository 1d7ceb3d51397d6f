package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.answers.Answer;
import it.opposizioni.operator.consultation.index.Exemptions;
import it.opposizioni.operator.consultation.index.RegisterSnapshot;
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
    public Answer answer(long digits) {
        if (!register.opposed(digits)) {
            return Answer.CALLABLE;
        }
        return exemptedUntil(digits) == Exemptions.NONE ? Answer.OPPOSED : Answer.EXEMPTED;
    }

    /**
     * @param digits E.164 digits without {@code +}
     * @return as {@link Exemptions#until}
     */
    public long exemptedUntil(long digits) {
        return register.hasExemptions(digits) ? exemptions.until(digits, at) : Exemptions.NONE;
    }
}
