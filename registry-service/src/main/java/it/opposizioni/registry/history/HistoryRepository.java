package it.opposizioni.registry.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryEntry, Long> {

    /** All that happened to a number, oldest first: in the order of the primary key (number, valid_from, seq). */
    List<HistoryEntry> of(PhoneNumber number) {
        return list("number = ?1 order by validFrom, seq", number);
    }

    List<HistoryEntry> of(UUID oppositionId) {
        return list("oppositionId = ?1 order by version", oppositionId);
    }
}
