package it.opposizioni.complaint.cases;

import it.opposizioni.kit.time.WorkingDays;
import java.time.LocalDate;
import java.time.Period;

/**
 * The last day for the next step of a case.
 *
 * @param assignment in working days, like {@code examination} and {@code approval}
 */
record CaseDeadlines(
        WorkingDays calendar, int assignment, int examination, Period reply, Period hearingNotice, int approval) {

    static CaseDeadlines of(CaseConfig config) {
        CaseConfig.Deadlines deadlines = config.deadlines();
        return new CaseDeadlines(
                WorkingDays.of(config.daysOff(), config.holidays()),
                deadlines.assignment(),
                deadlines.examination(),
                deadlines.reply(),
                deadlines.hearingNotice(),
                deadlines.approval());
    }

    /** For a hearing that is set today: the operator has time to prepare. */
    LocalDate earliestHearing(LocalDate today) {
        return today.plus(hearingNotice);
    }

    /** On which day the summons of a company outside the register must have reached it. */
    LocalDate latestSummons(LocalDate hearing) {
        return hearing.minus(hearingNotice);
    }

    /**
     * @param from the day of the last step; for a hearing, the day of the hearing if that is later
     * @return null when nothing is to be done any more
     */
    LocalDate dueOn(CaseStage stage, LocalDate from) {
        return switch (stage) {
            case OPEN -> calendar.after(from, assignment);
            case ASSIGNED, REPLIED, HEARING -> calendar.after(from, examination);
            case INFORMATION_REQUESTED -> calendar.notBefore(from.plus(reply));
            case PROPOSED -> calendar.after(from, approval);
            case DECIDED, MERGED, ARCHIVED -> null;
        };
    }
}
