package it.opposizioni.registry.operatordirectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A copy of who the operators are, fed by their events. An exemption will be given to one of these and to nobody else. */
@ApplicationScoped
class OperatorDirectory {

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
}
