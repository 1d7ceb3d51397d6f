package it.opposizioni.portal.bulk;

/** How what was asked of one of several has ended. */
public enum Ending {
    DONE,
    REFUSED,

    /** The service did not say. */
    UNKNOWN,

    /** Its turn did not come. */
    NOT_TRIED
}
