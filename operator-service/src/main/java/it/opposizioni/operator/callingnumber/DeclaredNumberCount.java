package it.opposizioni.operator.callingnumber;

import it.opposizioni.operator.registration.DeclaredNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts the numbers declared now, those within a range one by one, for the public directory. */
@ApplicationScoped
class DeclaredNumberCount implements DeclaredNumbers {

    private static final String COUNT = """
            select operator_id, sum(last_number - first_number + 1) from calling_number
            where state = 'DECLARED' and operator_id in (:operators) group by operator_id
            """;

    private final EntityManager database;

    DeclaredNumberCount(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public Map<UUID, Long> countOf(Collection<UUID> operators) {
        return operators.isEmpty()
                ? Map.of()
                : database
                        .unwrap(Session.class)
                        .createNativeQuery(COUNT, Object[].class)
                        .setParameterList("operators", operators)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }
}
