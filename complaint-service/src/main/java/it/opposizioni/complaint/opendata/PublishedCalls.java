package it.opposizioni.complaint.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The calls that are published by the week. */
@ApplicationScoped
class PublishedCalls implements WeeklyFigures {

    private final CellRepository cells;

    PublishedCalls(CellRepository cells) {
        this.cells = cells;
    }

    @Override
    public void count(LocalDate week) {
        cells.replace(week, CellSuppression.cells(week, cells.calls(week), cells.complaints(week)));
    }

    @Override
    public void forgetBefore(LocalDate week) {
        cells.forgetBefore(week);
    }
}
