package it.opposizioni.kit.systemstate;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How this service does, and how it did in the last day. */
@ApplicationScoped
public class SystemState {

    private final List<FigureSource> sources;
    private final RecordedMinutes minutes;
    private final Clock clock;

    SystemState(@All List<FigureSource> sources, RecordedMinutes minutes, Clock clock) {
        this.sources = sources;
        this.minutes = minutes;
        this.clock = clock;
    }

    /**
     * A figure and its last day.
     *
     * @param hours from the earliest; one without a record is missing
     */
    public record Course(Figure figure, List<Hour> hours) {}

    /**
     * An hour of a figure.
     *
     * @param from its beginning
     * @param highest of its minutes
     */
    public record Hour(Instant from, double highest) {}

    /** @param at when the figures were read */
    public record Reading(Instant at, List<Course> courses) {}

    /** @throws IllegalStateException the database does not answer */
    public Reading read() {
        Instant now = clock.instant();
        Map<RecordedMinutes.Key, List<Hour>> hours = minutes.lastDay(now);
        return new Reading(
                now,
                figures(now).stream()
                        .map(figure ->
                                new Course(figure, hours.getOrDefault(RecordedMinutes.Key.of(figure), List.of())))
                        .toList());
    }

    List<Figure> figures(Instant now) {
        return sources.stream().flatMap(source -> source.figures(now).stream()).toList();
    }
}
