package it.opposizioni.portal.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Operators' contacts. */
@ApplicationScoped
class OperatorContactRepository implements PanacheRepositoryBase<OperatorContact, UUID> {

    /** The row to change, made if there is none: a page and an event may be the first to name an operator at the same moment. */
    OperatorContact toChange(UUID operatorId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into operator_contact (operator_id, language, updated_at) values (:id, 'it', :now)
                        on conflict do nothing""")
                .setParameter("id", operatorId)
                .setParameter("now", now)
                .executeUpdate();
        return findById(operatorId, LockModeType.PESSIMISTIC_WRITE);
    }
}
