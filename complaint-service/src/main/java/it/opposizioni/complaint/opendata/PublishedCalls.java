package it.opposizioni.complaint.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What the other features know of the calls that are published by the week. */
@ApplicationScoped
public class PublishedCalls {

    private final CellRepository cells;

    PublishedCalls(CellRepository cells) {
        this.cells = cells;
    }

    /** When a week was counted last: until the next time nothing of what is published changes. Empty before the first time. */
    @Transactional
    public Optional<Instant> countedAt() {
        return cells.counted().values().stream().max(Instant::compareTo);
    }
}
