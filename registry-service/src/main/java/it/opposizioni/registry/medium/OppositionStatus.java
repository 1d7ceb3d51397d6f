package it.opposizioni.registry.medium;

/** What a person sees of an opposition. Computed from its dates and the clock, never stored. */
public enum OppositionStatus {
    /** Recorded and effective; calls on older consultations may still come. */
    REGISTERED,
    /** Every older consultation has expired: a marketing call is a violation. */
    ACTIVE,
    /** Ended by its holder. */
    WITHDRAWN,
    /** Ended because the line passed to someone else. */
    CEASED
}
