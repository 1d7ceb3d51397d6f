package it.opposizioni.registry.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeskHolderRepository implements PanacheRepositoryBase<DeskHolder, UUID> {

    Optional<DeskHolder> of(SearchKey taxCode) {
        return find("taxKey in ?1", taxCode.all()).firstResultOptional();
    }

    Optional<DeskHolder> lock(SearchKey taxCode) {
        return find("taxKey in ?1", taxCode.all())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
