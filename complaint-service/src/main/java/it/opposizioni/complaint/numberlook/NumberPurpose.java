package it.opposizioni.complaint.numberlook;

/** What an official looks at a calling number for. */
public enum NumberPurpose {
    /** One of the complaints about it is worked on. */
    COMPLAINT,
    CASE,
    INSPECTION,
    /** A court or another authority has asked. */
    REQUEST
}
