package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A publisher's way to take back what the copy of its books knows. */
@ApplicationScoped
class BooksTakenBack implements TakingBack {

    private final Jdbc jdbc;
    private final Outbox outbox;

    BooksTakenBack(Jdbc jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public String replica() {
        return "books";
    }

    @Override
    public Shown show(JsonNode row) {
        return new Shown("BOOK", "…" + row.path("id").asLong() % 10, List.of());
    }

    @Override
    public int takeBack(List<JsonNode> rows, Instant knownAt) {
        return rows.stream().mapToInt(this::takeBack).sum();
    }

    private int takeBack(JsonNode row) {
        long id = row.path("id").asLong();
        long version = row.path("version").asLong() + 1;
        int added = jdbc.update(
                "insert into book (id, title, version) values (?, ?, ?) on conflict do nothing",
                id,
                row.path("title").asText(),
                version);
        if (added == 1) {
            outbox.append(new DomainEvent(
                    "it.opposizioni.registry.thing-noted.v1",
                    String.valueOf(id),
                    version,
                    Instant.EPOCH,
                    Map.of("note", "recovered " + id)));
        }
        return added;
    }
}
