package it.opposizioni.registry.access;

/** What a record is looked at for, derived from how. */
public enum Purpose {
    /** The register was searched for one number, to answer who asks about it. */
    NUMBER_SEARCHED,
    /** What was true of the number when somebody was called, to judge the call. */
    CALL_JUDGED,
    /** The holder is helped with what stands in the register (DPR 26/2022 art. 7 c. 3). */
    HOLDER_HELPED,
    /** A certificate was issued. */
    CERTIFICATE_ISSUED,
    /** Somebody asked for something that a registrar decides: it is compared with the evidence. */
    REQUEST_EXAMINED,
    /** It was decided before, and is looked up beside others. */
    REQUEST_CONSULTED,
    /** Somebody acted for the person. */
    DELEGATE_ACTED,
    /** Somebody of the authority checks who has looked at what. */
    LOOKS_CHECKED
}
