package it.opposizioni.operator.callingnumber;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class NumberConflictRepository implements PanacheRepositoryBase<NumberConflict, UUID> {

    private static final UUID LOWEST = new UUID(0, 0);

    /** Oldest first: they are settled in that order. */
    List<NumberConflict> list(boolean open, UUID after, int most) {
        return find(
                        (open ? "closedAt is null" : "closedAt is not null") + " and id > ?1 order by id",
                        after == null ? LOWEST : after)
                .page(0, most)
                .list();
    }

    List<NumberConflict> openOf(UUID challengerDeclarationId) {
        return list("challengerDeclarationId = ?1 and closedAt is null order by id", challengerDeclarationId);
    }

    List<NumberConflict> openAbout(Collection<UUID> declarations) {
        return list("(holderDeclarationId in ?1 or challengerDeclarationId in ?1) and closedAt is null", declarations);
    }
}
