package it.opposizioni.registry.bulk;

/** A job that one worker at a time works on. */
public interface LeasedJob {

    /** Whether it still goes on under this claim: it is no other worker's by now, and has not ended. */
    boolean isHeldUnder(long fence);
}
