package it.opposizioni.kit.inbox;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came and could not be applied: held back by this process, or given up. */
@ApplicationScoped
class InboxFigures implements FigureSource {

    /** As the alert InboxWaiting. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String DEAD =
            "select count(*) from failed_event where dead_at is not null and repaired_at is null";

    private final Inbox inbox;
    private final Jdbc jdbc;

    InboxFigures(Inbox inbox, Jdbc jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(Instant now) {
        Optional<Instant> oldest = inbox.subscriptions().stream()
                .flatMap(subscription -> subscription.waiting().stream())
                .map(PatientReceiver.Waiting::since)
                .min(Instant::compareTo);
        long dead = jdbc.first(DEAD, row -> row.getLong(1)).orElseThrow();
        return List.of(
                Figure.waiting("inbox-waiting", oldest, now).atMost(LIMIT),
                Figure.count("dead-letters", dead).atMost(0));
    }
}
