package it.opposizioni.kit.retention;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.Period;

/** How far back a period reaches: it ends with the last instant of its last day in Rome. */
public final class Kept {

    private Kept() {}

    /** The first instant that is still kept: what happened before it may go. */
    public static Instant since(Instant now, Period period) {
        return Rome.startOf(Rome.day(now).minus(period));
    }
}
