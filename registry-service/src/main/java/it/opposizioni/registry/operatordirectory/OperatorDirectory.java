package it.opposizioni.registry.operatordirectory;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.FactNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** A copy of who the operators are, fed by their events. An exemption is given to one of these and to nobody else. */
@ApplicationScoped
public class OperatorDirectory {

    /** Redelivery reorders: what is older than what is known changes nothing. */
    private static final String LEARN = """
            insert into listed_operator (operator_id, name, state, version, epoch, sequence) values (?, ?, ?, ?, ?, ?)
            on conflict (operator_id) do update
            set name = excluded.name, state = excluded.state, version = excluded.version, absent = false,
                epoch = excluded.epoch, sequence = excluded.sequence
            where listed_operator.version < excluded.version
            """;

    private final Jdbc jdbc;

    OperatorDirectory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void learn(ListedOperator operator, long version, FactNumber by) {
        jdbc.update(
                LEARN, operator.operatorId(), operator.name(), operator.state(), version, by.epoch(), by.sequence());
    }

    /** Whether the public finds it in the directory: approved, and neither lapsed nor revoked since. */
    @Transactional
    public boolean isListed(UUID operatorId) {
        return standingOf(operatorId).filter(OperatorStanding::isListed).isPresent();
    }

    /** Empty for an operator that no event has named. */
    @Transactional
    public Optional<OperatorStanding> standingOf(UUID operatorId) {
        return column("state", operatorId).flatMap(OperatorStanding::of);
    }

    /** Whether an exemption is of no use to it now; false for an operator that no event has named. */
    @Transactional
    public boolean mayNotConsult(UUID operatorId) {
        return standingOf(operatorId)
                .filter(standing -> standing != OperatorStanding.ACTIVE)
                .isPresent();
    }

    /** Its latest name; empty for an operator that no event has named. */
    @Transactional
    public Optional<String> nameOf(UUID operatorId) {
        return column("name", operatorId);
    }

    /** Its latest name, or its id where no event has named it. */
    @Transactional
    public String nameOrId(UUID operatorId) {
        return nameOf(operatorId).orElse(operatorId.toString());
    }

    private Optional<String> column(String column, UUID operatorId) {
        String select = "select " + column + " from listed_operator where operator_id = ? and not absent";
        return jdbc.first(select, row -> row.getString(1), operatorId);
    }
}
