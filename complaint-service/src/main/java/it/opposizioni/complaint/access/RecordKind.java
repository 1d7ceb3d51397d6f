package it.opposizioni.complaint.access;

/** What of somebody's can be looked at. */
public enum RecordKind {
    /** A line of a list: numbers, company and stage. */
    SUMMARY,
    COMPLAINT,
    EVIDENCE,
    /** Which attachments there are: what they are, how large, since when. */
    ATTACHMENTS,
    /** The content of one attachment. */
    ATTACHMENT,
    /** What its reporter has told the authority since the filing. */
    MESSAGES,
    /** What its reporter thinks of how it was treated. */
    OPINION,
    /** The work of the authority on complaints against one caller, which names none of those who complained. */
    CASE,
    /** What is reported about a calling number, which is nobody's who complained. */
    NUMBER
}
