package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Reads the replica's tables, all of them as of one moment. */
@ApplicationScoped
class ReplicaReader {

    /** Up to 100 million numbers. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String REPEATABLE_READ = "set transaction isolation level repeatable read, read only";

    private final DataSource database;
    private final LongWork longWork;
    private final RegistryWatermarks watermarks;

    ReplicaReader(DataSource database, LongWork longWork, RegistryWatermarks watermarks) {
        this.database = database;
        this.longWork = longWork;
        this.watermarks = watermarks;
    }

    /** Reads one snapshot. */
    @FunctionalInterface
    interface Reading {
        void of(ReplicaSnapshot snapshot) throws SQLException, IOException;
    }

    /** In a transaction of its own: outside of one PostgreSQL would not send many rows in portions. */
    void inSnapshot(Reading reading) {
        QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> {
                    try (Connection connection = database.getConnection()) {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute(REPEATABLE_READ);
                        }
                        reading.of(new ReplicaSnapshot(connection, longWork, watermarks.in(connection)));
                        return null;
                    }
                });
    }
}
