package it.opposizioni.operator.consultation;

/** What moves a consultation on. */
enum ConsultationAction {
    /** The list has arrived whole and waits for its columns. */
    KEEP,
    /** The list has arrived whole and its columns are known. */
    QUEUE,
    /** Its sender says which column holds the numbers. */
    CHOOSE,
    SEAL,
    FAIL,
    CANCEL
}
