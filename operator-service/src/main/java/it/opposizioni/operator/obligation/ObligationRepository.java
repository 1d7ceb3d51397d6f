package it.opposizioni.operator.obligation;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was announced, and when each operator's obligations are checked next. */
@ApplicationScoped
class ObligationRepository {

    private static final String REMEMBER = """
            insert into obligation_notice (obligation_id, step, operator_id, announced_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String ENROL = """
            insert into obligation_watch (operator_id, next_check_at) select id, ? from unnest(?) as registered (id)
            on conflict do nothing
            """;
    private static final String CLAIM = """
            select operator_id from obligation_watch where next_check_at <= ? order by next_check_at limit 1
            for update skip locked
            """;
    private static final String CHECK_AT = "update obligation_watch set next_check_at = ? where operator_id = ?";

    private final Jdbc database;

    ObligationRepository(Jdbc database) {
        this.database = database;
    }

    /** @return whether it was not announced before */
    boolean remember(UUID obligationId, ReminderStep step, UUID operatorId, Instant at) {
        return database.update(REMEMBER, obligationId, step, operatorId, at) == 1;
    }

    /** Those that are not checked yet are from now on. */
    void enrol(Collection<UUID> operatorIds, Instant at) {
        database.update(ENROL, at, operatorIds.toArray(UUID[]::new));
    }

    /** An operator to check now that no other replica is checking; it stays ours to the end of the transaction. */
    Optional<UUID> claim(Instant at) {
        return database.first(CLAIM, row -> row.getObject(1, UUID.class), at);
    }

    void checkAt(UUID operatorId, Instant at) {
        database.update(CHECK_AT, at, operatorId);
    }
}
