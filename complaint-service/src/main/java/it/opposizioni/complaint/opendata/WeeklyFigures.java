package it.opposizioni.complaint.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Figures that are published by the week. {@link WeeklyCount} says when each week is counted; nothing else counts it. */
public interface WeeklyFigures {

    /** When each week was counted last: what is published is the same as long as this is. In the caller's transaction. */
    Map<LocalDate, Instant> counted();

    /**
     * Counts in place of what was published of that week. In the caller's transaction.
     *
     * @param week its Monday in Rome; it is over
     */
    void count(LocalDate week, Instant at);

    /** Weeks that are out of reach are published no more. In the caller's transaction. */
    void forgetBefore(LocalDate week);
}
