package it.opposizioni.kit.systemstate;

import io.quarkus.arc.All;
import it.opposizioni.kit.database.DatabaseArchive;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How this service does, and how it did in the last day. */
@ApplicationScoped
public class SystemState {

    private final List<FigureSource> sources;
    private final List<JobSource> jobs;
    private final RecordedMinutes minutes;
    private final ServiceCopies copies;
    private final DatabaseArchive archive;
    private final Clock clock;

    SystemState(
            @All List<FigureSource> sources,
            @All List<JobSource> jobs,
            RecordedMinutes minutes,
            ServiceCopies copies,
            DatabaseArchive archive,
            Clock clock) {
        this.sources = sources;
        this.jobs = jobs;
        this.minutes = minutes;
        this.copies = copies;
        this.archive = archive;
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

    /**
     * All that this service tells of itself.
     *
     * @param at when it was read
     * @param copies those that run, and those that have fallen silent of late
     * @param jobs those that are under way; empty where the service has none that take long
     */
    public record Reading(
            Instant at,
            List<Course> courses,
            List<ServiceCopy> copies,
            Optional<List<Job>> jobs,
            DatabaseArchive.State archive) {}

    /** @throws IllegalStateException the database does not answer */
    public Reading read() {
        Instant now = clock.instant();
        Map<RecordedMinutes.Key, List<Hour>> hours = minutes.lastDay(now);
        return new Reading(
                now,
                figures(now).stream()
                        .map(figure ->
                                new Course(figure, hours.getOrDefault(RecordedMinutes.Key.of(figure), List.of())))
                        .toList(),
                copies.shown(now),
                underWay(),
                archive.state());
    }

    private Optional<List<Job>> underWay() {
        return jobs.isEmpty()
                ? Optional.empty()
                : Optional.of(jobs.stream()
                        .flatMap(source -> source.underWay().stream())
                        .toList());
    }

    List<Figure> figures(Instant now) {
        return sources.stream().flatMap(source -> source.figures(now).stream()).toList();
    }
}
