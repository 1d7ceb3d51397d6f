package it.opposizioni.complaint.complaint;

/** How the call sounded. */
public enum CallKind {
    HUMAN,
    /** A recorded or automatic voice: needs consent in any case (Codice art. 130 c. 1-2). */
    RECORDED,
    /** Nobody spoke. */
    SILENT
}
