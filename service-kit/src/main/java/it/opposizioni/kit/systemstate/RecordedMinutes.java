package it.opposizioni.kit.systemstate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.systemstate.SystemState.Hour;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures were, minute by minute. */
@ApplicationScoped
class RecordedMinutes {

    /** With the hour that goes on. */
    static final int HOURS = 24;

    private static final String CLAIM = "insert into system_state_minute (at) values (?) on conflict (at) do nothing";

    private static final String RECORD = "update system_state_minute set figures = cast(? as jsonb) where at = ?";

    private static final String BY_HOUR = """
            select date_bin('1 hour', m.at, timestamptz '2000-01-01 00:00Z') as hour, f ->> 'name' as name, f ->> 'part' as part,
                max(cast(f ->> 'value' as double precision))
            from system_state_minute m, jsonb_array_elements(m.figures) f
            where m.at >= ? and m.at <= ?
            group by hour, name, part order by hour
            """;

    private final Jdbc jdbc;
    private final ObjectMapper json;

    RecordedMinutes(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Which figure. */
    record Key(String name, String part) {

        static Key of(Figure figure) {
            return new Key(figure.name(), figure.part());
        }
    }

    private record Recorded(String name, String part, double value) {}

    /** @return false when a copy of the service has it already */
    boolean claim(Instant minute) {
        return jdbc.update(CLAIM, minute) == 1;
    }

    /** One without a value is missing. */
    void record(Instant minute, List<Figure> figures) {
        List<Recorded> known = figures.stream()
                .flatMap(figure ->
                        figure.value().map(value -> new Recorded(figure.name(), figure.part(), value)).stream())
                .toList();
        try {
            jdbc.update(RECORD, json.writeValueAsString(known), minute);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<Key, List<Hour>> lastDay(Instant now) {
        Instant from = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1L));
        Map<Key, List<Hour>> found = new LinkedHashMap<>();
        jdbc.query(
                BY_HOUR,
                row -> found.computeIfAbsent(new Key(row.getString(2), row.getString(3)), _ -> new ArrayList<>())
                        .add(new Hour(Jdbc.instant(row, 1), row.getDouble(4))),
                from,
                now);
        return found;
    }

    void deleteBefore(Instant before) {
        jdbc.update("delete from system_state_minute where at < ?", before);
    }
}
