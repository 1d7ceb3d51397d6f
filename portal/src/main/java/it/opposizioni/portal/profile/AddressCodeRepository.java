package it.opposizioni.portal.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AddressCodeRepository implements PanacheRepositoryBase<AddressCode, UUID> {

    /** The last that this person asked for. */
    Optional<AddressCode> last(String subject, Instant since) {
        return find("subject = ?1 and sentAt >= ?2", Sort.descending("sentAt", "id"), subject, since)
                .firstResultOptional();
    }

    long sentFor(String subject, Instant since) {
        return count("subject = ?1 and sentAt >= ?2", subject, since);
    }

    /** For everybody. Another code to this address waits for the end of this transaction. */
    long sentTo(SearchKey address, Instant since) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "address-code " + HexFormat.of().formatHex(address.current()))
                .getResultList();
        return count("addressKey in ?1 and sentAt >= ?2", address.all(), since);
    }

    long forget(Instant before) {
        return delete("sentAt < ?1", before);
    }
}
