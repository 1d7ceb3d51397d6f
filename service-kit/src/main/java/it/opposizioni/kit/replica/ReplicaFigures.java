package it.opposizioni.kit.replica;

import it.opposizioni.kit.stream.Watermarks;
import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How old what each copy is known to be complete to is. */
@ApplicationScoped
class ReplicaFigures implements FigureSource {

    private static final String NAME = "copy-age";

    /** As the alert WatermarkOld. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Repairs repairs;
    private final Watermarks watermarks;

    ReplicaFigures(Repairs repairs, Watermarks watermarks) {
        this.repairs = repairs;
        this.watermarks = watermarks;
    }

    @Override
    public List<Figure> figures(Instant now) {
        return repairs.copies().stream().map(copy -> age(copy, now)).toList();
    }

    private Figure age(ReplicaCopy copy, Instant now) {
        return watermarks
                .known(copy.subscriber())
                .map(mark -> Figure.age(NAME, mark.asOf(), now))
                .orElseGet(() -> Figure.unknown(NAME))
                .of(copy.replica())
                .atMost(LIMIT);
    }
}
