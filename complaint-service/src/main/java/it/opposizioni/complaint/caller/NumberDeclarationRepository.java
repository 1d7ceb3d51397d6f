package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Declarations of calling numbers. */
@ApplicationScoped
class NumberDeclarationRepository implements PanacheRepositoryBase<NumberDeclaration, UUID> {

    /**
     * Alone or within a range. Several operators may have declared one number: the ROC names all of them, too (deploy/docs/rules.md R7).
     */
    List<NumberDeclaration> validAt(ShownNumber number, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                    select * from number_declaration
                    where numbers @> ?1 and not absent and declared_from <= ?2 and (declared_until is null or declared_until > ?2)
                    """, NumberDeclaration.class)
                .setParameter(1, number.digits())
                .setParameter(2, now)
                .list();
    }
}
