package it.opposizioni.registry.desk;

import java.time.LocalDate;

/** Which requests of the desk. */
enum DeskList {
    /** All that wait for a second registrar. */
    OPEN,
    DUE_TODAY,
    OVERDUE,
    /** All others. */
    DONE;

    /** @param until both days included */
    record DueBy(LocalDate from, LocalDate until) {}

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    DueBy due(LocalDate today) {
        return switch (this) {
            case DUE_TODAY -> new DueBy(today, today);
            case OVERDUE -> new DueBy(ALWAYS, today.minusDays(1));
            default -> new DueBy(ALWAYS, EVER);
        };
    }
}
