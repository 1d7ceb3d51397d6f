package it.opposizioni.registry.opposition;

import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.util.Collection;

/**
 * The end of an opposition, or of one of its two media, that its holder has asked for.
 *
 * @param medium the one that goes; null when everything does
 * @param dueAt when it takes effect; until then the holder can undo it
 */
record PendingWithdrawal(Medium medium, Instant askedAt, Instant dueAt) {

    boolean isOfEverything() {
        return medium == null;
    }

    /** Whether somebody who wants these does not want it. */
    boolean contradicts(Collection<Medium> wanted) {
        return isOfEverything() || wanted.contains(medium);
    }
}
