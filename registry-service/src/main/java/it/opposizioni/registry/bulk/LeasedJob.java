package it.opposizioni.registry.bulk;

/** A job that one worker at a time works on. */
public interface LeasedJob {

    /** Whether it still goes on under this claim: no other worker has taken it over, and it has not ended. */
    boolean isHeldUnder(long fence);
}
