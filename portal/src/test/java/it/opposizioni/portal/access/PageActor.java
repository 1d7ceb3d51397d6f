package it.opposizioni.portal.access;

/** The people who open pages and send forms; in the order of the columns of {@code authorisation-matrix.txt}. */
enum PageActor {
    ANONYMOUS,
    OWNER,
    OTHER_CITIZEN,
    A_OWNER,
    A_VIEWER,
    B_OWNER,
    REGISTRAR,
    REGULATOR;

    boolean isOfA() {
        return this == A_OWNER || this == A_VIEWER;
    }

    boolean isOperator() {
        return isOfA() || this == B_OWNER;
    }
}
