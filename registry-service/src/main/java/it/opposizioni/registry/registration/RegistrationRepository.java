package it.opposizioni.registry.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, String> {

    /** The latest that a signed-in person with this tax code has made. */
    Optional<Registration> latestSignedIn(SearchKey taxCode) {
        return find(
                        "declarantKey in ?1 and holder not like ?2 order by recordedAt desc",
                        taxCode.all(),
                        EarlierHolders.DESK + "%")
                .page(0, 1)
                .firstResultOptional();
    }

    /** Newest first. */
    List<Registration> of(String person) {
        return list("holder = ?1 order by recordedAt desc, protocol", person);
    }
}
