package it.opposizioni.operator.calllog;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CallLogRepository implements PanacheRepositoryBase<CallLog, UUID> {

    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final Text LOST =
            Text.of("Il tabulato è rimasto fermo troppo a lungo.", "The call log stood still for too long.");

    /** The oldest that holds no lock of another process, and whose files a process sees that has this store. */
    private static final String NEXT = """
        select id from call_log
        where state = 'CHECKING' and (received_by is null or heartbeat_at < ?) and (stored_in is null or stored_in = ?)
        order by id limit 1 for update skip locked
        """;

    Optional<CallLog> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws DomainException 409 when another attempt took it over, or it is over */
    CallLog lockLeased(UUID id, int attempt) {
        return lock(id).filter(log -> log.isLeasedTo(attempt))
                .orElseThrow(() -> new DomainException(CommonProblems.CONFLICT, LOST));
    }

    /** Two uploads with one key are serialised; meanwhile nobody seals or ends the log of the key. */
    Optional<CallLog> lockKey(String sender, String key) {
        lockUntilCommit("call log " + sender + " " + key);
        return find("sender = ?1 and idempotencyKey = ?2", sender, key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** How many of a sender arrive or are reconciled. Until the commit nobody else begins one for the same sender. */
    long openOf(String sender) {
        lockUntilCommit("call logs of " + sender);
        return count("sender = ?1 and state in ?2", sender, Set.of(CallLogState.RECEIVING, CallLogState.CHECKING));
    }

    private void lockUntilCommit(String what) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
                .setParameter(1, what)
                .getSingleResult();
    }

    Optional<CallLog> nextWaiting(Instant silentSince, String store) {
        List<?> found = getEntityManager()
                .createNativeQuery(NEXT, UUID.class)
                .setParameter(1, silentSince)
                .setParameter(2, store)
                .getResultList();
        return found.stream().findFirst().map(id -> findById((UUID) id));
    }

    /** Newest first: ids begin with the time. What an inspector sent the operator does not see. */
    List<CallLog> ofOperator(UUID operatorId, UUID before, int most) {
        return find("operatorId = ?1 and inspector is null and id < ?2 order by id desc", operatorId, orHighest(before))
                .page(0, most)
                .list();
    }

    /** @param operatorId null: of any operator */
    List<CallLog> ofInspectors(UUID operatorId, UUID before, int most) {
        PanacheQuery<CallLog> found = operatorId == null
                ? find("inspector is not null and id < ?1 order by id desc", orHighest(before))
                : find(
                        "inspector is not null and operatorId = ?1 and id < ?2 order by id desc",
                        operatorId,
                        orHighest(before));
        return found.page(0, most).list();
    }

    private static UUID orHighest(UUID before) {
        return before == null ? HIGHEST : before;
    }

    Optional<CallLog> byCode(String code) {
        return find("outcome.receiptCode", code).firstResultOptional();
    }

    /** Without a heartbeat since then. Locked: one that showed a heartbeat meanwhile is not among them. */
    List<CallLog> silent(CallLogState state, Instant since) {
        return find("state = ?1 and lease.heartbeatAt < ?2 order by id", state, since)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked, as {@link #silent}. */
    List<CallLog> leasedTo(String process, CallLogState state) {
        return find("state = ?1 and lease.receivedBy = ?2 order by id", state, process)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those whose files are needed. */
    Set<UUID> withFiles(List<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        for (UUID id : ids) {
            findByIdOptional(id)
                    .filter(log ->
                            !log.is(CallLogState.FAILED) && !log.outcome().isPurged())
                    .ifPresent(log -> found.add(log.id()));
        }
        return found;
    }

    /** Those in this store whose files have passed their retention period. */
    List<CallLog> toPurge(Instant now, String store, int most) {
        return find(
                        "outcome.filesUntil <= ?1 and outcome.purgedAt is null"
                                + " and (log.storedIn is null or log.storedIn = ?2)",
                        now,
                        store)
                .page(0, most)
                .list();
    }
}
