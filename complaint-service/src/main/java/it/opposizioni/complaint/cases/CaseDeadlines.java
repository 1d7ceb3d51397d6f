package it.opposizioni.complaint.cases;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
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

    private static final Text TOO_SOON = Text.of(
            "L’operatore deve avere il tempo di prepararsi: non prima del %1$td/%1$tm/%1$tY.",
            "The operator must have time to prepare: not before %1$td/%1$tm/%1$tY.");
    private static final Text TOO_LATE = Text.of("L’audizione è entro un anno.", "The hearing is within a year.");
    private static final Text DAY_OFF = Text.of(
            "Quel giorno gli uffici sono chiusi: scegli un giorno lavorativo. Il primo giorno utile: %1$td/%1$tm/%1$tY.",
            "Offices are closed on that day: choose a working day. The first one after it is %1$td/%1$tm/%1$tY.");

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

    /** For a hearing that is set today: the first working day on which the operator has had the time to prepare. */
    LocalDate earliestHearing(LocalDate today) {
        return calendar.notBefore(today.plus(hearingNotice));
    }

    /**
     * Whether a hearing that is set today can be on that day: nobody can be heard while the office is closed.
     *
     * @throws DomainException 422 when it is too soon, more than a year ahead or no working day
     */
    void requireHearing(LocalDate on, LocalDate today) {
        LocalDate earliest = earliestHearing(today);
        if (on.isBefore(earliest)) {
            throw DomainException.invalid("/on", "TOO_SOON", TOO_SOON.with(earliest));
        }
        if (on.isAfter(calendar.notBefore(today.plusYears(1)))) {
            throw DomainException.invalid("/on", "TOO_LATE", TOO_LATE);
        }
        if (!calendar.isWorking(on)) {
            throw DomainException.invalid("/on", "DAY_OFF", DAY_OFF.with(calendar.nextAfter(on)));
        }
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
