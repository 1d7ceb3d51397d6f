package it.opposizioni.portal.sending;

/** Messages that never wait for those of another lane: each has its own workers, and none sends what is in another. */
public enum Lane {
    /** One-time codes: somebody waits for them at the page. Worthless after minutes. */
    CODES,
    /** What answers something that a person or an operator did: receipts, decisions, invitations. */
    LETTERS,
    /**
     * Acts of the authority, each with its file. They are no letters, because a copy of the release before sends those, knows nothing of files,
     * and would send an act without it. What a copy does not know as a lane it neither claims nor, when a receipt comes, takes for read.
     */
    ACTS,
    /** What nobody waits for, and what falls due for many people at once, such as an opposition that becomes active. */
    ANNOUNCEMENTS
}
