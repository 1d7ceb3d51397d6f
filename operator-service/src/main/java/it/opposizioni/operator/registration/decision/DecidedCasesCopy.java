package it.opposizioni.operator.registration.decision;

import static it.opposizioni.kit.replica.AggregateRows.instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.ReplicaCopy;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.decision.CaseMeasures.Subject;
import it.opposizioni.operator.registration.decision.CaseMeasures.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The regulator's decisions on operators as a copy that can be built from nothing, compared and repaired. */
@ApplicationScoped
class DecidedCasesCopy implements ReplicaCopy {

    private static final Logger LOG = Logger.getLogger(DecidedCasesCopy.class);

    static final String REPLICA = "decided-cases";

    /** As in complaint-service. */
    private static final long RANGE = 1L << 54;

    /** As in {@link CaseMeasure#said}. */
    private static final String SAID_AT =
            "(case when m.measure = 'REINSTATEMENT' then coalesce(m.announced_at, m.decided_at) else m.decided_at end)";

    /** The same text of a row as complaint-service makes of its own. The events of a case have one version: the newest instant counts. */
    private static final AggregateRows ROWS =
            new AggregateRows("""
            select m.replica_key, 'DECISION', m.case_id, 1, jsonb_strip_nulls(jsonb_build_object(
                'caseId', m.case_id, 'operatorId', m.operator_id, 'reason', m.reason,
                'measure', case when m.measure = 'REINSTATEMENT' then coalesce(m.announced_measure, m.measure) else m.measure end,
                'decidedAt', %s, 'code', m.code, 'outcome', m.outcome, 'measures', m.measures,
                'appeal', case when s.case_id is not null then jsonb_build_object('version', s.version,
                    'effect', s.effect, 'measures', s.measures, 'pending', s.pending, 'changedAt', %s) end))
            from operator_case_measure m left join operator_case_standing s on s.case_id = m.case_id
            where m.absent_since is null and m.replica_key >= ? and m.replica_key < ?
            """.formatted(instant(SAID_AT), instant("s.changed_at")), RANGE);

    private final CaseDecisions decisions;
    private final CaseAppeals appeals;
    private final CaseMeasures measures;
    private final CaseStandings standings;
    private final ObjectMapper json;
    private final Now now;

    DecidedCasesCopy(
            CaseDecisions decisions,
            CaseAppeals appeals,
            CaseMeasures measures,
            CaseStandings standings,
            ObjectMapper json,
            Now now) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.measures = measures;
        this.standings = standings;
        this.json = json;
        this.now = now;
    }

    @Override
    public String replica() {
        return REPLICA;
    }

    @Override
    public String publisher() {
        return "complaint";
    }

    @Override
    public String subscriber() {
        return "operator-service.complaint-events";
    }

    /** What else comes with this queue are questions about complaints, which are asked until they have been answered. */
    @Override
    public boolean covers(String type) {
        return type.equals(CaseDecided.TYPE) || type.equals(CaseAppealChanged.TYPE) || type.endsWith(".withheld.v1");
    }

    @Override
    public long rangeSize() {
        return RANGE;
    }

    /**
     * A case that complaint-service does not have asks for nothing any more, unless it is from before the copy; whom it has suspended stays so
     * until a person decides.
     */
    @Override
    public int replace(KeyRange part, List<JsonNode> rows, Watermark at) {
        List<AggregateRow> read =
                rows.stream().map(row -> AggregateRow.read(json, row)).toList();
        List<CaseDecided> theirs =
                read.stream().map(row -> row.as(CaseDecided.class, json)).toList();
        // first what the courts have left: nobody is suspended, and told so, for what a court has suspended or annulled
        int changed = read.stream()
                .map(row -> row.as(CopiedCase.class, json))
                .filter(truth -> !truth.isAs(standings.find(truth.caseId())))
                .sorted(Comparator.comparing(CopiedCase::operatorId))
                .mapToInt(truth -> appeals.repair(truth, at.number()) ? 1 : 0)
                .sum();
        // operators are locked in the order of their ids, and only those that something changes for
        changed += theirs.stream()
                .filter(truth -> measures.find(Subject.of(truth))
                        .filter(known -> known.isAsIn(truth))
                        .isEmpty())
                .sorted(Comparator.comparing(CaseDecided::operatorId))
                .mapToInt(truth -> decisions.repair(truth, at.number()) ? 1 : 0)
                .sum();
        List<Unknown> unknown =
                measures.without(part, theirs.stream().map(Subject::of).toList(), at.number(), now.get());
        unknown.forEach(found -> LOG.errorf(
                "Case %s about operator %s is not known to complaint-service: it %s",
                found.subject().caseId(),
                found.subject().operatorId(),
                found.asks() ? "is from before the copy, and asks for what it said" : "asks for nothing any more"));
        return changed + unknown.size();
    }

    @Override
    public void forgetNumbers() {
        measures.forgetNumbers();
        standings.forgetNumbers();
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return ROWS.digests(snapshot, part);
    }

    @Override
    public Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException {
        return ROWS.changed(snapshot, List.of("operator_case_measure", "operator_case_standing"), part, fact);
    }
}
