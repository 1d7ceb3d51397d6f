package it.opposizioni.registry.exemption;

/** Where an exemption stands. A function of its dates and the clock, never stored. */
public enum ExemptionStatus {
    /** Granted, and begins later. */
    PLANNED,
    IN_FORCE,
    /** Its period has run out. */
    OVER,
    /** Taken back, or ended with its opposition. */
    ENDED;

    /** In force, or still to come. */
    public boolean isLive() {
        return this == PLANNED || this == IN_FORCE;
    }
}
