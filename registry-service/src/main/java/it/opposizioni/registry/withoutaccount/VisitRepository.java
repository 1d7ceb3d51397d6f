package it.opposizioni.registry.withoutaccount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    /**
     * Held until the transaction ends: parallel guesses queue up and count exactly.
     *
     * @throws DomainException 404 when there is none
     */
    Visit lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(DomainException::notFound);
    }

    /** Of the numbers that are registered one after the other, those that are by now, in their order. */
    List<Visit> registeredSince(UUID first) {
        return list("(id = ?1 or firstVisit = ?1) and registeredAt is not null order by registeredAt, id", first);
    }

    void sent(SentEmailCode code) {
        getEntityManager().persist(code);
    }

    /** Codes by e-mail, also of visits that have gone on to another address. */
    long codesSentTo(SearchKey address, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select count(*) from SentEmailCode c where c.addressKey in ?1 and c.sentAt >= ?2", Long.class)
                .setParameter(1, address.all())
                .setParameter(2, since)
                .getSingleResult();
    }
}
