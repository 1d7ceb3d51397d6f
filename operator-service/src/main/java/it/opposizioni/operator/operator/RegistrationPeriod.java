package it.opposizioni.operator.operator;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a registration lives without a consultation (DPR 26/2022 art. 5 c. 2), and how long the registrar may take to answer an
 * application (the same).
 */
record RegistrationPeriod(int monthsWithoutConsultation, int daysToAnswer) {

    /** The last instant at which a registration that was used at {@code use} is alive. */
    Instant endAfter(Instant use) {
        return use.atZone(Rome.ZONE).plusMonths(monthsWithoutConsultation).toInstant();
    }

    /** The last day on which the registrar is in time. */
    LocalDate answerDue(Instant appliedAt) {
        return Rome.day(appliedAt).plusDays(daysToAnswer);
    }
}
