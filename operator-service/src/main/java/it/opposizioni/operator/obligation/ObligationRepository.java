package it.opposizioni.operator.obligation;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.CampaignState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads what obligations follow from, across the tables of consultations and campaigns, and keeps what was told. */
@ApplicationScoped
class ObligationRepository {

    /** Two questions in one, each with an index of its own: an "or" reads through all months. */
    static final String CONSULTED_IN = """
            select to_char(sealed_at at time zone 'Europe/Rome', 'YYYY-MM') from consultation
            where operator_id = ?1 and on_behalf_of is null
                and state = 'SEALED' and kind = 'LIST' and sealed_at >= ?2 and sealed_at < ?3
            union
            select to_char(sealed_at at time zone 'Europe/Rome', 'YYYY-MM') from consultation
            where on_behalf_of = ?1
                and state = 'SEALED' and kind = 'LIST' and sealed_at >= ?2 and sealed_at < ?3
            """;

    /** Two questions here too: each reads one index from its end. */
    static final String CALLS_VALID_UNTIL = """
            select max(latest) from (
                select max(valid_until) as latest from consultation
                where operator_id = ?1 and on_behalf_of is null
                    and state = 'SEALED' and kind = 'LIST' and medium = 'TELEPHONE' and valid_until > ?2
                union all
                select max(valid_until) from consultation
                where on_behalf_of = ?1
                    and state = 'SEALED' and kind = 'LIST' and medium = 'TELEPHONE' and valid_until > ?2
            ) own
            """;

    private final EntityManager database;

    ObligationRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * The months in which the operator consulted, or an outsourcer for it: the result is the principal's own. What the law wants every
     * month is a consultation that the operator's lists are updated by (L. 5/2018 art. 1 c. 12): a quick check of a few numbers is
     * none.
     */
    Set<YearMonth> consultedIn(UUID operatorId, YearMonth from, YearMonth to) {
        return session()
                .createNativeQuery(CONSULTED_IN, String.class)
                .setParameter(1, operatorId)
                .setParameter(2, Rome.startOf(from.atDay(1)))
                .setParameter(3, Rome.endOf(to.atEndOfMonth()))
                .stream()
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
    }

    /** When the last list of the operator's own that is good for calls is good no more: as {@link #consultedIn}, whoever consulted. */
    Optional<Instant> callsValidUntil(UUID operatorId, Instant at) {
        return session()
                .createNativeQuery(CALLS_VALID_UNTIL, Instant.class)
                .setParameter(1, operatorId)
                .setParameter(2, at)
                .uniqueResultOptional();
    }

    /** The campaigns that the operator runs, for whomever. */
    List<RunningCampaign> running(UUID operatorId) {
        return session().createNativeQuery("""
                        select distinct on (p.id) p.id, p.name, p.state, p.principal_id, c.id as consultation_id,
                            c.valid_until
                        from campaign p join consultation c on c.campaign_id = p.id and c.operator_id = p.operator_id
                            and c.on_behalf_of is not distinct from p.principal_id and c.state = 'SEALED'
                            and c.kind = 'LIST'
                        where p.operator_id = ? and p.state <> 'CLOSED'
                        order by p.id, c.valid_until desc, c.id desc
                        """, Object[].class).setParameter(1, operatorId).stream()
                .map(ObligationRepository::campaign)
                .toList();
    }

    private static RunningCampaign campaign(Object[] row) {
        return new RunningCampaign(
                (UUID) row[0],
                (String) row[1],
                CampaignState.valueOf((String) row[2]),
                (UUID) row[3],
                (UUID) row[4],
                (Instant) row[5]);
    }

    /** @return whether nobody had told it before */
    boolean remember(UUID obligationId, ReminderStep step, UUID operatorId, Instant at) {
        return database.createNativeQuery("""
                        insert into obligation_notice (obligation_id, step, operator_id, announced_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .setParameter(1, obligationId)
                        .setParameter(2, step.name())
                        .setParameter(3, operatorId)
                        .setParameter(4, at)
                        .executeUpdate()
                == 1;
    }

    /** Operators that nobody looks after yet. */
    void enrol(Instant at) {
        database.createNativeQuery("""
                        insert into obligation_watch (operator_id, next_check_at)
                        select id, ? from operator where state in ('ACTIVE', 'SUSPENDED') on conflict do nothing
                        """).setParameter(1, at).executeUpdate();
    }

    /** One that it is time to look at, and that no other replica looks at now; it stays ours to the end of the transaction. */
    Optional<UUID> claim(Instant at) {
        return session().createNativeQuery("""
                        select operator_id from obligation_watch where next_check_at <= ? order by next_check_at limit 1
                        for update skip locked
                        """, UUID.class).setParameter(1, at).uniqueResultOptional();
    }

    void lookAgain(UUID operatorId, Instant at) {
        database.createNativeQuery("update obligation_watch set next_check_at = ? where operator_id = ?")
                .setParameter(1, at)
                .setParameter(2, operatorId)
                .executeUpdate();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
