package it.opposizioni.registry.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What was true of one number at any instant, from all that ever happened to its oppositions. */
public final class NumberHistory {

    private static final Set<Change> BECAME_HOLDER = Set.of(Change.RECOGNISED, Change.CLAIMED);

    private final List<HistoryEntry> entries;

    /** @param entries oldest first; a line has a handful, because each needed a proof */
    NumberHistory(List<HistoryEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Empty when the register knew nothing of it. */
    public Optional<HistoryEntry> at(Instant instant) {
        List<HistoryEntry> known = until(instant);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /**
     * The change since which calls to the number have been opposed without a break until that instant, also across a passing of the line
     * to another holder; empty when they are not. A reader who knows the register up to its event ({@link OppositionHistory#knownFrom}) cannot
     * have taken the number for callable.
     */
    public Optional<HistoryEntry> callsOpposedSince(Instant instant) {
        return CallsOpposed.since(until(instant).reversed());
    }

    /**
     * When calls to the number began or ceased to be opposed, and when consents given before ceased to count, from that instant on and, after the
     * last of some calls, until the first beginning or end.
     */
    public List<CallsChange> callsChanges(Instant from, Instant lastCall) {
        return CallsChanges.around(entries, from, lastCall);
    }

    /**
     * Whether the person held the number then. That counts also when the register knew the person only from the desk, and when it knew nobody
     * until the person claimed the number with a proof of the line. Where the user of the line asked for something before the claim, the later
     * proof does not show that this was the same person (DPR 26/2022 art. 7 c. 9): then the person holds the number from the claim on, as in
     * {@link OppositionHistory#shownToHolder}.
     */
    public boolean isHeldBy(HistoryEntry entry, String person) {
        if (person.equals(entry.holder())) {
            return true;
        }
        List<HistoryEntry> ofOpposition = entries.stream()
                .filter(each -> each.oppositionId().equals(entry.oppositionId()))
                .sorted(Comparator.comparingLong(HistoryEntry::version))
                .toList();
        return ofOpposition.stream()
                        .anyMatch(
                                each -> BECAME_HOLDER.contains(each.change()) && Objects.equals(each.holder(), person))
                && ShownHistory.of(ofOpposition).getFirst().version() <= entry.version();
    }

    private List<HistoryEntry> until(Instant instant) {
        return entries.stream()
                .takeWhile(each -> !each.validFrom().isAfter(instant))
                .toList();
    }
}
