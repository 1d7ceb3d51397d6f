package it.opposizioni.bench.complaints;

import it.opposizioni.bench.facts.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.HdrHistogram.Histogram;

/** How long complaints took from the filing until both sources had answered, as complaint-service has written it down. */
final class EvidenceTimes {

    private static final String TIMES = """
            select extract(epoch from s.changed_at - c.filed_at) * 1000
            from complaint c left join complaint_stage_change s on s.complaint_id = c.id and s.stage = 'EVIDENCE_COLLECTED'
            where c.filed_at >= ?
            """;
    private static final String WAITING = """
            select count(*) from complaint c where c.filed_at >= ?
            and not exists (select from complaint_stage_change s where s.complaint_id = c.id and s.stage = 'EVIDENCE_COLLECTED')
            """;

    private final Connection connection;
    private final Duration patience;

    /** @param patience what is not complete by then counts as having taken as long */
    EvidenceTimes(Connection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /** @param incomplete how many still have no evidence, after all the patience */
    record Times(Histogram millis, long incomplete) {}

    /** What the complaints took that were filed from then on; waits until all have their evidence. */
    Times since(Instant begun) throws InterruptedException, SQLException {
        Waiting.until(patience, () -> incomplete(begun) == 0);
        Histogram millis = new Histogram(patience.toMillis() * 10, 3);
        try (PreparedStatement select = connection.prepareStatement(TIMES)) {
            select.setObject(1, begun.atOffset(ZoneOffset.UTC));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                double taken = row.getDouble(1);
                millis.recordValue(row.wasNull() ? patience.toMillis() : Math.max(0, Math.round(taken)));
            }
        }
        return new Times(millis, incomplete(begun));
    }

    private long incomplete(Instant begun) {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, begun.atOffset(ZoneOffset.UTC));
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
