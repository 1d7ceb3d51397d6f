package it.opposizioni.registry.history;

import java.util.List;
import java.util.Optional;

/** Since which change calls to a number have been opposed without a break. */
final class CallsOpposed {

    private CallsOpposed() {}

    /**
     * @param entries of one number, newest first
     * @return empty when the newest does not oppose calls
     */
    static Optional<HistoryEntry> since(List<HistoryEntry> entries) {
        HistoryEntry since = null;
        for (HistoryEntry entry : entries) {
            if (entry.opposesCalls()) {
                since = entry;
            } else if (since == null || entry.validFrom().isBefore(since.validFrom())) {
                // of several entries of one instant the last holds: an end and a beginning at once are no break
                break;
            }
        }
        return Optional.ofNullable(since);
    }
}
