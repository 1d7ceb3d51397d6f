package it.opposizioni.complaint.looks;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the notes of looks, newest first, and what they were about. */
@ApplicationScoped
class LookNotes {

    private static final String NOTES = "select id, at, role, reader, kind, resource, purpose from access_note";
    private static final String COMPLAINTS = "select id, code from complaint where id = any (?)";
    private static final String CASES = "select id, code from case_file where id = any (?)";

    private final Jdbc jdbc;

    LookNotes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, as it was noted. */
    record Note(UUID id, Instant at, Role role, String reader, String kind, String resource, String purpose) {

        static Note read(ResultSet row) throws SQLException {
            return new Note(
                    row.getObject(1, UUID.class),
                    Jdbc.instant(row, 2),
                    Role.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
        }
    }

    /** @return at most one more than the limit, which tells that there is a next page */
    List<Note> list(LookFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        narrow(conditions, values, "reader = ?", filter.reader());
        narrow(
                conditions,
                values,
                "resource = ?",
                filter.resource() == null ? null : filter.resource().toString());
        narrow(conditions, values, "kind = ?", filter.kind());
        narrow(conditions, values, "purpose = ?", filter.purpose());
        // by the time in the ids, which is that of the notes: so the days are a part of each index
        narrow(conditions, values, "id >= ?", lowest(filter.from()));
        narrow(conditions, values, "id < ?", lowest(filter.until()));
        narrow(conditions, values, "id < ?", filter.before());
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.add(filter.limit() + 1);
        return jdbc.query(NOTES + where + " order by id desc limit ?", Note::read, values.toArray());
    }

    private static UUID lowest(Instant from) {
        return from == null ? null : Ids.lowest(from);
    }

    private static void narrow(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** The codes of complaints by id; without ids of anything else, or of complaints that are not kept any more. */
    Map<UUID, String> complaints(Collection<UUID> ids) {
        return codes(COMPLAINTS, ids);
    }

    /** The codes of cases by id; without ids of anything else, or of cases that are not kept any more. */
    Map<UUID, String> cases(Collection<UUID> ids) {
        return codes(CASES, ids);
    }

    private Map<UUID, String> codes(String sql, Collection<UUID> ids) {
        record Coded(UUID id, String code) {}
        Map<UUID, String> codes = new HashMap<>();
        jdbc.query(sql, row -> new Coded(row.getObject(1, UUID.class), row.getString(2)), (Object)
                        ids.toArray(UUID[]::new))
                .forEach(each -> codes.put(each.id(), each.code()));
        return codes;
    }
}
