package it.opposizioni.operator.callingnumber;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CallingNumberRepository implements PanacheRepositoryBase<CallingNumber, UUID> {

    /** Two who declare the same number at the same moment come one after the other. */
    void serialise(PhoneNumber number) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?)) as locked")
                .setParameter(1, number.digits())
                .getSingleResult();
    }

    Optional<CallingNumber> declared(PhoneNumber number) {
        return find("number = ?1 and withdrawnAt is null", number).firstResultOptional();
    }

    List<CallingNumber> declaredBy(UUID operatorId, PhoneNumber after, int most) {
        return find("operatorId = ?1 and withdrawnAt is null and number > ?2 order by number", operatorId, after)
                .page(0, most)
                .list();
    }

    List<CallingNumber> declaredBy(UUID operatorId, Collection<PhoneNumber> numbers) {
        return list("operatorId = ?1 and withdrawnAt is null and number in ?2", operatorId, numbers);
    }

    List<CallingNumber> declaredAt(PhoneNumber number, Instant at) {
        return list(
                "number = ?1 and declaredFrom <= ?2 and (withdrawnAt is null or withdrawnAt > ?2) order by declaredFrom",
                number,
                at);
    }
}
