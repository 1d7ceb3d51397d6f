package it.opposizioni.operator.registerreplica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.ReplicaCopy;
import it.opposizioni.kit.replica.SnapshotSource;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The replica as a copy that can be built from nothing, compared and repaired; the key is the number. */
@ApplicationScoped
class RegisterCopy implements ReplicaCopy {

    static final String REPLICA = "register";

    /** Numbers whose digests are one; as in registry-service. */
    private static final long RANGE = 10_000;

    /** The same text of a row as registry-service makes of its own. */
    private static final String DIGESTS = """
            select number / 10000 * 10000, count(*), bit_xor(hash)
            from (
                select number, hashtextextended(
                    concat_ws(' ', number, opposition_id, version, telephone::int, post::int), 0) as hash
                from opposed_number where (telephone or post) and number >= ? and number < ?
                union all
                select number, hashtextextended(
                    concat_ws(' ', id, operator_id, version, (extract(epoch from valid_from) * 1000000)::bigint,
                        (extract(epoch from valid_until) * 1000000)::bigint), 0)
                from exemption where not ended and number >= ? and number < ?
            ) register
            group by 1 order by 1
            """;

    private static final String CHANGED = """
            select distinct number / 10000 * 10000 from (
                select number from opposed_number where (epoch, sequence) > (?, ?) and number >= ? and number < ?
                union all select number from exemption where (epoch, sequence) > (?, ?) and number >= ? and number < ?
            ) changed
            """;

    private final RegisterReplica replica;
    private final Jdbc jdbc;
    private final ObjectMapper json;

    RegisterCopy(RegisterReplica replica, Jdbc jdbc, ObjectMapper json) {
        this.replica = replica;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Our reading of a row of registry-service. */
    record Row(
            long number,
            UUID oppositionId,
            long version,
            boolean telephone,
            boolean post,
            List<ExemptionRow> exemptions) {}

    /** @param until exclusive, or null */
    record ExemptionRow(UUID exemptionId, UUID operatorId, long version, Instant from, Instant until) {}

    @Override
    public String replica() {
        return REPLICA;
    }

    @Override
    public String publisher() {
        return "registry";
    }

    @Override
    public String subscriber() {
        return RegistryEventsConsumer.SUBSCRIBER;
    }

    @Override
    public boolean covers(String type) {
        return RegistryFacts.isChanging(type) || type.endsWith(".withheld.v1");
    }

    @Override
    public long rangeSize() {
        return RANGE;
    }

    @Override
    public int replace(KeyRange part, List<JsonNode> rows, Watermark at) {
        List<OppositionFact> oppositions = new ArrayList<>();
        List<ExemptionFact> exemptions = new ArrayList<>();
        rows.stream().map(this::read).forEach(row -> {
            oppositions.add(new OppositionFact(
                    row.number(), row.oppositionId(), row.version(), row.telephone(), row.post(), at.number()));
            row.exemptions()
                    .forEach(e -> exemptions.add(new ExemptionFact(
                            e.exemptionId(),
                            row.number(),
                            e.operatorId(),
                            e.version(),
                            e.from(),
                            e.until(),
                            false,
                            at.number())));
        });
        return replica.replace(part, oppositions, exemptions, at.number());
    }

    private Row read(JsonNode row) {
        try {
            return json.treeToValue(row, Row.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a row of the register that cannot be read", e);
        }
    }

    @Override
    public void forgetNumbers() {
        jdbc.update("update opposed_number set epoch = 0, sequence = 0");
        jdbc.update("update exemption set epoch = 0, sequence = 0");
    }

    @Override
    public SnapshotSource.Batch changedSince(Connection snapshot, KeyRange part, long since, int atMost)
            throws SQLException {
        return new KnownChanges(snapshot, since).in(part, atMost);
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return RangeDigest.query(snapshot, DIGESTS, part);
    }

    @Override
    public Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException {
        return RangeDigest.changed(snapshot, CHANGED, part, fact);
    }
}
