package it.opposizioni.registry.access;

/** What of somebody's can be looked at. */
public enum RecordKind {
    OPPOSITION,
    /** Everything that happened to an opposition. */
    HISTORY,
    EXEMPTIONS,
    CERTIFICATE,
    /** That the person represents an organisation, or wants to. */
    REPRESENTATION,
    /** A list of numbers that was sent for an organisation, without its lines. */
    NUMBER_LIST,
    NUMBER_LIST_LINES,
    /** Whatever somebody who acts for the person asked for; the resource is the delegation. */
    DELEGATED,
    /** Who has looked at what; it is about the staff, and concerns nobody whose data they are. */
    LOOKS
}
