package it.opposizioni.operator.registration.surcharge;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an operator pays more because it was fined in the five years before (DM 28 December 2023).
 *
 * @param caseId of the regulator, that decided the fine
 * @param code of the case, for people
 * @param percent of the tariff
 * @param from the day of the decision, in Rome
 * @param until last day
 */
@Schema(name = "OperatorSurcharge", description = "The operator pays more because a case of the regulator has fined it")
public record Surcharge(UUID caseId, String code, int percent, LocalDate from, LocalDate until) {

    /** The measure of a case that it stands on, as complaint-service names it. */
    public static final String FINE = "FINE_PROPOSED";

    private static final int PERCENT = 10;

    private static final Period LASTS = Period.ofYears(5);

    public static Surcharge of(UUID caseId, String code, Instant decidedAt) {
        LocalDate from = Rome.day(decidedAt);
        return new Surcharge(caseId, code, PERCENT, from, from.plus(LASTS));
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
