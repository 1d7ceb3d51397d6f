package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operators by id. */
@ApplicationScoped
class OperatorRepository implements PanacheRepositoryBase<Operator, UUID> {

    Map<UUID, Operator> byIds(Collection<UUID> ids) {
        return list("id in ?1 and not absent", ids).stream()
                .collect(Collectors.toMap(Operator::id, Function.identity()));
    }
}
