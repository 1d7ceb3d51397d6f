package it.opposizioni.complaint.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.kit.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.Set;

/** When complaints become a case, and when the next step of a case is due. */
@ConfigMapping(prefix = "cases")
public interface CaseConfig {

    /** So many people who complain about one caller open a case (deploy/docs/threats.md T18). */
    @WithDefault("5")
    int threshold();

    /** Within so many calendar days, the first and the last included. */
    @WithDefault("10")
    int days();

    /** How often complaints are gathered into cases, and how often they follow their case; {@code off} for never. */
    @WithDefault("5s")
    String every();

    /** How often the service looks for decisions that an earlier release has announced; {@code off} for never. */
    @WithDefault("10m")
    String earlierDecisionsEvery();

    /** So many complaints in one transaction. */
    @WithDefault("50")
    int atOnce();

    @WithDefault(WorkingDays.DAYS_OFF)
    Set<DayOfWeek> daysOff();

    /** Public holidays with a date, as month-day. */
    @WithDefault(WorkingDays.HOLIDAYS)
    Set<String> holidays();

    Deadlines deadlines();

    /** The office's own steps are counted in working days; the periods of others are calendar days, and end on a working day. */
    interface Deadlines {

        /** To give an open case to somebody. */
        @WithDefault("5")
        int assignment();

        /** For the next step, by the official who has the case. */
        @WithDefault("20")
        int examination();

        /** For the operator to reply. */
        @WithDefault("P20D")
        Period reply();

        /** At least so long from the day on which a hearing is set or moved to the hearing, which is on a working day. */
        @WithDefault("P30D")
        Period hearingNotice();

        /** To approve or return a proposal. */
        @WithDefault("10")
        int approval();
    }
}
