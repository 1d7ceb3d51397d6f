package it.opposizioni.operator.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.operator.registration.application.ApplicationSection;
import it.opposizioni.operator.registration.application.SectionReasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
public class OperatorRepository implements PanacheRepositoryBase<Operator, UUID> {

    private static final String LISTED = "state in ('ACTIVE', 'SUSPENDED', 'REVOKED') and lapsesAt > :now";
    private static final String DIRECTORY = """
            %s
            and lower(profile.name) like :pattern escape '!'
            and (lower(profile.name), id) > (:afterName, :afterId)
            order by lower(profile.name), id
            """.formatted(LISTED);
    private static final String RECORD = """
            insert into operator_state_change
                (operator_id, version, state, reason, decided_by, changed_at, act, actor, reasons)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RECORD_CHANGE = """
            insert into operator_state_change (operator_id, version, state, decided_by, changed_at, act, actor, section)
            values (?, ?, ?, ?, ?, 'CHANGE', ?, ?)
            """;
    private static final UUID LOWEST = new UUID(0, 0);

    /** Where a page of the directory begins: after this name and id. */
    record Position(String name, UUID id) {
        static final Position START = new Position("", LOWEST);
    }

    public Optional<Operator> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the state from changing until this transaction ends, without keeping other readers out. */
    Optional<Operator> lockShared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Waits for all of them in the order of their ids. @param forOneself else they are only kept from changing */
    List<Operator> lockInOrder(Collection<UUID> ids, boolean forOneself) {
        return find("id in ?1 order by id", ids)
                .withLock(forOneself ? LockModeType.PESSIMISTIC_WRITE : LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Another application with this VAT number waits for the end of this transaction. */
    public boolean isVatNumberTaken(String vatNumber, UUID by) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 41))) locked")
                .setParameter(1, vatNumber)
                .getResultList();
        return count("profile.vatNumber = ?1 and state <> 'DRAFT' and id <> ?2", vatNumber, by) > 0;
    }

    List<Operator> directory(String query, Instant now, Position after, int most) {
        String literal = query.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return find(
                        DIRECTORY,
                        Map.<String, Object>of(
                                "now",
                                now,
                                "pattern",
                                "%" + literal + "%",
                                "afterName",
                                after.name(),
                                "afterId",
                                after.id()))
                .page(0, most)
                .list();
    }

    /** If the directory has it. */
    Optional<Operator> listed(UUID id, Instant now) {
        return find(LISTED + " and id = :id", Map.<String, Object>of("now", now, "id", id))
                .firstResultOptional();
    }

    List<Operator> inState(OperatorState state, UUID after, int most) {
        return find("state = ?1 and id > ?2 order by id", state, after == null ? LOWEST : after)
                .page(0, most)
                .list();
    }

    List<UUID> registered() {
        return getEntityManager()
                .createQuery("select id from Operator where state in ('ACTIVE', 'SUSPENDED')", UUID.class)
                .getResultList();
    }

    boolean isAnyNotConsultedSince(Collection<UUID> ids, Instant since) {
        return count("id in ?1 and (lastConsultationAt is null or lastConsultationAt < ?2)", ids, since) > 0;
    }

    /** Whether the suspension that holds now came from the regulator; changes of its data meanwhile do not count. */
    public boolean wasSuspendedByRegulator(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select state = 'SUSPENDED' and actor = 'REGULATOR' from operator_state_change
                        where operator_id = ? and act is distinct from 'CHANGE' order by version desc limit 1
                        """, Boolean.class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .orElse(false);
    }

    /** When a person in this role last ended a suspension of it; the end of a case does not count. */
    public Optional<Instant> lastReinstated(UUID id, Actor.Who by) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select changed_at from operator_state_change
                        where operator_id = ? and act = 'REINSTATEMENT' and actor = ? and decided_by not like 'case %'
                        order by version desc limit 1
                        """, Instant.class)
                .setParameter(1, id)
                .setParameter(2, by.name())
                .uniqueResultOptional();
    }

    List<UUID> toLapse(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Operator where state = 'ACTIVE' and lapsesAt <= :now order by lapsesAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Records in the history the state that the operator has now. */
    public void record(Operator operator, OperatorAction action, Actor by, Map<ApplicationSection, String> reasons) {
        getEntityManager()
                .createNativeQuery(RECORD)
                .setParameter(1, operator.id())
                .setParameter(2, operator.version())
                .setParameter(3, operator.recordedState().name())
                .setParameter(4, operator.stateReason())
                .setParameter(5, by.subject())
                .setParameter(6, operator.stateSince())
                .setParameter(7, action == null ? null : action.name())
                .setParameter(8, by.role().name())
                .setParameter(9, reasons.isEmpty() ? null : SectionReasons.write(reasons))
                .executeUpdate();
    }

    /** Records in the history that the operator has changed its data. */
    public void recordChange(Operator operator, ApplicationSection section, Actor by, Instant at) {
        getEntityManager()
                .createNativeQuery(RECORD_CHANGE)
                .setParameter(1, operator.id())
                .setParameter(2, operator.version())
                .setParameter(3, operator.recordedState().name())
                .setParameter(4, by.subject())
                .setParameter(5, at)
                .setParameter(6, by.role().name())
                .setParameter(7, section.name())
                .executeUpdate();
    }

    List<StateChange> history(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select version, state, act, actor, reason, reasons, changed_at, section
                        from operator_state_change where operator_id = ? order by version desc limit 500
                        """, Object[].class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(StateChange::of)
                .toList();
    }

    /** In the order of time. A change of the operator's data is no state. */
    List<OperatorStates.Since> states(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select state, changed_at from operator_state_change
                        where operator_id = ? and act is distinct from 'CHANGE' order by version
                        """, Object[].class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(row -> new OperatorStates.Since(OperatorState.valueOf((String) row[0]), (Instant) row[1]))
                .toList();
    }
}
