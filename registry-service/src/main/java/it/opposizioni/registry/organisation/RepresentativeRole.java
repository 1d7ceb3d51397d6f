package it.opposizioni.registry.organisation;

/** As what somebody represents an organisation. */
public enum RepresentativeRole {
    LEGAL_REPRESENTATIVE,
    /** By a power of attorney of the organisation. */
    PROXY
}
