package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.FactNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the courts have left of decisions, one row for each that was appealed against. */
@ApplicationScoped
class CaseStandings {

    private static final String FIND =
            "select version, effect, measures, pending, changed_at from operator_case_standing where case_id = ?";

    private static final String WRITE = """
            insert into operator_case_standing
                (case_id, operator_id, version, effect, measures, pending, changed_at, epoch, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint operator_case_standing_key do update
            set operator_id = excluded.operator_id, version = excluded.version, effect = excluded.effect,
                measures = excluded.measures, pending = excluded.pending, changed_at = excluded.changed_at,
                epoch = excluded.epoch, sequence = excluded.sequence
            """;

    private static final String CHANGED_AFTER =
            "select from operator_case_standing where case_id = ? and (epoch, sequence) > (?, ?)";

    private final Jdbc database;

    CaseStandings(Jdbc database) {
        this.database = database;
    }

    Optional<CaseStanding> find(UUID caseId) {
        return database.first(
                FIND,
                row -> new CaseStanding(
                        row.getLong(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getBoolean(4),
                        Jdbc.instant(row, 5)),
                caseId);
    }

    /** @param by the fact that says so */
    void write(UUID caseId, UUID operatorId, CaseStanding standing, FactNumber by) {
        database.update(
                WRITE,
                caseId,
                operatorId,
                standing.version(),
                standing.effect(),
                standing.measures().toArray(String[]::new),
                standing.pending(),
                standing.changedAt(),
                by.epoch(),
                by.sequence());
    }

    boolean isChangedAfter(UUID caseId, FactNumber fact) {
        return database.exists(CHANGED_AFTER, caseId, fact.epoch(), fact.sequence());
    }

    void forgetNumbers() {
        database.update("update operator_case_standing set epoch = 0, sequence = 0");
    }
}
