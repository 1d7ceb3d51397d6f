package it.opposizioni.complaint.caller;

import static it.opposizioni.kit.replica.AggregateRows.ifKnown;
import static it.opposizioni.kit.replica.AggregateRows.instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.ReplicaCopy;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What names a caller, and who is in which operator's team: a copy that can be built from nothing, compared and repaired. */
@ApplicationScoped
class CallersCopy implements ReplicaCopy {

    static final String REPLICA = "callers";

    /** As in operator-service. */
    private static final long RANGE = 1L << 50;

    /** Makes of each row the same text that operator-service makes of its own. */
    private static final String OPERATORS = """
            select replica_key, 'OPERATOR', id, version, jsonb_build_object(
                'operatorId', id, 'name', name, 'seat', seat, 'contact', contact,
                'callsForOthers', calls_for_others, 'state', state, 'since', %s)%s
            from operator where not absent and replica_key >= ? and replica_key < ?
            """.formatted(instant("since"), ifKnown("rocNumber", "roc_number"));

    private static final String NUMBERS = """
            select replica_key, 'NUMBERS', id, version, jsonb_build_object(
                'declarationId', id, 'operatorId', operator_id, 'first', first_number::text, 'last', last_number::text,
                'from', %s, 'until', %s)%s
            from number_declaration where not absent and replica_key >= ? and replica_key < ?
            """.formatted(
                    instant("declared_from"), instant("declared_until"), ifKnown("verifiedAt", instant("verified_at")));

    private static final String CONFLICTS = """
            select replica_key, 'CONFLICT', id, version, jsonb_build_object(
                'conflictId', id, 'first', first_number::text, 'last', last_number::text, 'settledAt', %s)
            from number_dispute where not absent and replica_key >= ? and replica_key < ?
            """.formatted(instant("settled_at"));

    private static final String MANDATES = """
            select replica_key, 'MANDATE', id, version, jsonb_build_object(
                'mandateId', id, 'outsourcerId', outsourcer_id, 'principalId', principal_id,
                'from', valid_from, 'until', valid_until, 'callingNumbers',
                (select coalesce(jsonb_agg(number::text order by number), '[]') from mandate_number where mandate_id = mandate.id))
            from mandate where not absent and replica_key >= ? and replica_key < ?
            """;

    private static final String MEMBERS = """
            select replica_key, 'MEMBER', id, version, jsonb_build_object(
                'memberId', id, 'operatorId', operator_id, 'subject', subject, 'role', role)
            from team_member where not absent and replica_key >= ? and replica_key < ?
            """;

    private static final AggregateRows ROWS =
            new AggregateRows(String.join("union all ", OPERATORS, NUMBERS, CONFLICTS, MANDATES, MEMBERS), RANGE);

    private static final List<String> TABLES =
            List.of("operator", "number_declaration", "number_dispute", "mandate", "team_member");

    private final CallerProjection projection;
    private final CallersReplacement replacement;
    private final Jdbc jdbc;
    private final ObjectMapper json;

    CallersCopy(CallerProjection projection, CallersReplacement replacement, Jdbc jdbc, ObjectMapper json) {
        this.projection = projection;
        this.replacement = replacement;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String replica() {
        return REPLICA;
    }

    @Override
    public String publisher() {
        return "operator";
    }

    @Override
    public String subscriber() {
        return "complaint-service.operator-events";
    }

    /** The other events of this queue are statements about complaints, which this service asks for until they have come. */
    @Override
    public boolean covers(String type) {
        return OperatorFacts.CHANGING.contains(type) || type.endsWith(".withheld.v1");
    }

    @Override
    public long rangeSize() {
        return RANGE;
    }

    @Override
    public int replace(KeyRange part, List<JsonNode> rows, Watermark at) {
        projection.serialise();
        return replacement.replace(
                part, rows.stream().map(row -> AggregateRow.read(json, row)).toList(), at.number());
    }

    @Override
    public void forgetNumbers() {
        TABLES.forEach(table -> jdbc.update("update %s set epoch = 0, sequence = 0".formatted(table)));
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return ROWS.digests(snapshot, part);
    }

    @Override
    public Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException {
        return ROWS.changed(snapshot, TABLES, part, fact);
    }
}
