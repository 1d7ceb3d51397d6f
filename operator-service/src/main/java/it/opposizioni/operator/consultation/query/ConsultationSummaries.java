package it.opposizioni.operator.consultation.query;

import it.opposizioni.operator.consultation.ValidityPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Counts an operator's lists, including those made for it; each half of a union has an index of lists alone. */
@ApplicationScoped
class ConsultationSummaries {

    static final String RUNNING = """
        select count(*) from (
            select id from consultation where operator_id = ?1 and kind = 'LIST'
                and state in ('RECEIVING', 'CHOOSING', 'COMPARING', 'WAITING_FOR_REGISTER')
            union
            select id from consultation where on_behalf_of = ?1 and kind = 'LIST'
                and state in ('RECEIVING', 'CHOOSING', 'COMPARING', 'WAITING_FOR_REGISTER')
        ) running
        """;

    static final String ENDINGS = """
        select valid_until, count(*) from (
            select id, valid_until from consultation
            where operator_id = ?1 and state = 'SEALED' and kind = 'LIST' and valid_until > ?2
            union
            select id, valid_until from consultation
            where on_behalf_of = ?1 and state = 'SEALED' and kind = 'LIST' and valid_until > ?2
        ) valid group by valid_until order by valid_until
        """;

    private final EntityManager database;

    ConsultationSummaries(EntityManager database) {
        this.database = database;
    }

    @Transactional
    ConsultationSummary of(UUID operatorId, Instant now) {
        Session session = database.unwrap(Session.class);
        long running = session.createNativeQuery(RUNNING, Long.class)
                .setParameter(1, operatorId)
                .getSingleResult();
        List<ConsultationSummary.Ending> endings =
                session
                        .createNativeQuery(ENDINGS, Object[].class)
                        .setParameter(1, operatorId)
                        .setParameter(2, now)
                        .stream()
                        .map(row ->
                                new ConsultationSummary.Ending(ValidityPeriod.lastDay((Instant) row[0]), (Long) row[1]))
                        .toList();
        return ConsultationSummary.of(running, endings);
    }
}
