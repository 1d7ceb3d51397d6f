package it.opposizioni.complaint.caller;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who is what in the teams of operators, as operator-service last published it: a change is known here seconds after it. */
@ApplicationScoped
public class OperatorTeams {

    private static final String ROLES = """
            select role from team_member where subject = ? and operator_id = ? and role is not null and not absent order by role
            """;

    private final Jdbc jdbc;

    OperatorTeams(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The roles of an account at an operator, as operator-service names them: none where it has no place, or none that is known yet; two
     * while it is not known yet that an earlier place has ended.
     */
    public List<String> rolesOf(String subject, UUID operatorId) {
        return jdbc.query(ROLES, row -> row.getString(1), subject, operatorId);
    }
}
