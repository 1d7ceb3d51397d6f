package it.opposizioni.kit.access;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A look of somebody of the staff, as it was noted.
 *
 * @param reader subject of who looked
 * @param kind what was looked at; a release after this one may note others
 * @param resource its id
 * @param purpose likewise
 */
public record NotedLook(UUID id, Instant at, Role role, String reader, String kind, String resource, String purpose) {

    /** Empty of what is no record with an id, such as a number, or everything. */
    public Optional<UUID> resourceId() {
        try {
            return Optional.of(UUID.fromString(resource));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What they were about, each once. */
    public static List<UUID> resourceIds(List<NotedLook> looks) {
        return looks.stream()
                .flatMap(look -> look.resourceId().stream())
                .distinct()
                .toList();
    }

    static NotedLook read(ResultSet row) throws SQLException {
        return new NotedLook(
                row.getObject(1, UUID.class),
                Jdbc.instant(row, 2),
                Role.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
