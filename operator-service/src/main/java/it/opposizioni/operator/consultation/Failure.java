package it.opposizioni.operator.consultation;

/** Why a consultation failed, beside the reasons to refuse a list. */
enum Failure {
    /** The sender went away, or stopped sending. */
    BROKEN_OFF,
    /** The process that compared it died. */
    ABANDONED,
    /** The operator may not consult any more. */
    NOT_ALLOWED,
    INTERNAL
}
