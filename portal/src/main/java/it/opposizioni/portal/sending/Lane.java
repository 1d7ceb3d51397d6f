package it.opposizioni.portal.sending;

/** Messages that never wait for those of another lane: each has its own workers, and none sends what is in another. */
public enum Lane {
    /** One-time codes: somebody waits for them at the page. Worthless after minutes. */
    CODES,
    /** What answers something that a person or an operator did: receipts, decisions, invitations. */
    LETTERS,
    /** What nobody waits for, and what falls due for many people at once, such as an opposition that becomes active. */
    ANNOUNCEMENTS
}
