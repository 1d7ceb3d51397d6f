package it.opposizioni.operator.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

@ApplicationScoped
public class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {

    /** Those that hold no lock of another process; the oldest first. */
    private static final String IDLE = """
        select id from consultation
        where state = 'COMPARING' and (received_by is null or heartbeat_at < ?)
        order by id limit ? for update skip locked
        """;

    /** As of {@link #IDLE}, whose files a process sees that has this store. */
    private static final String IDLE_IN_STORE = """
        select id from consultation
        where state = 'COMPARING' and (received_by is null or heartbeat_at < ?) and (stored_in is null or stored_in = ?)
        order by id limit ? for update skip locked
        """;

    /** Those that no other process is about to take up. */
    private static final String AWAITING_REGISTER = """
        select id from consultation
        where state = 'WAITING_FOR_REGISTER'
        order by id limit ? for update skip locked
        """;

    private static final String DELAYED = """
        select id from consultation
        where state = 'WAITING_FOR_REGISTER' and stage_since <= ? and delay_told_at is null
        order by id limit ? for update skip locked
        """;

    private static final int LOCKED_AT_ONCE = 100;

    private static final int ASKED_AT_ONCE = 1_000;

    private static final String WITH_FILES = """
        select id from Consultation where id in :ids and state not in :states and outcome.purgedAt is null
        """;

    private static final String PURPOSES = "select id, purpose from Consultation where id in :ids";

    private static final String HOLDING_OPPOSED = """
        select id from Consultation
        where outcome.opposed.opposedHeld and (list.storedIn is null or list.storedIn = :store)
        order by id
        """;

    private static final Set<ConsultationState> WITHOUT_FILES =
            Set.of(ConsultationState.FAILED, ConsultationState.CANCELLED);

    private final StatelessSession stateless;

    ConsultationRepository(StatelessSession stateless) {
        this.stateless = stateless;
    }

    /** Many at once, without a persistence context: nothing is checked for changes at the commit. */
    public void insert(List<Consultation> consultations) {
        stateless.insertMultiple(consultations);
    }

    public Optional<Consultation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws DomainException 409 when it was cancelled, or another attempt took it over */
    public Consultation lockLeased(UUID id, int attempt) {
        return lock(id).filter(c -> c.isLeasedTo(attempt)).orElseThrow(ProcessingLease::lost);
    }

    /** @throws DomainException 404 unless the operator itself consulted */
    public Consultation lockOwn(UUID id, UUID operatorId) {
        return lock(id).filter(c -> c.operatorId().equals(operatorId)).orElseThrow(DomainException::notFound);
    }

    /** Of the operator that consulted, or of the principal that it consulted for. */
    Optional<Consultation> find(UUID id, UUID operatorId) {
        return find("id = ?1 and (operatorId = ?2 or onBehalfOf = ?2)", id, operatorId)
                .firstResultOptional();
    }

    /** Two uploads with one key are serialised; meanwhile nobody seals or ends the consultation of the key. */
    public Optional<Consultation> lockKey(UUID operatorId, String key) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
                .setParameter(1, operatorId + " " + key)
                .getSingleResult();
        return find("operatorId = ?1 and idempotencyKey = ?2", operatorId, key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Without a heartbeat since then. Locked: one that was sealed or showed a heartbeat meanwhile is not among them. */
    public List<Consultation> silent(ConsultationState state, Instant since) {
        return find("state = ?1 and lease.heartbeatAt < ?2 order by id", state, since)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked: one that another process has taken over meanwhile is not among them. */
    public List<Consultation> leasedTo(String process, ConsultationState state) {
        return find("state = ?1 and lease.receivedBy = ?2 order by id", state, process)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The next list of this store that no process works on, locked until the transaction ends. */
    public Optional<Consultation> nextWaiting(Instant silentSince, String store) {
        return locked(IDLE_IN_STORE, silentSince, store, 1).stream().findFirst();
    }

    /** Lists of any store that no process works on: some of them. */
    public List<Consultation> someIdle(Instant silentSince) {
        return locked(IDLE, silentSince, LOCKED_AT_ONCE);
    }

    /** Those that wait for the register, the oldest first, locked until the transaction ends: some of them. */
    public List<Consultation> someAwaitingRegister() {
        return locked(AWAITING_REGISTER, LOCKED_AT_ONCE);
    }

    /** Those that have waited for the register since then, or for longer, without anybody being told; locked, some of them. */
    List<Consultation> delayed(Instant since) {
        return locked(DELAYED, since, LOCKED_AT_ONCE);
    }

    private List<Consultation> locked(String ids, Object... values) {
        Query query = getEntityManager().createNativeQuery(ids, UUID.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(id -> findById((UUID) id)).toList();
    }

    /** Those whose files are needed. Asked in parts: a statement takes no more than 65,535 parameters. */
    public Set<UUID> withFiles(List<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            found.addAll(getEntityManager()
                    .createQuery(WITH_FILES, UUID.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE)))
                    .setParameter("states", WITHOUT_FILES)
                    .getResultList());
        }
        return found;
    }

    /** What each of these, at most a thousand, was made for; by its id. */
    public Map<UUID, Purpose> purposes(List<UUID> ids) {
        return getEntityManager()
                .createQuery(PURPOSES, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Purpose) row[1]));
    }

    /** How many stored lists are before this one in the queue. */
    public long waitingBefore(UUID id, Instant silentSince) {
        return count(
                "state = ?1 and (lease.receivedBy is null or lease.heartbeatAt < ?2) and id < ?3",
                ConsultationState.COMPARING,
                silentSince,
                id);
    }

    /** Sealed ones whose lists are still in this store, and are not to be retained. */
    public List<Consultation> listsToDiscard(String store, int most) {
        return find(
                        "list.kept and not list.keepList and state = ?1 and (list.storedIn is null or list.storedIn = ?2)",
                        ConsultationState.SEALED,
                        store)
                .page(0, most)
                .list();
    }

    /** Those with opposed lines in this store that are no part of the result. Few: the evidence is written soon. */
    public List<UUID> holdingOpposed(String store) {
        return getEntityManager()
                .createQuery(HOLDING_OPPOSED, UUID.class)
                .setParameter("store", store)
                .getResultList();
    }

    /** Those in this store whose files have passed their retention period. */
    public List<Consultation> toPurge(Instant now, String store, int most) {
        return find(
                        "outcome.filesUntil <= ?1 and outcome.purgedAt is null and state = ?2"
                                + " and (list.storedIn is null or list.storedIn = ?3)",
                        now,
                        ConsultationState.SEALED,
                        store)
                .page(0, most)
                .list();
    }
}
