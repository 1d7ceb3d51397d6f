package it.opposizioni.registry.access;

/** What a record is looked at for, derived from how. */
public enum Purpose {
    /** The register was searched for one number, to answer who asks about it. */
    NUMBER_SEARCHED,
    /** The holder is helped with what stands in the register (DPR 26/2022 art. 7 c. 3). */
    HOLDER_HELPED,
    /** A certificate was issued. */
    CERTIFICATE_ISSUED,
    /** Somebody acted for the person. */
    DELEGATE_ACTED
}
