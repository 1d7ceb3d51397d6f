package it.opposizioni.complaint.complaint.nextstep;

import it.opposizioni.complaint.complaint.Actor;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * Who acts next, and by when.
 *
 * @param by the last day, in Rome, on which it should happen; null when nobody has to act any more
 */
public record NextStep(Actor actor, LocalDate by) {

    /**
     * As the stage says; or the reporter while the authority has asked and there is still time to answer, or the operator in the case that decides
     * about the complaint.
     *
     * @param answerBy the last day for the reporter; empty where nothing is asked
     * @param replyBy the last day for the operator; likewise
     */
    public static NextStep of(
            Complaint complaint,
            Optional<LocalDate> answerBy,
            Optional<LocalDate> replyBy,
            ComplaintConfig.Deadlines deadlines,
            LocalDate today) {
        NextStep next = of(complaint.stage(), complaint.filedAt(), deadlines);
        if (!canWaitForOthers(complaint.stage())) {
            return next;
        }
        return inTime(Actor.REPORTER, answerBy, today)
                .or(() -> inTime(Actor.OPERATOR, replyBy, today))
                .orElse(next);
    }

    /** Whether the authority acts next at this stage unless it has asked somebody: what waits for that in time is not overdue. */
    public static boolean canWaitForOthers(Stage stage) {
        return switch (stage) {
            case EVIDENCE_COLLECTED, TAKEN_IN_CHARGE, UNDER_INVESTIGATION -> true;
            case FILED, CLOSED_UPHELD, CLOSED_NOT_UPHELD, CLOSED_OUTSIDE_SCOPE, WITHDRAWN -> false;
        };
    }

    private static Optional<NextStep> inTime(Actor actor, Optional<LocalDate> by, LocalDate today) {
        return by.filter(day -> !day.isBefore(today)).map(day -> new NextStep(actor, day));
    }

    public static NextStep of(Stage stage, Instant filedAt, ComplaintConfig.Deadlines deadlines) {
        return switch (stage) {
            case FILED -> new NextStep(Actor.REGISTER, day(filedAt, deadlines.evidence()));
            case EVIDENCE_COLLECTED -> new NextStep(Actor.REGULATOR, day(filedAt, deadlines.takingInCharge()));
            case TAKEN_IN_CHARGE, UNDER_INVESTIGATION ->
                new NextStep(Actor.REGULATOR, day(filedAt, deadlines.decision()));
            case CLOSED_UPHELD, CLOSED_NOT_UPHELD, CLOSED_OUTSIDE_SCOPE, WITHDRAWN -> new NextStep(Actor.NOBODY, null);
        };
    }

    /** By stage, the first instant of filing of which the last day has not passed yet; without the stages at which nobody has to act. */
    public static Map<Stage, Instant> inTimeSince(LocalDate today, ComplaintConfig.Deadlines deadlines) {
        return Map.of(
                Stage.FILED, inTimeSince(today, deadlines.evidence()),
                Stage.EVIDENCE_COLLECTED, inTimeSince(today, deadlines.takingInCharge()),
                Stage.TAKEN_IN_CHARGE, inTimeSince(today, deadlines.decision()),
                Stage.UNDER_INVESTIGATION, inTimeSince(today, deadlines.decision()));
    }

    /** Months have different lengths: a period taken off a day and added again may end before it. */
    private static Instant inTimeSince(LocalDate today, Period period) {
        LocalDate first = today.minus(period);
        while (first.plus(period).isBefore(today)) {
            first = first.plusDays(1);
        }
        return Rome.startOf(first);
    }

    private static LocalDate day(Instant filedAt, Period period) {
        return Rome.day(filedAt).plus(period);
    }
}
