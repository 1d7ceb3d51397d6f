package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * Who acts next, and by when.
 *
 * @param by the last day, in Rome, on which it should happen; null when nobody has to act any more
 */
record NextStep(Actor actor, LocalDate by) {

    static NextStep of(Stage stage, Instant filedAt, ComplaintConfig.Deadlines deadlines) {
        return switch (stage) {
            case FILED -> new NextStep(Actor.REGISTER, day(filedAt, deadlines.evidence()));
            case EVIDENCE_COLLECTED -> new NextStep(Actor.REGULATOR, day(filedAt, deadlines.takingInCharge()));
            case TAKEN_IN_CHARGE, UNDER_INVESTIGATION ->
                new NextStep(Actor.REGULATOR, day(filedAt, deadlines.decision()));
            case CLOSED_UPHELD, CLOSED_NOT_UPHELD, CLOSED_OUTSIDE_SCOPE, WITHDRAWN -> new NextStep(Actor.NOBODY, null);
        };
    }

    private static LocalDate day(Instant filedAt, Period period) {
        return Rome.day(filedAt).plus(period);
    }
}
