package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.consultation.Consultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds consultations page by page, the newest first. */
@ApplicationScoped
class ConsultationSearch {

    private final EntityManager database;

    ConsultationSearch(EntityManager database) {
        this.database = database;
    }

    @Transactional
    Page<Consultation> list(ConsultationFilter filter, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(list(filter, before, limit + 1), limit, c -> c.id().toString());
    }

    private List<Consultation> list(ConsultationFilter filter, UUID before, int most) {
        if (filter.findsNothing()) {
            return List.of();
        }
        ConsultationQuery question = ConsultationQuery.of(filter, before, most);
        NativeQuery<Consultation> query =
                database.unwrap(Session.class).createNativeQuery(question.sql(), Consultation.class);
        for (int i = 0; i < question.values().size(); i++) {
            query.setParameter(i + 1, question.values().get(i));
        }
        return query.getResultList();
    }
}
