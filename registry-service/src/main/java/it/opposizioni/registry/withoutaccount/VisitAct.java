package it.opposizioni.registry.withoutaccount;

/** What can happen in a visit. */
enum VisitAct {
    PROVE_LINE,
    SEND_EMAIL_CODE,
    RIGHT_EMAIL_CODE,
    WRONG_EMAIL_CODE,
    LAST_WRONG_EMAIL_CODE,
    EMAIL_CODE_TOO_OLD,
    /** The address was confirmed for the number before. */
    KEEP_EMAIL,
    REGISTER,
    /** Another number, in a visit of its own. */
    ADD_ANOTHER,
    /** The code to manage the number is sent once more, to the address that is known. */
    SEND_CODE,
    RIGHT_CODE,
    WRONG_CODE,
    LAST_WRONG_CODE,
    /** Whatever a holder could do with the number too. */
    MANAGE,
    TIME_OVER
}
