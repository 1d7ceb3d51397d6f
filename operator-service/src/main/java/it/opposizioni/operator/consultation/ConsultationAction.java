package it.opposizioni.operator.consultation;

/** What changes the state of a consultation. */
enum ConsultationAction {
    /** The list has arrived completely and waits for its columns. */
    STORE,
    /** The list has arrived completely and its columns are known. */
    QUEUE,
    /** Its sender says which column holds the numbers. */
    CHOOSE,
    SEAL,
    FAIL,
    CANCEL
}
