package it.opposizioni.registry.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryEntry, Long> {

    /** One step backwards in the primary key (number, valid_from, seq). */
    Optional<HistoryEntry> lastAt(PhoneNumber number, Instant at) {
        return find("number = ?1 and validFrom <= ?2 order by validFrom desc, seq desc", number, at)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Newest first: as {@link #lastAt}, and on. A line has a handful of entries, because each needed a proof. */
    List<HistoryEntry> until(PhoneNumber number, Instant at) {
        return list("number = ?1 and validFrom <= ?2 order by validFrom desc, seq desc", number, at);
    }

    /** Without that anybody else had held it. */
    boolean becameHolder(UUID oppositionId, String person) {
        return count(
                        "oppositionId = ?1 and holder = ?2 and change in (?3, ?4)",
                        oppositionId,
                        person,
                        Change.RECOGNISED,
                        Change.CLAIMED)
                > 0;
    }

    /** All that happened to a number, oldest first. */
    List<HistoryEntry> of(PhoneNumber number) {
        return list("number = ?1 order by validFrom, seq", number);
    }

    List<HistoryEntry> of(UUID oppositionId) {
        return list("oppositionId = ?1 order by version", oppositionId);
    }
}
