package it.opposizioni.registry.listrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ListRequestRepository implements PanacheRepositoryBase<ListRequest, UUID> {

    private static final List<ListRequestState> TO_DECIDE =
            List.of(ListRequestState.WAITING, ListRequestState.PROPOSED);

    /** About which registrars have nothing to say. */
    private static final List<ListRequestState> DECIDED =
            List.of(ListRequestState.RUNNING, ListRequestState.DONE, ListRequestState.REFUSED);

    /** What is entered for one organisation queues up: its number is limited. */
    void queueUp(UUID holder) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "list request " + holder)
                .getSingleResult();
    }

    /** The same content about the same company and days, while nothing has come of it. @param company null where it is about none */
    Optional<ListRequest> open(UUID holder, ListRequestKind kind, SearchKey content, CompanyAsked company) {
        return find(
                        "holderId = ?1 and kind = ?2 and contentKey in ?3 and closedAt is null",
                        holder,
                        kind,
                        content.all())
                .stream()
                .filter(open -> Objects.equals(open.company(), company))
                .findFirst();
    }

    long countOpen(UUID holder, ListRequestKind kind) {
        return count("holderId = ?1 and kind = ?2 and closedAt is null", holder, kind);
    }

    long enteredSince(UUID holder, ListRequestKind kind, Instant since) {
        return count("holderId = ?1 and kind = ?2 and entered.enteredAt > ?3", holder, kind, since);
    }

    /** Newest first; ids of version 7 grow with time. */
    List<ListRequest> of(UUID holder, Optional<UUID> after, int limit) {
        return find("holderId = ?1 and id < ?2 order by id desc", holder, before(after))
                .page(0, limit)
                .list();
    }

    /** Newest first. */
    List<ListRequest> enteredBy(String person) {
        return list("entered.enteredBy = ?1 order by id desc", person);
    }

    /** Those about which a registrar has to decide, longest first. */
    List<ListRequest> toDecide(Optional<UUID> after, int limit) {
        return find("state in ?1 and id > ?2 order by id", TO_DECIDE, after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }

    /** Those about which registrars have decided, latest first. */
    List<ListRequest> decided(Optional<UUID> after, int limit) {
        return find("state in ?1 and decidedAt is not null and id < ?2 order by id desc", DECIDED, before(after))
                .page(0, limit)
                .list();
    }

    private static UUID before(Optional<UUID> after) {
        return after.orElse(new UUID(-1L, -1L));
    }

    /** What the job has to do, longest first. */
    List<UUID> running() {
        return getEntityManager()
                .createQuery(
                        "select r.id from ListRequest r where r.state = ?1 and r.closedAt is null order by r.id",
                        UUID.class)
                .setParameter(1, ListRequestState.RUNNING)
                .getResultList();
    }

    /** Empty also while another replica is at work on it: nobody waits for that. */
    Optional<ListRequest> lockUnlessTaken(UUID id) {
        List<?> free = getEntityManager()
                .createNativeQuery("select id from list_request where id = ?1 for update skip locked")
                .setParameter(1, id)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    Optional<ListRequest> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
