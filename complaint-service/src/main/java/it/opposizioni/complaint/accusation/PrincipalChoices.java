package it.opposizioni.complaint.accusation;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** For which of several principals calls were made, as officials have chosen. */
@ApplicationScoped
public class PrincipalChoices {

    private static final String KEEP = """
            insert into principal_choice (complaint_id, principal_id, chosen_by, chosen_at) values (?, ?, ?, ?)
            on conflict on constraint principal_choice_key do update
            set principal_id = excluded.principal_id, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
            """;
    private static final String OF =
            "select complaint_id, principal_id from principal_choice where complaint_id = any (?)";

    private final Jdbc jdbc;

    PrincipalChoices(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of an earlier choice. @param by subject of the official */
    public void keep(UUID complaint, UUID principal, String by, Instant at) {
        jdbc.update(KEEP, complaint, principal, by, at);
    }

    /** By complaint; without those of which nobody has chosen. */
    public Map<UUID, UUID> of(Collection<UUID> complaints) {
        return jdbc
                .query(OF, row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object)
                        complaints.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
