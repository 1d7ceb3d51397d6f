package it.opposizioni.registry.history;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.history.HistoryEntry.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register's memory: append-only, and it answers what was true of a number at an instant. */
@ApplicationScoped
public class OppositionHistory {

    private final HistoryRepository entries;
    private final Now now;

    OppositionHistory(HistoryRepository entries, Now now) {
        this.entries = entries;
        this.now = now;
    }

    /** In the transaction of the change, so that there is never a change without its history. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Fact fact) {
        entries.persist(new HistoryEntry(fact, now.get()));
    }

    /** What was true of the number at that instant; empty when the register knew nothing of it. */
    public Optional<HistoryEntry> at(PhoneNumber number, Instant instant) {
        return entries.lastAt(number, instant);
    }

    /** The change since which calls to the number have been opposed without a break until that instant; empty when they are not. */
    public Optional<HistoryEntry> callsOpposedSince(PhoneNumber number, Instant instant) {
        return entries.until(number, instant).stream()
                .takeWhile(HistoryEntry::opposesCalls)
                .reduce((later, earlier) -> earlier);
    }

    /** Everything that happened to one opposition, oldest first. */
    public List<HistoryEntry> of(UUID oppositionId) {
        return entries.of(oppositionId);
    }
}
