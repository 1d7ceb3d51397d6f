package it.opposizioni.bench.kills;

/**
 * Something that was done to a part.
 *
 * @param at {@link System#nanoTime}
 * @param millis how long it was to last; 0 of a kill
 */
record Strike(Part part, Fault fault, long at, int millis) {

    boolean isKill() {
        return fault == Fault.KILL;
    }
}
