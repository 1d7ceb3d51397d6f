package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Declarations of calling numbers. */
@ApplicationScoped
class NumberDeclarationRepository implements PanacheRepositoryBase<NumberDeclaration, UUID> {

    /**
     * All that ever had effect, alone or within a range, oldest first. Several operators may have declared one number: the ROC names all of
     * them, too (deploy/docs/rules.md R7).
     */
    List<NumberDeclaration> of(ShownNumber number) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from number_declaration where numbers @> ?1 and not absent order by declared_from, id",
                        NumberDeclaration.class)
                .setParameter(1, number.digits())
                .list();
    }

    /** When the first declaration of all began to have effect: of what was before nothing is known. */
    Optional<Instant> firstKnown() {
        return getEntityManager()
                .createQuery("select min(declaredFrom) from NumberDeclaration", Instant.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
