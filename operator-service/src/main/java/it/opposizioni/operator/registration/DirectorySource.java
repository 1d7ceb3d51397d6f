package it.opposizioni.operator.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.AggregateSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Who the operators are, for registry-service: an exemption is given to one of them. */
@ApplicationScoped
class DirectorySource extends AggregateSource {

    /** As in registry-service. */
    private static final long RANGE = 1L << 54;

    private static final String OPERATORS = """
            select replica_key, 'OPERATOR', id, version,
                jsonb_build_object('operatorId', id, 'name', name, 'state', state)
            from announced_operator where replica_key >= ? and replica_key < ?
            """;

    DirectorySource(ObjectMapper json) {
        super("directory", new AggregateRows(OPERATORS, RANGE), json);
    }
}
