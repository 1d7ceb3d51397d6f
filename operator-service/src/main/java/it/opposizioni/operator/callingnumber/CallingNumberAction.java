package it.opposizioni.operator.callingnumber;

/** What becomes of a declaration after it was made. */
enum CallingNumberAction {
    /** Nothing stands against it any more. */
    RECOGNITION,
    /** Its operator takes it back, or loses it. */
    WITHDRAWAL,
    /** The registrar settled against it. */
    REFUSAL
}
