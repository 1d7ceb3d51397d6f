package it.opposizioni.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a service has appended to its outbox. */
@ApplicationScoped
public class OutboxEvents {

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final ObjectMapper json;

    OutboxEvents(Jdbc jdbc, PersonalData personalData, ObjectMapper json) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.json = json;
    }

    /** An event in the outbox. */
    public record Emitted(String type, String aggregateId, long version, JsonNode data) {}

    /** All of them, in order. */
    public List<Emitted> all() {
        return jdbc.query(
                "select type, aggregate_id, aggregate_version, payload from outbox_event order by seq", this::read);
    }

    /** @param type in full: {@code it.opposizioni.registry.opposition-registered.v1} */
    public List<Emitted> ofType(String type) {
        return jdbc.query(
                "select type, aggregate_id, aggregate_version, payload from outbox_event where type = ? order by seq",
                this::read,
                type);
    }

    private Emitted read(ResultSet row) throws SQLException {
        try {
            JsonNode data = json.readTree(personalData.decrypt(row.getString(4)));
            return new Emitted(row.getString(1), row.getString(2), row.getLong(3), data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
