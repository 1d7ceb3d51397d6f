package it.opposizioni.operator.registration;

/** Where an operator stands with the registrar. */
public enum OperatorState {
    /** Is filling in its application. */
    DRAFT,
    /** Has applied; may not do anything yet. */
    APPLIED,
    /** The registrar has given the application back, with a reason for each section to be mended. */
    RETURNED,
    /** May consult the register and declare numbers. */
    ACTIVE,
    /** May only read what is its own, and keep up to date what the registrar knows of it. */
    SUSPENDED,
    /** Has not consulted for twelve months (DPR 26/2022 art. 5 c. 2); may apply again. */
    LAPSED,
    /** Its registration was taken away for good. */
    REVOKED;

    /** Was registered at some time: everybody may know of it. */
    boolean isPublic() {
        return this == ACTIVE || this == SUSPENDED || this == REVOKED;
    }

    /** Tells what changes of itself, also while it may not consult: the registrar must be able to find it. */
    boolean isRegistered() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** What it says of itself is with itself, not with the registrar. */
    public boolean isBeingFilledIn() {
        return this == DRAFT || this == RETURNED || this == LAPSED;
    }
}
