package it.opposizioni.kit.outbox;

import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For how long the oldest event has waited to be sent, whatever its lane. */
@ApplicationScoped
class OutboxFigures implements FigureSource {

    /** As the alert OutboxOld. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final OutboxStore store;
    private final OutboxConfig config;

    OutboxFigures(OutboxStore store, OutboxConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public List<Figure> figures(Instant now) {
        Optional<Instant> oldest = Stream.of(Lane.values())
                .filter(lane -> config.address(lane).isPresent())
                .flatMap(lane -> store.oldestUnpublished(lane).stream())
                .min(Instant::compareTo);
        return List.of(Figure.waiting("outbox-age", oldest, now).atMost(LIMIT));
    }
}
