package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.database.BinaryCopy;
import it.opposizioni.kit.database.IndexPlan;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** The replica's tables as of one moment: to be read as a whole, or what changed since a register version. */
final class ReplicaSnapshot {

    /**
     * Where the tables are, and their version. The origin differs after a restore from a backup, and after another server has taken
     * over: versions that were seen before may then be given again to other changes.
     */
    record State(String origin, long version) {}

    /** When the server was started, and in which file the table is: a restore changes at least one of them. */
    static final String ORIGIN = "pg_postmaster_start_time()::text || ' ' || pg_relation_filenode('register_state')";

    private static final String STATE =
            "select " + ORIGIN + ", coalesce((select version from register_state where id = 1), 0)";

    private static final String CHANGED_NUMBERS = """
        select number, bool_or(telephone), bool_or(post)
        from opposed_number
        where number in (select number from opposed_number where register_version > ?)
        group by number
        """;

    /** Also those that have ended: the index must remove them. */
    private static final String CHANGED_EXEMPTIONS = """
        select number, operator_id, ended,
            ceil(extract(epoch from valid_from))::bigint, floor(extract(epoch from valid_until))::bigint
        from exemption
        where number in (select number from exemption where register_version > ?)
        order by number
        """;

    private static final int TELEPHONE = 1;
    private static final int POST = 2;
    private static final int MEDIA_BITS = 2;

    /** Number and media in one column: 14 bytes a row are sent instead of 24. */
    private static final String ALL_NUMBERS = """
        copy (
            select number * 4 + telephone::int + post::int * 2 from opposed_number where (telephone or post)%s
        ) to stdout (format binary)
        """;

    private static final String ALL_EXEMPTIONS = """
        copy (
            select number, operator_id,
                ceil(extract(epoch from valid_from))::bigint, floor(extract(epoch from valid_until))::bigint
            from exemption
            where not ended%s
        ) to stdout (format binary)
        """;
    private static final String IN_PART = " and number >= %d and number < %d";

    private static final int FETCH = 5_000;

    private final Connection connection;
    private final LongWork longWork;
    private final Optional<Watermark> watermark;

    ReplicaSnapshot(Connection connection, LongWork longWork, Optional<Watermark> watermark) {
        this.connection = connection;
        this.longWork = longWork;
        this.watermark = watermark;
    }

    /** Empty when it is the register of no instant: an event is missing of those before the last that it has. */
    Optional<Watermark> watermark() {
        return watermark;
    }

    State state() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return new State(row.getString(1), row.getLong(2));
        }
    }

    /** What changed, row by row: after an import these are millions. */
    void changes(long since, MediaEditor target) throws SQLException {
        longWork.allow(ReplicaReader.LONGEST);
        IndexPlan.force(connection);
        try (PreparedStatement select = connection.prepareStatement(CHANGED_NUMBERS)) {
            select.setFetchSize(FETCH);
            select.setLong(1, since);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    target.set(rows.getLong(1), rows.getBoolean(2), rows.getBoolean(3));
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(CHANGED_EXEMPTIONS)) {
            select.setFetchSize(FETCH);
            select.setLong(1, since);
            try (ResultSet rows = select.executeQuery()) {
                new ChangedExemptions(target).read(rows);
            }
        }
    }

    /** For an image, which has the numbers as of its version but not the exemptions: these are read completely. */
    void sinceImage(long version, MediaEditor target) throws SQLException, IOException {
        longWork.allow(ReplicaReader.LONGEST);
        exemptions(target);
        changes(version, target);
    }

    /** The whole register by binary COPY, several million numbers a second. */
    void everything(MediaEditor target) throws SQLException, IOException {
        longWork.allow(ReplicaReader.LONGEST);
        numbers(ALL_NUMBERS.formatted(""), target::oppose);
        exemptions(target);
    }

    /** A row that opposes something; a number may have several. */
    @FunctionalInterface
    interface OpposedRow {
        void read(long number, boolean calls, boolean mail);
    }

    /** An exemption that was not ended; a number may have several. */
    @FunctionalInterface
    interface ExemptedRow {
        void read(UUID operator, long number, ExemptionPeriods period);
    }

    /** One part of the register, in any order. */
    void part(KeyRange part, OpposedRow numbers, ExemptedRow exemptions) throws SQLException, IOException {
        longWork.allow(ReplicaReader.LONGEST);
        String where = IN_PART.formatted(part.from(), part.to());
        numbers(ALL_NUMBERS.formatted(where), numbers);
        exemptions(ALL_EXEMPTIONS.formatted(where), exemptions);
    }

    private void exemptions(MediaEditor target) throws SQLException, IOException {
        exemptions(ALL_EXEMPTIONS.formatted(""), target::add);
    }

    private void numbers(String copy, OpposedRow target) throws SQLException, IOException {
        try (BinaryCopy rows = new BinaryCopy(connection, copy)) {
            while (rows.next()) {
                long row = rows.bigint();
                target.read(row >>> MEDIA_BITS, (row & TELEPHONE) != 0, (row & POST) != 0);
            }
        }
    }

    private void exemptions(String copy, ExemptedRow target) throws SQLException, IOException {
        try (BinaryCopy rows = new BinaryCopy(connection, copy)) {
            while (rows.next()) {
                long number = rows.bigint();
                UUID operator = rows.uuid();
                target.read(operator, number, ExemptionPeriods.of(rows.bigint(), rows.bigintOrNull()));
            }
        }
    }
}
