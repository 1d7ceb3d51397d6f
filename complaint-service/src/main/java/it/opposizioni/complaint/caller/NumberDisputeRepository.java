package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Disputes about declared numbers. */
@ApplicationScoped
class NumberDisputeRepository implements PanacheRepositoryBase<NumberDispute, UUID> {

    boolean isOpen(ShownNumber number) {
        return count("firstNumber <= ?1 and lastNumber >= ?1 and settledAt is null and not absent", number) > 0;
    }
}
