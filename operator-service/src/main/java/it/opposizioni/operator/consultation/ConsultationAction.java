package it.opposizioni.operator.consultation;

/** What changes the state of a consultation. */
enum ConsultationAction {
    /** The list has arrived completely and waits for its columns. */
    STORE,
    /** The list has arrived completely and its columns are known. */
    QUEUE,
    /** Its sender says which column holds the numbers. */
    CHOOSE,
    /** The register is too old to be compared with. */
    WAIT,
    /** The register is recent enough again. */
    RESUME,
    /** It has waited for long: operator and registrar are told. */
    TELL,
    SEAL,
    FAIL,
    CANCEL
}
