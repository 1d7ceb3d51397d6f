package it.opposizioni.registry.numberlist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SentListRepository implements PanacheRepositoryBase<SentList, UUID> {

    private static final List<ListState> OPEN = List.of(ListState.WAITING, ListState.CONFIRMED);

    /** What is sent for one organisation queues up: its number is limited. */
    void queueUp(UUID holder) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "number list " + holder)
                .getSingleResult();
    }

    /** The same content, while nothing has come of it. */
    Optional<SentList> open(UUID holder, SearchKey content) {
        return find("holderId = ?1 and contentKey in ?2 and state in ?3", holder, content.all(), OPEN)
                .firstResultOptional();
    }

    long countOpen(UUID holder) {
        return count("holderId = ?1 and state in ?2", holder, OPEN);
    }

    long sentSince(UUID holder, Instant since) {
        return count("holderId = ?1 and sentAt > ?2", holder, since);
    }

    /** Newest first; ids of version 7 grow with time. */
    List<SentList> of(UUID holder, Optional<UUID> after, int limit) {
        return find("holderId = ?1 and id < ?2 order by id desc", holder, before(after))
                .page(0, limit)
                .list();
    }

    /** Newest first. */
    List<SentList> sentBy(String person) {
        return list("sentBy = ?1 order by id desc", person);
    }

    /** Those that wait for a registrar, longest first. */
    List<SentList> waiting(Optional<UUID> after, int limit) {
        return find("state = ?1 and id > ?2 order by id", ListState.WAITING, after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }

    /** All others, latest first. */
    List<SentList> decided(Optional<UUID> after, int limit) {
        return find("state <> ?1 and id < ?2 order by id desc", ListState.WAITING, before(after))
                .page(0, limit)
                .list();
    }

    private static UUID before(Optional<UUID> after) {
        return after.orElse(new UUID(-1L, -1L));
    }

    /** What the job has to record, longest first. */
    List<UUID> toRecord() {
        return getEntityManager()
                .createQuery("select l.id from SentList l where l.state = ?1 order by l.id", UUID.class)
                .setParameter(1, ListState.CONFIRMED)
                .getResultList();
    }

    /** Empty also while another replica is at work on it: nobody waits for that. */
    Optional<SentList> lockUnlessTaken(UUID id) {
        List<?> free = getEntityManager()
                .createNativeQuery("select id from number_list where id = ?1 for update skip locked")
                .setParameter(1, id)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    Optional<SentList> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
