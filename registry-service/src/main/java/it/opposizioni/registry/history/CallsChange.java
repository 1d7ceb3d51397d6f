package it.opposizioni.registry.history;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of the opposition to calls to a number; what concerns post alone is none.
 *
 * @param at since when it holds
 * @param recordedAt when the register learned of it
 */
public record CallsChange(UUID oppositionId, Kind kind, Instant at, Instant recordedAt) {

    /** What it was. All but the first two end the opposition to calls. */
    public enum Kind {
        /** Calls are opposed from then on. */
        ENTERED,
        /** Consents given before no longer count: by a renewal, or because a holder claimed the number (DPR 26/2022 art. 7 c. 4 and 7). */
        RENEWED,
        WITHDRAWN,
        /** The holder opposes post alone. */
        CALLS_WITHDRAWN,
        /** The line passed to another holder. */
        LINE_PASSED,
        /** The line was given up. */
        LINE_CEASED,
        /** The line is in a directory: it is no longer opposed by default. */
        LINE_LISTED,
        /** Taken back from a copy, which does not know why. */
        LEFT
    }

    boolean isRenewal() {
        return kind == Kind.RENEWED;
    }
}
