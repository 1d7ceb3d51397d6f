package it.opposizioni.operator.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.team.TeamEvents.Gone;
import it.opposizioni.operator.team.TeamEvents.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Tells complaint-service which people are in which team and as what, by the difference between the team and what was told of it. Of
 * programs nothing is told: none answers the authority.
 */
@ApplicationScoped
class TeamAnnouncer {

    private static final String UNTOLD = """
            from team_member m left join announced_member a on a.id = m.id
            where not m.machine and a.role is distinct from case when m.state = 'ACTIVE' then m.role end
            """;
    private static final String TEAMS = "select distinct m.operator_id " + UNTOLD;
    private static final String PLACES =
            "select m.id, m.operator_id, m.subject, m.role, m.state " + UNTOLD + " and m.operator_id = ? order by m.id";
    private static final String NOTE = """
            insert into announced_member (id, version, role) values (?, 1, ?)
            on conflict (id) do update set version = announced_member.version + 1, role = excluded.role
            returning version
            """;

    private final Jdbc database;
    private final TeamRepository members;
    private final Outbox outbox;
    private final Now now;

    TeamAnnouncer(Jdbc database, TeamRepository members, Outbox outbox, Now now) {
        this.database = database;
        this.members = members;
        this.outbox = outbox;
        this.now = now;
    }

    /** In the transaction that changes the team, after the change is in the database; nobody else changes this team meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(UUID operatorId) {
        database.query(PLACES, Place::read, operatorId).forEach(this::announce);
    }

    /**
     * People who were in a team before this was announced, and those who came, went or got another role through a copy of the service of
     * the release before.
     */
    @Scheduled(
            every = "${opposizioni.team.announce-every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announceAll() {
        List<UUID> teams = QuarkusTransaction.requiringNew()
                .call(() -> database.query(TEAMS, row -> row.getObject(1, UUID.class)));
        for (UUID operatorId : teams) {
            QuarkusTransaction.requiringNew().run(() -> {
                members.serialise(operatorId);
                announce(operatorId);
            });
        }
    }

    /** @param active whether the person is in the team now */
    private record Place(Member member, boolean active) {

        static Place read(ResultSet row) throws SQLException {
            Member member = new Member(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    TeamRole.valueOf(row.getString(4)));
            return new Place(member, MemberState.valueOf(row.getString(5)) == MemberState.ACTIVE);
        }
    }

    private void announce(Place place) {
        Member member = place.member();
        long version = database.first(
                        NOTE, row -> row.getLong(1), member.memberId(), place.active() ? member.role() : null)
                .orElseThrow();
        outbox.append(
                place.active()
                        ? TeamEvents.is(member, version, now.get())
                        : TeamEvents.left(new Gone(member.memberId(), member.operatorId()), version, now.get()));
    }
}
