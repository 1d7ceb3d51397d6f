package it.opposizioni.kit.outbox;

/** Events of one lane never wait for those of another: each has its own relay and its own address. */
enum Lane {

    /** What happened: numbered at commit, in the one stream that a service publishes. */
    FACTS,

    /** One-time codes, which say nothing useful after some minutes; not numbered. */
    CODES,

    /** What one subscriber alone asked for, to repair its copy; not numbered. */
    REPAIRS
}
