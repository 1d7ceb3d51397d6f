package it.opposizioni.operator.callingnumber;

/** What happens to a declaration after it was made. */
enum CallingNumberAction {
    /** No other declaration contests it any more. */
    RECOGNITION,
    /** Its operator proved by a code that it has the line. */
    VERIFICATION,
    /** Its operator takes it back, or loses it. */
    WITHDRAWAL,
    /** The registrar settled against it. */
    REFUSAL
}
