package it.opposizioni.kit.access;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads, for the authority, which of the staff has looked at what. What people do for each other by a delegation is not among it. */
@ApplicationScoped
public class LookNotes {

    private static final String OF_STAFF = """
            select id, at, role, reader, kind, resource, purpose from access_note where role in ('REGISTRAR', 'REGULATOR')
            """;

    private static final String IS_NOTED = "select from access_note where id = ?";

    /** Of a look at the looks at everything. */
    private static final String EVERYTHING = "all";

    private final Jdbc jdbc;
    private final AccessLog accesses;

    LookNotes(Jdbc jdbc, AccessLog accesses) {
        this.jdbc = jdbc;
        this.accesses = accesses;
    }

    /**
     * Newest first. The look at them is noted after them: a list does not hold itself.
     *
     * @param kind of this look, as the service calls it
     * @param purpose likewise
     * @throws DomainException 422 for a place in the notes of another service, or in a list of something else
     */
    @Transactional
    public Page<NotedLook> list(LookFilter filter, Caller asking, Enum<?> kind, Enum<?> purpose) {
        if (filter.before() != null
                && jdbc.first(IS_NOTED, _ -> true, filter.before()).isEmpty()) {
            throw Cursor.refused();
        }
        Page<NotedLook> page = list(filter);
        String about = filter.resource() == null ? EVERYTHING : filter.resource();
        accesses.note(asking, Role.REGULATOR, List.of(new Read(null, kind, about, purpose)));
        return page;
    }

    private Page<NotedLook> list(LookFilter filter) {
        StringBuilder sql = new StringBuilder(OF_STAFF);
        List<Object> values = new ArrayList<>();
        narrow(sql, values, " and reader = ?", filter.reader());
        narrow(sql, values, " and resource = ?", filter.resource());
        narrow(sql, values, " and kind = ?", filter.kind());
        narrow(sql, values, " and purpose = ?", filter.purpose());
        // by the time in the ids, which is that of the notes: so the days are a part of each index
        narrow(sql, values, " and id >= ?", lowest(filter.from()));
        narrow(sql, values, " and id < ?", lowest(filter.until()));
        narrow(sql, values, " and id < ?", filter.before());
        values.add(filter.limit() + 1);
        List<NotedLook> found = jdbc.query(sql + " order by id desc limit ?", NotedLook::read, values.toArray());
        return Page.of(found, filter.limit(), look -> look.id().toString());
    }

    private static UUID lowest(Instant from) {
        return from == null ? null : Ids.lowest(from);
    }

    private static void narrow(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** @param name null when it is not known */
    public Looker who(NotedLook look, String name, Caller asking) {
        return new Looker(
                look.reader(),
                accesses.codeOf(look.reader()),
                name,
                look.reader().equals(asking.subject()));
    }
}
