package it.opposizioni.operator.registration;

/** The state of an operator in the registration. */
public enum OperatorState {
    /** Is filling in its application. */
    DRAFT,
    /** Has applied; may not do anything yet. */
    APPLIED,
    /** The registrar has given the application back, with a reason for each section to be corrected. */
    RETURNED,
    /** May consult the register and declare numbers. */
    ACTIVE,
    /** May only read what is its own, and keep up to date what the registrar knows of it. */
    SUSPENDED,
    /** Has not consulted for twelve months (DPR 26/2022 art. 5 c. 2); may apply again. */
    LAPSED,
    /** Its registration was withdrawn for good. */
    REVOKED;

    /** Is or was registered: it is public. */
    boolean isPublic() {
        return this == ACTIVE || this == SUSPENDED || this == REVOKED;
    }

    /** Reports changes of its data, also while it may not consult: the registrar must be able to reach it. */
    boolean isRegistered() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** Its application is with itself, not with the registrar. */
    public boolean isBeingFilledIn() {
        return this == DRAFT || this == RETURNED || this == LAPSED;
    }
}
