package it.opposizioni.kit.systemstate;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The copies of this service, as each of them has said that it is there. */
@ApplicationScoped
class ServiceCopies {

    /** Some heartbeats long: one may come late. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    /** For so long a copy that has fallen silent is shown. */
    static final Duration SHOWN = Duration.ofHours(1);

    private static final String SEEN = """
            insert into service_copy as known (id, answers_since, seen_at) values (?, ?, ?)
            on conflict (id) do update set seen_at = excluded.seen_at,
                answers_since = case when known.seen_at < ? then excluded.answers_since else known.answers_since end
            """;

    private static final String SHOWN_NOW = """
            select answers_since, seen_at from service_copy where seen_at >= ? order by answers_since, id
            """;

    private final Jdbc jdbc;

    ServiceCopies(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** This copy is ready to answer. */
    void seen(UUID id, Instant now) {
        jdbc.update(SEEN, id, now, now, now.minus(SILENCE));
    }

    /** It has stopped. */
    void gone(UUID id) {
        jdbc.update("delete from service_copy where id = ?", id);
    }

    /** From the one that has answered for longest. */
    List<ServiceCopy> shown(Instant now) {
        Instant silent = now.minus(SILENCE);
        return jdbc.query(
                SHOWN_NOW,
                row -> {
                    Instant seenAt = Jdbc.instant(row, 2);
                    return new ServiceCopy(Jdbc.instant(row, 1), seenAt, !seenAt.isBefore(silent));
                },
                now.minus(SHOWN));
    }

    void deleteBefore(Instant before) {
        jdbc.update("delete from service_copy where seen_at < ?", before);
    }
}
