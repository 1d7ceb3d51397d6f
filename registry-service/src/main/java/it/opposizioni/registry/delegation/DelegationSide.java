package it.opposizioni.registry.delegation;

/** On which side of a delegation somebody is. */
public enum DelegationSide {
    /** The principal, who lets somebody act. */
    GIVEN,
    /** The delegate, who acts. */
    RECEIVED
}
