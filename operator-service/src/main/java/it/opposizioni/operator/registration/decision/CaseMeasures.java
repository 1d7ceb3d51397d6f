package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.operator.registration.decision.CaseDecided.Details;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import it.opposizioni.operator.registration.decision.CaseMeasure.Announced;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the regulator's cases ask of operators, one row for each case. */
@ApplicationScoped
class CaseMeasures {

    /**
     * Events and repairs change rows one after the other, also those that are not there yet; a caller that ends all of an operator has
     * locked the operator.
     */
    private static final String SERIALISE = "select pg_advisory_xact_lock(hashtextextended('case measures', 0))";

    private static final String FIND = """
            select measure, reason, decided_at, announced_measure, announced_at, absent_since, predates_copy, code, outcome, measures
            from operator_case_measure where operator_id = ? and case_id = ?
            """;

    private static final String WRITE = """
            insert into operator_case_measure
                (operator_id, case_id, measure, reason, decided_at, announced_measure, announced_at, code, outcome, measures, epoch,
                sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint operator_case_measure_key do update
            set measure = excluded.measure, reason = excluded.reason, decided_at = excluded.decided_at,
                announced_measure = excluded.announced_measure, announced_at = excluded.announced_at, absent_since = null,
                code = excluded.code, outcome = excluded.outcome, measures = excluded.measures,
                epoch = excluded.epoch, sequence = excluded.sequence
            """;

    private static final String CHANGED_AFTER =
            "select from operator_case_measure where operator_id = ? and case_id = ? and (epoch, sequence) > (?, ?)";

    private static final String WITHOUT_OTHERS = """
            update operator_case_measure set absent_since = ?, epoch = ?, sequence = ?
            where replica_key >= ? and replica_key < ? and (epoch, sequence) <= (?, ?) and absent_since is null
                and (operator_id, case_id) not in (select * from unnest(?::uuid[], ?::uuid[]))
            returning operator_id, case_id, predates_copy
            """;

    /** Not one of a decision that a court has suspended or annulled. */
    private static final String SUSPENSION = """
            select coalesce(reason, '') from operator_case_measure m
            where operator_id = ? and measure = 'SUSPENSION' and (absent_since is null or predates_copy)
                and not exists (select from operator_case_standing s
                    where s.case_id = m.case_id and 'SUSPENSION' <> all (s.measures))
            order by decided_at desc limit 1
            """;

    private static final String END_ALL = """
            update operator_case_measure
            set measure = 'REINSTATEMENT', decided_at = greatest(decided_at, ?), announced_measure = measure, announced_at = decided_at
            where operator_id = ? and measure = 'SUSPENSION'
            """;

    private final Jdbc database;

    CaseMeasures(Jdbc database) {
        this.database = database;
    }

    /** Which case about whom. */
    record Subject(UUID operatorId, UUID caseId) {

        static Subject of(CaseDecided decision) {
            return new Subject(decision.operatorId(), decision.caseId());
        }
    }

    /** @param asks whether it still asks for what it said */
    record Unknown(Subject subject, boolean asks) {}

    void serialise() {
        database.query(SERIALISE, _ -> 1);
    }

    Optional<CaseMeasure> find(Subject subject) {
        return database.first(FIND, CaseMeasures::read, subject.operatorId(), subject.caseId());
    }

    private static CaseMeasure read(ResultSet row) throws SQLException {
        Instant announcedAt = Jdbc.instant(row, 5);
        return new CaseMeasure(
                Measure.valueOf(row.getString(1)),
                row.getString(2),
                Jdbc.instant(row, 3),
                announcedAt == null ? null : new Announced(Measure.valueOf(row.getString(4)), announcedAt),
                Jdbc.instant(row, 6),
                row.getBoolean(7),
                new Details(row.getString(8), row.getString(9), texts(row.getArray(10))));
    }

    private static List<String> texts(Array column) throws SQLException {
        return column == null ? null : List.of((String[]) column.getArray());
    }

    /** @param by the fact that says so */
    void write(Subject subject, CaseMeasure measure, FactNumber by) {
        Announced announced = measure.announced();
        database.update(
                WRITE,
                subject.operatorId(),
                subject.caseId(),
                measure.measure(),
                measure.reason(),
                measure.decidedAt(),
                announced == null ? null : announced.measure(),
                announced == null ? null : announced.decidedAt(),
                measure.details().code(),
                measure.details().outcome(),
                measure.details().measures() == null
                        ? null
                        : measure.details().measures().toArray(String[]::new),
                by.epoch(),
                by.sequence());
    }

    boolean isChangedAfter(Subject subject, FactNumber fact) {
        return database.exists(CHANGED_AFTER, subject.operatorId(), subject.caseId(), fact.epoch(), fact.sequence());
    }

    /**
     * Those of a part that a snapshot does not have are absent, and ask for nothing any more unless they are from before the copy.
     *
     * @param now from when on
     * @return which these are
     */
    List<Unknown> without(KeyRange part, Collection<Subject> kept, FactNumber at, Instant now) {
        return database.query(
                WITHOUT_OTHERS,
                row -> new Unknown(
                        new Subject(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), row.getBoolean(3)),
                now,
                at.epoch(),
                at.sequence(),
                part.from(),
                part.to(),
                at.epoch(),
                at.sequence(),
                kept.stream().map(Subject::operatorId).toArray(UUID[]::new),
                kept.stream().map(Subject::caseId).toArray(UUID[]::new));
    }

    /** The reason of a suspension that is in force; empty when no case asks for one. */
    Optional<String> suspension(UUID operatorId) {
        return database.first(SUSPENSION, row -> row.getString(1), operatorId);
    }

    void endAll(UUID operatorId, Instant at) {
        database.update(END_ALL, at, operatorId);
    }

    void forgetNumbers() {
        database.update("update operator_case_measure set epoch = 0, sequence = 0");
    }
}
