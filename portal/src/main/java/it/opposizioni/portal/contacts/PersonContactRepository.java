package it.opposizioni.portal.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** People's contacts. */
@ApplicationScoped
public class PersonContactRepository implements PanacheRepositoryBase<PersonContact, String> {

    /** Who has confirmed one of these telephones. */
    List<PersonContact> withPhone(Collection<byte[]> keys) {
        return list("phoneKey in ?1", keys);
    }
}
