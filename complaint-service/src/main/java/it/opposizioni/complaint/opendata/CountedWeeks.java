package it.opposizioni.complaint.opendata;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The weeks that are published, and when they were counted: until the next time nothing of what is published changes. The release before counts
 * reported calls alone, and of these it says so alone: a week that it has counted is no whole one until all of it is counted again.
 */
@ApplicationScoped
public class CountedWeeks {

    private static final String NOTE = """
            insert into open_call_week (week, counted_at, whole_counted_at) values (?, ?, ?)
            on conflict (week) do update set counted_at = excluded.counted_at, whole_counted_at = excluded.whole_counted_at
            """;

    private final Jdbc jdbc;

    CountedWeeks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** When the reported calls of each week were counted last, by whichever release. */
    Map<LocalDate, Instant> ofCalls() {
        return byWeek("select week, counted_at from open_call_week");
    }

    /** When each week was counted last; without those of which something was counted since, or never, or alone. */
    Map<LocalDate, Instant> whole() {
        return byWeek("select week, counted_at from open_call_week where whole_counted_at = counted_at");
    }

    /** When a week was counted last; empty before the first time. */
    public Optional<Instant> lastWhole() {
        return last("select max(whole_counted_at) from open_call_week");
    }

    /** When reported calls were counted last, by whichever release; empty before the first time. */
    public Optional<Instant> lastOfCalls() {
        return last("select max(counted_at) from open_call_week");
    }

    /** Before the figures of that week, which refer to it. */
    void note(LocalDate week, Instant at) {
        jdbc.update(NOTE, week, at, at);
    }

    /** After their figures. */
    void forgetBefore(LocalDate week) {
        jdbc.update("delete from open_call_week where week < ?", week);
    }

    private Map<LocalDate, Instant> byWeek(String sql) {
        return jdbc.query(sql, row -> Map.entry(row.getObject(1, LocalDate.class), Jdbc.instant(row, 2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Instant> last(String sql) {
        return jdbc.query(sql, row -> Optional.ofNullable(Jdbc.instant(row, 1))).getFirst();
    }
}
