package it.opposizioni.operator.obligation;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many obligations were found to be missed in the last 30 days; an operator's fault, not the system's. */
@ApplicationScoped
class ObligationFigures implements FigureSource {

    private static final Duration LATELY = Duration.ofDays(30);

    private static final String MISSED = "select count(*) from obligation_notice where step = ? and announced_at >= ?";

    private final Jdbc jdbc;

    ObligationFigures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(Instant now) {
        long missed = jdbc.first(MISSED, row -> row.getLong(1), ReminderStep.MISSED, now.minus(LATELY))
                .orElseThrow();
        return List.of(Figure.count("obligations-missed", missed));
    }
}
