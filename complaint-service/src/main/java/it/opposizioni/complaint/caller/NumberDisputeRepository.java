package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Conflicts of declarations. */
@ApplicationScoped
class NumberDisputeRepository implements PanacheRepositoryBase<NumberDispute, UUID> {

    NumberDispute forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> new NumberDispute(id));
    }

    boolean isOpen(ShownNumber number) {
        return count("first <= ?1 and last >= ?1 and settledAt is null", number) > 0;
    }
}
