package it.opposizioni.bench.service;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/** Fills operator-service's copy of the register, with nothing else in it, everybody opposed to both media, the most there can be; the service must not run. */
public final class ReplicaRows {

    /** The opposition that all of these rows belong to. */
    public static final UUID OPPOSITION = new UUID(7, 7);

    private static final int BUFFER = 1 << 20;
    private static final String PREPARE = """
            set synchronous_commit = off;
            set maintenance_work_mem = '1GB';
            alter table opposed_number drop constraint opposed_number_key;
            drop index ix_opposed_number_register_version;
            truncate opposed_number;
            update register_state set version = version + 1
            """;
    private static final String COPY =
            "copy opposed_number (number, opposition_id, version, telephone, post, register_version) from stdin";
    private static final String FINISH = """
            alter table opposed_number add constraint opposed_number_key primary key (number, opposition_id);
            create index ix_opposed_number_register_version on opposed_number (register_version)
            """;

    private final Connection connection;

    private ReplicaRows(Connection connection) {
        this.connection = connection;
    }

    /** Also removes the indexes that the copies of the service have made of the rows before. */
    public static void fill(TrialSuite suite, Registers registers) throws SQLException, IOException {
        try (Connection connection = suite.database(Services.OPERATOR)) {
            new ReplicaRows(connection).fill(registers);
        }
        for (int copy = 1; copy <= suite.service(Services.OPERATOR).copies().size(); copy++) {
            try (Stream<Path> files = Files.list(suite.operatorIndex(copy))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void fill(Registers registers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute(PREPARE);
            copy(registers, version(statement));
            statement.execute(FINISH);
            statement.execute("vacuum (freeze, analyze) opposed_number");
            statement.execute("checkpoint");
        }
    }

    private static long version(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select version from register_state")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void copy(Registers registers, long version) throws SQLException {
        String rest = "\t%s\t1\tt\tt\t%d\n".formatted(OPPOSITION, version);
        CopyIn copy = connection.unwrap(BaseConnection.class).getCopyAPI().copyIn(COPY);
        StringBuilder rows = new StringBuilder(BUFFER + 100);
        registers.forEachSmall(number -> {
            rows.append(number).append(rest);
            if (rows.length() > BUFFER) {
                write(copy, rows);
            }
        });
        write(copy, rows);
        copy.endCopy();
    }

    private static void write(CopyIn copy, StringBuilder rows) {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        rows.setLength(0);
    }
}
