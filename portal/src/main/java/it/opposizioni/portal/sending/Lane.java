package it.opposizioni.portal.sending;

/** What never waits for what: each lane has its own workers, and none sends what is in another. */
public enum Lane {
    /** One-time codes: somebody is at the page and waits. Worthless after minutes. */
    CODES,
    /** What answers something that a person or an operator did: receipts, decisions, invitations. */
    LETTERS,
    /** What nobody waits for, and what many are due of at once: an opposition has become active. */
    ANNOUNCEMENTS
}
