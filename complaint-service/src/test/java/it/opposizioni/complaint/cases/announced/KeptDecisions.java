package it.opposizioni.complaint.cases.announced;

import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What operator-service copies of decided cases, for tests. */
@ApplicationScoped
public class KeptDecisions {

    private final DecidedCasesSource source;
    private final EarlierDecisions earlier;
    private final DataSource database;

    KeptDecisions(DecidedCasesSource source, EarlierDecisions earlier, DataSource database) {
        this.source = source;
        this.earlier = earlier;
        this.database = database;
    }

    public List<AggregateRow> rows() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return source.read(connection, KeyRange.ALL, 100).rows().stream()
                    .map(AggregateRow.class::cast)
                    .toList();
        }
    }

    public List<RangeDigest> digests() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return source.digests(connection, KeyRange.ALL);
        }
    }

    /** Whether requests are answered. */
    public boolean areComplete() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return source.isComplete(connection);
        }
    }

    /** As the timer does. */
    public void keepEarlier() {
        earlier.keep();
    }
}
