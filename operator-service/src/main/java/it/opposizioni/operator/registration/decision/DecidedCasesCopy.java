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

    /** As in complaint-service. */
    private static final long RANGE = 1L << 54;

    /** As in {@link CaseMeasure#said}. */
    private static final String SAID_AT =
            "(case when measure = 'REINSTATEMENT' then coalesce(announced_at, decided_at) else decided_at end)";

    /** The same text of a row as complaint-service makes of its own. The events of a case have one version: the newest instant counts. */
    private static final AggregateRows ROWS = new AggregateRows("""
            select replica_key, 'DECISION', case_id, 1, jsonb_strip_nulls(jsonb_build_object(
                'caseId', case_id, 'operatorId', operator_id, 'reason', reason,
                'measure', case when measure = 'REINSTATEMENT' then coalesce(announced_measure, measure) else measure end,
                'decidedAt', %s, 'code', code, 'outcome', outcome, 'measures', measures))
            from operator_case_measure where absent_since is null and replica_key >= ? and replica_key < ?
            """.formatted(instant(SAID_AT)), RANGE);

    private final CaseDecisions decisions;
    private final CaseMeasures measures;
    private final ObjectMapper json;
    private final Now now;

    DecidedCasesCopy(CaseDecisions decisions, CaseMeasures measures, ObjectMapper json, Now now) {
        this.decisions = decisions;
        this.measures = measures;
        this.json = json;
        this.now = now;
    }

    @Override
    public String replica() {
        return "decided-cases";
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
        return type.equals(CaseDecided.TYPE) || type.endsWith(".withheld.v1");
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
        List<CaseDecided> theirs = rows.stream()
                .map(row -> AggregateRow.read(json, row).as(CaseDecided.class, json))
                .toList();
        // operators are locked in the order of their ids, and only those that something changes for
        int changed = theirs.stream()
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
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return ROWS.digests(snapshot, part);
    }

    @Override
    public Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException {
        return ROWS.changed(snapshot, List.of("operator_case_measure"), part, fact);
    }
}
