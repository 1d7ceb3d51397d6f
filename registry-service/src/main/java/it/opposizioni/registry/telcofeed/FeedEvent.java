package it.opposizioni.registry.telcofeed;

import it.opposizioni.registry.history.Change;
import java.util.Locale;
import java.util.Optional;

/**
 * What a telco reports of a line. In the order in which they count when a feed has several of one line and one day: a holder who gives up a line
 * and takes another one is unlisted in the end.
 */
enum FeedEvent {
    /** The line was given up. */
    CEASED(Change.REPORTED_CEASED),
    /** The line is another holder's. */
    REASSIGNED(Change.REPORTED_REASSIGNED),
    /** The line is in a directory now, and no longer in the register by default. */
    LISTED(Change.REPORTED_LISTED),
    /** The line is in no directory (DPR 26/2022 art. 7 c. 10). */
    UNLISTED(Change.REPORTED_UNLISTED);

    private final Change change;

    FeedEvent(Change change) {
        this.change = change;
    }

    Change change() {
        return change;
    }

    /** Whether it is about being in a directory, as landlines can be. */
    boolean isAboutDirectories() {
        return this == LISTED || this == UNLISTED;
    }

    /** Whether what the holder until then did is no longer about the line. */
    boolean endsTheHolding() {
        return this == CEASED || this == REASSIGNED;
    }

    static Optional<FeedEvent> read(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "CEASED" -> Optional.of(CEASED);
            case "REASSIGNED" -> Optional.of(REASSIGNED);
            case "LISTED" -> Optional.of(LISTED);
            case "UNLISTED" -> Optional.of(UNLISTED);
            default -> Optional.empty();
        };
    }
}
