package it.opposizioni.complaint.numberlookup;

/** What an official looks at a calling number for. */
public enum NumberPurpose {
    /** One of the complaints about it is worked on. */
    COMPLAINT,
    CASE,
    INSPECTION,
    /** A court or another authority has asked. */
    REQUEST
}
