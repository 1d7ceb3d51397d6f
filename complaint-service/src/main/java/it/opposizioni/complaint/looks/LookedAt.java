package it.opposizioni.complaint.looks;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What looks were about, by the ids of their notes. */
@ApplicationScoped
class LookedAt {

    private static final String COMPLAINTS = "select id, code from complaint where id = any (?)";
    private static final String CASES = "select id, code from case_file where id = any (?)";

    private final Jdbc jdbc;

    LookedAt(Jdbc jdbc) {
        this.jdbc = jdbc;
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
