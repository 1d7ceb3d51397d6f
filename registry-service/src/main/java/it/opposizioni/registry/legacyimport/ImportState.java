package it.opposizioni.registry.legacyimport;

/** How far an import is. */
enum ImportState {
    /** The whole file is here; nobody works on it. */
    RECEIVED,
    /** Its numbers are being recorded. */
    RUNNING,
    /** All its numbers are in the register. */
    COMPLETED,
    /** It could not go on, and waits for somebody to resume it. */
    FAILED,
    /** Somebody has stopped it: what was recorded stays in the register. */
    CANCELLED
}
