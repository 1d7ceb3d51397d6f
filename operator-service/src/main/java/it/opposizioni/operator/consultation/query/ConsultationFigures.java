package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists that arrive or are compared now, and for how long one has waited for a recent copy of the register. */
@ApplicationScoped
class ConsultationFigures implements FigureSource {

    /** A short outage of the broker is over by then; operators are told only after a day. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final String UNDER_WAY =
            "select count(*) from consultation where state in ('RECEIVING', 'CHOOSING', 'COMPARING', 'WAITING_FOR_REGISTER')";

    private static final String OLDEST_WAITING = """
            select stage_since from consultation where state = 'WAITING_FOR_REGISTER' and stage_since is not null
            order by stage_since limit 1
            """;

    private final Jdbc jdbc;

    ConsultationFigures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(Instant now) {
        long underWay = jdbc.first(UNDER_WAY, row -> row.getLong(1)).orElseThrow();
        Optional<Instant> oldest = jdbc.first(OLDEST_WAITING, row -> Jdbc.instant(row, 1));
        return List.of(
                Figure.count("consultations", underWay),
                Figure.waiting("consultation-waiting", oldest, now).atMost(LIMIT));
    }
}
