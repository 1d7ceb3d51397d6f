package it.opposizioni.complaint.cases.announced;

import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what is announced of decided cases, in the transaction of the event. */
@ApplicationScoped
public class AnnouncedDecisions {

    /** A case is decided once. Releases before this one did not keep what was decided in words. */
    private static final String KEEP = """
            insert into announced_decision (case_id, operator_id, measure, reason, decided_at, code, outcome, measures)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_id) do update
            set code = excluded.code, outcome = excluded.outcome, measures = excluded.measures
            where announced_decision.outcome is null
            """;

    private static final String APPEAL = """
            update announced_decision
            set appeal_version = ?, appeal_effect = ?, appeal_measures = ?, appeal_pending = ?, appeal_changed_at = ?
            where case_id = ?
            """;

    /** Cases about operators that a release before this one has decided. */
    static final String MISSING = """
            from case_file f where f.stage = 'DECIDED' and coalesce(f.operator_id, f.principal_id) is not null
                and not exists (select from announced_decision a where a.case_id = f.id and a.outcome is not null)
            """;

    private static final String NEXT_MISSING = "select f.id " + MISSING + " and f.id > ? order by f.id limit ?";

    private final Jdbc jdbc;

    AnnouncedDecisions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(CaseDecided decided) {
        jdbc.update(
                KEEP,
                decided.caseId(),
                decided.operatorId(),
                decided.measure(),
                decided.reason(),
                decided.decidedAt(),
                decided.code(),
                decided.outcome(),
                names(decided.measures()));
    }

    /** Of a decision that is kept. */
    public void keep(AppealChanged changed) {
        jdbc.update(
                APPEAL,
                changed.version(),
                changed.effect(),
                names(changed.measures()),
                changed.pending(),
                changed.changedAt(),
                changed.caseId());
    }

    private static String[] names(List<Measure> measures) {
        return measures.stream().map(Enum::name).toArray(String[]::new);
    }

    /** In the order of their ids. */
    List<UUID> missing(UUID after, int atMost) {
        return jdbc.query(NEXT_MISSING, row -> row.getObject(1, UUID.class), after, atMost);
    }
}
