package it.opposizioni.operator.registration;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a registration lasts without a consultation (DPR 26/2022 art. 5 c. 2), and how long the registrar may take to answer an
 * application (the same).
 */
public record RegistrationPeriod(int monthsWithoutConsultation, int daysToAnswer) {

    /**
     * The first instant at which a registration that was used at {@code use} has lapsed: the law counts days, and the last one counts to its
     * end in Rome.
     */
    Instant endAfter(Instant use) {
        return Rome.endOf(Rome.day(use).plusMonths(monthsWithoutConsultation));
    }

    /** The last day on which the registrar is in time. */
    LocalDate answerDue(Instant appliedAt) {
        return Rome.day(appliedAt).plusDays(daysToAnswer);
    }
}
