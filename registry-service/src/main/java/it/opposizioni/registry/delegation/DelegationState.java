package it.opposizioni.registry.delegation;

/** What a delegation is. */
public enum DelegationState {
    /** Not stored. */
    NONE,
    /** The delegate has not answered. */
    OFFERED,
    ACTIVE,
    DECLINED,
    /** One of the two ended it, or took the offer back. */
    ENDED,
    /** Nobody answered in time, or its last day is over. */
    EXPIRED
}
