package it.opposizioni.complaint.caller;

/** Whether an operator may consult the register and call. */
enum OperatorState {
    ACTIVE,
    SUSPENDED,
    /** Twelve months without a consultation (DPR 26/2022 art. 5 c. 2). */
    LAPSED,
    REVOKED
}
