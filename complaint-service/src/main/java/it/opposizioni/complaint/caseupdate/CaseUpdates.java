package it.opposizioni.complaint.caseupdate;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Keeps with each complaint what happened in its cases, as those who complain are told of it: so it stays what it was when complaints go to another case,
 * or cases into one another.
 */
@ApplicationScoped
public class CaseUpdates {

    private static final String KEEP = """
            insert into complaint_case_update (complaint_id, update_id, kind, at, operator_name)
            select c.id, ?, ?, ?, ? from complaint c where c.id = any (?)
            """;

    private static final String OF_COMPLAINT =
            "select kind, at, operator_name from complaint_case_update where complaint_id = ? order by at, update_id";

    private final Jdbc jdbc;

    CaseUpdates(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. @param id that all complaints of the case have for it */
    public void keep(UUID id, CaseUpdate update, List<UUID> complaints) {
        jdbc.update(KEEP, id, update.kind(), update.at(), update.operator(), complaints.toArray(UUID[]::new));
    }

    /** Oldest first. */
    public List<CaseUpdate> of(UUID complaint) {
        return jdbc.query(
                OF_COMPLAINT,
                row -> new CaseUpdate(
                        CaseUpdate.Kind.valueOf(row.getString(1)), Jdbc.instant(row, 2), row.getString(3)),
                complaint);
    }
}
