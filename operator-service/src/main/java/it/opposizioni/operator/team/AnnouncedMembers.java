package it.opposizioni.operator.team;

import it.opposizioni.operator.announced.Announced;
import jakarta.enterprise.context.ApplicationScoped;

/** People of teams, each in the role that the last event told. Of those who have left, only that they have left is copied. */
@ApplicationScoped
class AnnouncedMembers implements Announced {

    private static final String SELECT = """
            select a.replica_key, 'MEMBER', a.id, a.version, jsonb_build_object(
                'memberId', a.id, 'operatorId', m.operator_id,
                'subject', case when a.role is not null then m.subject end, 'role', a.role)
            from announced_member a join team_member m on m.id = a.id
            where a.replica_key >= ? and a.replica_key < ?
            """;

    @Override
    public String select() {
        return SELECT;
    }
}
