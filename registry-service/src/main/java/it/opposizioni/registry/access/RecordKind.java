package it.opposizioni.registry.access;

/** What of somebody's can be looked at. */
public enum RecordKind {
    OPPOSITION,
    /** Everything that happened to an opposition. */
    HISTORY,
    EXEMPTIONS,
    CERTIFICATE
}
