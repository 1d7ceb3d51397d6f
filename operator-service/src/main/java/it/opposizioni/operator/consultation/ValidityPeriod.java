package it.opposizioni.operator.consultation;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;

/** How long a consultation for calls is good: 15 days (DPR 26/2022 art. 8 c. 2), to the end of the last in Rome. */
final class ValidityPeriod {

    static final int DAYS = 15;

    private ValidityPeriod() {}

    /**
     * The first instant at which it is dead. Counted from the state of the register that the list was compared with, not from the
     * seal: a list that takes over midnight to arrive would otherwise outlive, by a day, the numbers registered meanwhile.
     */
    static Instant end(Instant registerAsOf) {
        return Rome.endOfDayAfter(registerAsOf, DAYS);
    }

    /** The last day on which it is good. */
    static LocalDate lastDay(Instant end) {
        return Rome.day(end.minusMillis(1));
    }
}
