package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Declarations of calling numbers. */
@ApplicationScoped
class DeclaredNumberRepository implements PanacheRepositoryBase<DeclaredNumber, UUID> {

    DeclaredNumber forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> new DeclaredNumber(id));
    }

    /** Several operators may have declared one number: the ROC answers with all of them, too (rules.md R7). */
    List<DeclaredNumber> validAt(ShownNumber number, Instant now) {
        return list("number = ?1 and from <= ?2 and (until is null or until > ?2)", number, now);
    }
}
