package it.opposizioni.registry.operatordirectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A copy of who the operators are, fed by their events. An exemption is given to one of these and to nobody else. */
@ApplicationScoped
public class OperatorDirectory {

    private static final Set<String> GONE = Set.of("LAPSED", "REVOKED");

    /** Redelivery reorders: what is older than what is known changes nothing. */
    private static final String LEARN = """
            insert into directory_operator (operator_id, name, state, version) values (?1, ?2, ?3, ?4)
            on conflict (operator_id) do update
            set name = excluded.name, state = excluded.state, version = excluded.version
            where directory_operator.version < excluded.version
            """;

    private final EntityManager entityManager;

    OperatorDirectory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void learn(UUID operatorId, String name, String state, long version) {
        entityManager
                .createNativeQuery(LEARN)
                .setParameter(1, operatorId)
                .setParameter(2, name)
                .setParameter(3, state)
                .setParameter(4, version)
                .executeUpdate();
    }

    /** Whether the public finds it in the directory: approved, and neither lapsed nor revoked since. */
    @Transactional
    public boolean isListed(UUID operatorId) {
        return column("state", operatorId)
                .filter(state -> !GONE.contains(state))
                .isPresent();
    }

    /** Its latest name; empty for one that was never heard of. */
    @Transactional
    public Optional<String> nameOf(UUID operatorId) {
        return column("name", operatorId);
    }

    private Optional<String> column(String column, UUID operatorId) {
        List<?> found = entityManager
                .createNativeQuery("select " + column + " from directory_operator where operator_id = ?1")
                .setParameter(1, operatorId)
                .getResultList();
        return found.stream().findFirst().map(Object::toString);
    }
}
