package it.opposizioni.operator.access;

/** The callers; in the order of the columns of {@code authorisation-matrix.txt}. */
enum Actor {
    ANONYMOUS,
    CITIZEN,
    A_OWNER,
    B_OWNER,
    CALL_CENTRE_OF_A,
    OTHER_CALL_CENTRE,
    A_VIEWER,
    REGULATOR,
    REGISTRAR,
    A_PROGRAM;

    /** Works for operator A. */
    boolean isOfA() {
        return this == A_OWNER || this == A_VIEWER || this == A_PROGRAM;
    }
}
