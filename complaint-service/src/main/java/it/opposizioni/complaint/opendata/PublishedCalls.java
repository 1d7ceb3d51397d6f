package it.opposizioni.complaint.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The calls that are published by the week. */
@ApplicationScoped
public class PublishedCalls implements WeeklyFigures {

    private final CellRepository cells;

    PublishedCalls(CellRepository cells) {
        this.cells = cells;
    }

    @Override
    public Map<LocalDate, Instant> counted() {
        return cells.counted();
    }

    @Override
    public void count(LocalDate week, Instant at) {
        cells.replace(week, CellSuppression.cells(week, cells.calls(week), cells.complaints(week)), at);
    }

    @Override
    public void forgetBefore(LocalDate week) {
        cells.forgetBefore(week);
    }

    /** When a week was counted last: until the next time nothing of what is published changes. Empty before the first time. */
    @Transactional
    public Optional<Instant> countedAt() {
        return cells.counted().values().stream().max(Instant::compareTo);
    }
}
