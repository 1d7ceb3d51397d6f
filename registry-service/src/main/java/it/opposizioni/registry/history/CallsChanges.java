package it.opposizioni.registry.history;

import it.opposizioni.registry.history.CallsChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What changed of the opposition to calls to a number around calls that somebody reported. */
final class CallsChanges {

    private CallsChanges() {}

    /**
     * @param entries of one number, oldest first
     * @param from before it nothing is told
     * @param lastCall after it nothing is told but until the number first enters or leaves: what comes later concerns no call, and may be another
     *     holder's
     */
    static List<CallsChange> around(List<HistoryEntry> entries, Instant from, Instant lastCall) {
        List<CallsChange> told = new ArrayList<>();
        HistoryEntry before = null;
        for (HistoryEntry entry : entries) {
            Kind kind = kind(before, entry);
            if (kind != null && !entry.validFrom().isBefore(from)) {
                CallsChange change = new CallsChange(entry.oppositionId(), kind, entry.validFrom(), entry.recordedAt());
                told.add(change);
                if (!change.isRenewal() && change.at().isAfter(lastCall)) {
                    break;
                }
            }
            before = entry;
        }
        return List.copyOf(told);
    }

    /** Null where it changes nothing about calls. */
    private static Kind kind(HistoryEntry before, HistoryEntry entry) {
        boolean opposed = before != null && before.opposesCalls();
        if (!entry.opposesCalls()) {
            return opposed ? end(entry.change()) : null;
        }
        if (!opposed) {
            return Kind.ENTERED;
        }
        return Objects.equals(before.consentsRevokedAsOf(), entry.consentsRevokedAsOf()) ? null : Kind.RENEWED;
    }

    private static Kind end(Change change) {
        return switch (change) {
            case WITHDRAWN -> Kind.WITHDRAWN;
            case MEDIUM_DROPPED -> Kind.CALLS_WITHDRAWN;
            case CEASED, REPORTED_REASSIGNED -> Kind.LINE_PASSED;
            case REPORTED_CEASED -> Kind.LINE_CEASED;
            case REPORTED_LISTED -> Kind.LINE_LISTED;
            default -> Kind.LEFT;
        };
    }
}
