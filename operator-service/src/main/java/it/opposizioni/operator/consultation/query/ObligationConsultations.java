package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.obligation.OwnConsultations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Answers the obligations about an operator's own consultations. */
@ApplicationScoped
public class ObligationConsultations implements OwnConsultations {

    /** Two queries in one, each with an index of its own: an "or" reads through all months. */
    public static final String CONSULTED_IN = """
            select to_char(sealed_at at time zone 'Europe/Rome', 'YYYY-MM') from consultation
            where operator_id = ?1 and on_behalf_of is null
                and state = 'SEALED' and kind = 'LIST' and sealed_at >= ?2 and sealed_at < ?3
            union
            select to_char(sealed_at at time zone 'Europe/Rome', 'YYYY-MM') from consultation
            where on_behalf_of = ?1
                and state = 'SEALED' and kind = 'LIST' and sealed_at >= ?2 and sealed_at < ?3
            """;

    /** Two queries here too: each reads one index from its end. */
    public static final String CALLS_VALID_UNTIL = """
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

    ObligationConsultations(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public Set<YearMonth> consultedIn(UUID operatorId, YearMonth from, YearMonth to) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(CONSULTED_IN, String.class)
                .setParameter(1, operatorId)
                .setParameter(2, Rome.startOf(from.atDay(1)))
                .setParameter(3, Rome.endOf(to.atEndOfMonth()))
                .stream()
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Optional<Instant> callsValidUntil(UUID operatorId, Instant at) {
        return database.unwrap(Session.class)
                .createNativeQuery(CALLS_VALID_UNTIL, Instant.class)
                .setParameter(1, operatorId)
                .setParameter(2, at)
                .uniqueResultOptional();
    }
}
