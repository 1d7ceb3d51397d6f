package it.opposizioni.registry.legacyimport;

/** What can happen to an import. */
enum ImportAct {
    /** A worker begins with it, or goes on where another has stopped. */
    CLAIM,
    /** Numbers were recorded. */
    ADVANCE,
    /** The worker stops, and leaves the rest to another. */
    RELEASE,
    COMPLETE,
    FAIL,
    RESUME,
    CANCEL
}
