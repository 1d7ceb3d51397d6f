package it.opposizioni.registry.access;

/** What of somebody's can be looked at. */
public enum RecordKind {
    OPPOSITION,
    /** Everything that happened to an opposition. */
    HISTORY,
    EXEMPTIONS,
    CERTIFICATE,
    /** Whatever somebody who acts for the person asked for; the resource is the delegation. */
    DELEGATED
}
