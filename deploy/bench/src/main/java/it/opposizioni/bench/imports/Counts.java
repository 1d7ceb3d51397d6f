package it.opposizioni.bench.imports;

import it.opposizioni.bench.data.ImportFile;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.imports.Importing.Progress;
import it.opposizioni.local.TrialSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts in the databases what a job over a file of numbers says that it has done. */
public final class Counts {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private final TrialSuite suite;
    private long oppositions;

    public Counts(TrialSuite suite) throws SQLException {
        this.suite = suite;
        this.oppositions = registry("select count(*) from opposition");
    }

    /** The numbers of the demonstration: a few of them are in a file by chance. */
    Set<Long> known() throws SQLException {
        Set<Long> known = new HashSet<>();
        try (Connection connection = suite.database(Services.REGISTRY);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select number from opposition")) {
            while (row.next()) {
                known.add(row.getLong(1));
            }
        }
        return known;
    }

    /** @throws IllegalStateException when a number is missing or doubled anywhere */
    void check(ImportFile file, String id, Progress progress) throws SQLException {
        long recorded = file.distinct() - file.known();
        long present = file.lines() - file.invalid() - recorded;
        Progress right = new Progress("COMPLETED", file.lines(), recorded, present, 0, file.invalid());
        expect("the import", right, progress);
        checkRecorded(recorded, JobRows.CARRIED_OVER, id);
    }

    /**
     * @param recorded how many numbers the job has added to the register
     * @throws IllegalStateException when a number is missing or doubled in the register, its history or the events
     */
    public void checkRecorded(long recorded, JobRows rows, String job) throws SQLException {
        oppositions += recorded;
        expect("oppositions", oppositions, registry("select count(*) from opposition"));
        expect(
                "numbers with history and opposition",
                registry("select count(*) from opposition where " + rows.oppositions()),
                registry("select count(distinct opposition_id) from opposition_history where " + rows.history()));
        expect(
                "events, of which none is missing",
                registry("select max(aggregate_version) from outbox_event where aggregate_id = '" + job + "'"),
                registry("select count(*) from outbox_event where aggregate_id = '" + job + "'"));
    }

    /** Waits until operator-service knows all that the register has told so far. It is asked what it knows: counting would take the cores. */
    public void awaitReplica() throws SQLException, InterruptedException {
        try (Ledger ledger = new Ledger(suite)) {
            Map<String, Long> told = ledger.last();
            if (Double.isNaN(Waiting.until(PATIENCE, () -> ledger.missing(Services.OPERATOR, told) == 0))) {
                throw new IllegalStateException("operator-service does not know everything after " + PATIENCE);
            }
        }
    }

    /** @throws IllegalStateException when operator-service's copy has not as many numbers as the register */
    public void checkReplica() throws SQLException {
        expect("numbers of operator-service's copy", standing(), opposed());
    }

    private long standing() throws SQLException {
        return registry("select count(*) from opposition where ended_at is null");
    }

    private long opposed() throws SQLException {
        try (Connection connection = suite.database(Services.OPERATOR)) {
            return count(connection, "select count(*) from opposed_number where telephone or post");
        }
    }

    private long registry(String query) throws SQLException {
        try (Connection connection = suite.database(Services.REGISTRY)) {
            return count(connection, query);
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @throws IllegalStateException when it is not so */
    public static void expect(String what, Object right, Object found) {
        if (!right.equals(found)) {
            throw new IllegalStateException("%s: expected %s, found %s".formatted(what, right, found));
        }
    }
}
