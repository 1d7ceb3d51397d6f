package it.opposizioni.complaint.cases.history;

/** What the digest of one step says. */
public enum Proof {
    /** A release without digests wrote the step. The next digest is over this step too. */
    NO_DIGEST,
    /** The step is what was written after the one before it. */
    INTACT,
    /** The step, or the one before it, is not what was written; or one before it is missing. */
    ALTERED
}
