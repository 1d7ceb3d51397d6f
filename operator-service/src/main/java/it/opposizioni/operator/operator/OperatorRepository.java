package it.opposizioni.operator.operator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class OperatorRepository implements PanacheRepositoryBase<Operator, UUID> {

    private static final String DIRECTORY = """
            state <> 'APPLIED'
            and coalesce(lastConsultationAt, approvedAt) >= :shownSince
            and lower(name) like :pattern escape '!'
            and (lower(name), id) > (:afterName, :afterId)
            order by lower(name), id
            """;
    private static final UUID LOWEST = new UUID(0, 0);

    /** Where a page of the directory begins: after this name and id. */
    record Position(String name, UUID id) {
        static final Position START = new Position("", LOWEST);
    }

    Optional<Operator> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the state from changing until this transaction ends, without keeping other readers out. */
    Optional<Operator> lockShared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    boolean hasVatNumber(String vatNumber) {
        return count("vatNumber", vatNumber) > 0;
    }

    List<Operator> directory(String query, Instant shownSince, Position after, int most) {
        String literal =
                query.toLowerCase().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return find(
                        DIRECTORY,
                        Map.<String, Object>of(
                                "shownSince",
                                shownSince,
                                "pattern",
                                "%" + literal + "%",
                                "afterName",
                                after.name(),
                                "afterId",
                                after.id()))
                .page(0, most)
                .list();
    }

    List<Operator> applications(UUID after, int most) {
        return find("state = 'APPLIED' and id > ?1 order by id", after == null ? LOWEST : after)
                .page(0, most)
                .list();
    }

    void remember(Operator operator, String decidedBy) {
        getEntityManager()
                .createNativeQuery("""
                        insert into operator_state_change (operator_id, version, state, reason, decided_by, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .setParameter(1, operator.id())
                .setParameter(2, operator.version())
                .setParameter(3, operator.state().name())
                .setParameter(4, operator.stateReason())
                .setParameter(5, decidedBy)
                .setParameter(6, operator.stateSince())
                .executeUpdate();
    }

    /** The state that held at an instant; empty before the operator applied. */
    Optional<OperatorState> stateAt(UUID id, Instant at) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select state from operator_state_change
                        where operator_id = ? and changed_at <= ? order by version desc limit 1
                        """, String.class)
                .setParameter(1, id)
                .setParameter(2, at)
                .uniqueResultOptional()
                .map(OperatorState::valueOf);
    }
}
