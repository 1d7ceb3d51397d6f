package it.opposizioni.complaint.opendata;

import java.time.LocalDate;

/** Figures that are published by the week. {@link WeeklyCount} says when, and counts all of a week at one instant; nothing else counts them. */
public interface WeeklyFigures {

    /**
     * Counts in place of what was published of that week. In the caller's transaction, which sees one instant and has noted the week.
     *
     * @param week its Monday in Rome; it is over
     */
    void count(LocalDate week);

    /** Weeks that are out of reach are published no more. In the caller's transaction. */
    void forgetBefore(LocalDate week);
}
