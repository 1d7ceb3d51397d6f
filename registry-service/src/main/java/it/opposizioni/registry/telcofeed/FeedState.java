package it.opposizioni.registry.telcofeed;

/** How far a feed is. */
enum FeedState {
    /** The whole file is here; nobody works on it. */
    RECEIVED,
    /** What it would change is being counted; nothing is changed. */
    LOOKING,
    /** It would change so much that two registrars have to let it pass. */
    QUARANTINED,
    /** It may be applied; nobody works on it. */
    RELEASED,
    /** It is being applied. */
    RUNNING,
    /** All its valid lines are applied. */
    COMPLETED,
    /** It could not go on, and waits until its telco sends it once more. */
    FAILED,
    /** A registrar has refused it: it has changed nothing. */
    REJECTED
}
