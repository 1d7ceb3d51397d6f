package it.opposizioni.registry.history;

import it.opposizioni.kit.outbox.PublishedStream;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.stream.Position;
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
    private final PublishedStream published;
    private final Now now;

    OppositionHistory(HistoryRepository entries, PublishedStream published, Now now) {
        this.entries = entries;
        this.published = published;
        this.now = now;
    }

    /**
     * In the transaction of the change, so that there is never a change without its history.
     *
     * @param eventId of the event that tells the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Fact fact, UUID eventId) {
        entries.persist(new HistoryEntry(fact, eventId, now.get()));
    }

    /** What was true of the number at any instant, as it is known now. */
    public NumberHistory about(PhoneNumber number) {
        return new NumberHistory(entries.of(number));
    }

    /**
     * Since when others can have known of a change: its number and recorded instant among the facts that this service publishes. Empty
     * for an entry of the release before, whose event has no number.
     */
    public Optional<Position> knownFrom(HistoryEntry entry) {
        return entry.eventId().flatMap(published::position);
    }

    /** Everything that happened to the oppositions of one number, oldest first. */
    public List<HistoryEntry> of(PhoneNumber number) {
        return entries.of(number);
    }

    /** Everything that happened to one opposition, oldest first. */
    public List<HistoryEntry> of(UUID oppositionId) {
        return entries.of(oppositionId);
    }

    /**
     * The same as its holder sees it, or the person who manages it without an account. A proof of the line does not show who called from it, or
     * registered it without an account, before: what they asked for is left out, and the history begins with the claim, or with the
     * registration without an account.
     */
    public List<HistoryEntry> shownToHolder(UUID oppositionId) {
        return ShownHistory.of(entries.of(oppositionId));
    }

    /** When that begins, where something lies before it; empty where its holder sees everything. */
    public Optional<Instant> shownToHolderSince(UUID oppositionId) {
        List<HistoryEntry> all = entries.of(oppositionId);
        List<HistoryEntry> shown = ShownHistory.of(all);
        return shown.size() == all.size()
                ? Optional.empty()
                : Optional.of(shown.getFirst().validFrom());
    }
}
