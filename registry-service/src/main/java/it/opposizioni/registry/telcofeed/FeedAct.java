package it.opposizioni.registry.telcofeed;

/** What can happen to a feed. */
enum FeedAct {
    /** A worker begins with it, or goes on where another has stopped. */
    CLAIM,
    /** Lines were looked at, or applied. */
    ADVANCE,
    /** The worker stops, and leaves the rest to another. */
    PAUSE,
    /** It changes too much. */
    QUARANTINE,
    /** It changes little. */
    PASS,
    /** A second registrar lets it pass. */
    RELEASE,
    REJECT,
    COMPLETE,
    FAIL,
    /** After a failure of looking. */
    LOOK_AGAIN,
    /** After a failure of applying. */
    RESUME
}
