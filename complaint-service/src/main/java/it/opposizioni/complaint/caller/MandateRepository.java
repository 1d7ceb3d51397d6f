package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Mandates by id, and by calling number. */
@ApplicationScoped
class MandateRepository implements PanacheRepositoryBase<Mandate, UUID> {

    Mandate forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> new Mandate(id));
    }

    /** Valid on that day, its first and last included. */
    List<Mandate> validOn(ShownNumber number, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select m from Mandate m join m.numbers n
                        where n = :number and m.from <= :day and (m.until is null or m.until >= :day)
                        """, Mandate.class)
                .setParameter("number", number)
                .setParameter("day", day)
                .getResultList();
    }
}
