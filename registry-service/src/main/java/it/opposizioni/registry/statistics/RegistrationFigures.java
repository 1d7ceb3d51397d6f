package it.opposizioni.registry.statistics;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many numbers people have registered in the last minute; imports are not counted. */
@ApplicationScoped
class RegistrationFigures implements FigureSource {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** An id begins with the time at which it was made: the primary key has them in this order. */
    private static final String IN_BETWEEN =
            "select count(*) from opposition where id >= ? and id < ? and origin in ('CITIZEN', 'LINE_CALL')";

    private final Jdbc jdbc;

    RegistrationFigures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(Instant now) {
        long registered = jdbc.first(IN_BETWEEN, row -> row.getLong(1), Ids.lowest(now.minus(MINUTE)), Ids.lowest(now))
                .orElseThrow();
        return List.of(Figure.count("registrations", registered));
    }
}
