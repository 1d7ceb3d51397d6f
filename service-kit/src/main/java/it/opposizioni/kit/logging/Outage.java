package it.opposizioni.kit.logging;

/** Logged as the cause of a failure that lies elsewhere and may come many times at once: all of these get one line a second together. */
public final class Outage extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason without personal data */
    public Outage(String reason) {
        super(reason, null, false, false);
    }
}
