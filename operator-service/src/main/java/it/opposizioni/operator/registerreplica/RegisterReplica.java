package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables of opposed numbers and of exemptions. Each opposition's and exemption's own version guards its row, because redelivery reorders; so does the
 * number of the fact, which grows with the version, and beyond the restore of an older backup of the registry, which begins with an
 * older version again. The register version orders the changes for those who follow them.
 *
 * <p>{@code register_state} is locked from before the rows are written until the commit. So register versions are given in the
 * order in which they become visible, without gaps, and a reader that has seen version v has seen every change up to v: an
 * identity column could not promise that, with several replicas consuming at once.
 */
@ApplicationScoped
class RegisterReplica {

    /** Locks the row, and creates it where the table was emptied. */
    private static final String ADVANCE = """
        insert into register_state as state (id, version) values (1, 1)
        on conflict (id) do update set version = state.version + 1
        returning version
        """;

    /** Nobody has seen the version of a change that changed nothing. */
    private static final String TAKE_BACK = "update register_state set version = version - 1 where id = 1";

    private static final String UPSERT_EXEMPTION = """
        insert into exemption as known
            (id, number, operator_id, version, valid_from, valid_until, ended, register_version, epoch, sequence)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update
        set version = excluded.version, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
            ended = excluded.ended, register_version = excluded.register_version,
            epoch = excluded.epoch, sequence = excluded.sequence
        where excluded.version > known.version
            or known.sequence > 0 and (excluded.epoch, excluded.sequence) > (known.epoch, known.sequence)
        """;
    /**
     * Nobody's answer changes: the register's version stays. Only what follows the known version gives its own: otherwise a change between the two,
     * which is on its way, would come too late to count. A version that is left behind is found when the copies are compared.
     */
    private static final String KEEP_VERSION = """
        update opposed_number set version = ?, epoch = ?, sequence = ?
        where number = ? and opposition_id = ? and version = ?
        """;

    private final DataSource database;
    private final Jdbc jdbc;
    private final TransactionSynchronizationRegistry transaction;

    RegisterReplica(DataSource database, Jdbc jdbc, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Keeps the facts for {@link #write}, or writes them now: two about one opposition must not meet in a statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(List<OppositionFact> facts) {
        Set<OppositionFact.Key> about = facts.stream().map(OppositionFact::key).collect(Collectors.toSet());
        if (!Collections.disjoint(about, unwritten().about)) {
            write();
        }
        unwritten().facts.addAll(facts);
        unwritten().about.addAll(about);
    }

    /** Stores those of the taken facts that are newer than what is known; all of them become one register version. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write() {
        List<OppositionFact> facts = unwritten().facts;
        if (!facts.isEmpty()) {
            asNextVersion((connection, next) -> new OpposedRows(connection, next).write(facts));
            transaction.putResource(Unwritten.class, new Unwritten());
        }
    }

    private Unwritten unwritten() {
        if (transaction.getResource(Unwritten.class) == null) {
            transaction.putResource(Unwritten.class, new Unwritten());
        }
        return (Unwritten) transaction.getResource(Unwritten.class);
    }

    /** Facts of one transaction, and what they are about. */
    private static final class Unwritten {
        private final List<OppositionFact> facts = new ArrayList<>();
        private final Set<OppositionFact.Key> about = new HashSet<>();
    }

    /** Stores an exemption, or its end. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(ExemptionFact fact) {
        write();
        asNextVersion((connection, next) -> upsert(connection, fact, next));
    }

    /** The opposition has a later version in which it opposes the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keepVersion(long number, UUID oppositionId, long version, FactNumber by) {
        write();
        jdbc.update(KEEP_VERSION, version, by.epoch(), by.sequence(), number, oppositionId, version - 1);
    }

    /**
     * Makes a part equal to what the registry had at one of its facts.
     *
     * @return how many rows this has changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int replace(KeyRange part, List<OppositionFact> oppositions, List<ExemptionFact> exemptions, FactNumber at) {
        write();
        int[] changed = {0};
        asNextVersion((connection, next) -> {
            changed[0] = new PartReplacement(connection, part, at, next).with(oppositions, exemptions);
            return changed[0];
        });
        return changed[0];
    }

    /** Writes rows that belong to one register version. */
    private interface Change {

        /** @return how many rows it wrote */
        int write(Connection connection, long version) throws SQLException;
    }

    private void asNextVersion(Change change) {
        try (Connection connection = database.getConnection()) {
            if (change.write(connection, nextVersion(connection)) == 0) {
                try (PreparedStatement takeBack = connection.prepareStatement(TAKE_BACK)) {
                    takeBack.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("register replica not written", e);
        }
    }

    private static long nextVersion(Connection connection) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE);
                ResultSet row = advance.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int upsert(Connection connection, ExemptionFact fact, long version) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT_EXEMPTION)) {
            upsert.setObject(1, fact.id());
            upsert.setLong(2, fact.number());
            upsert.setObject(3, fact.operatorId());
            upsert.setLong(4, fact.version());
            upsert.setObject(5, fact.from().atOffset(ZoneOffset.UTC));
            upsert.setObject(6, fact.until() == null ? null : fact.until().atOffset(ZoneOffset.UTC));
            upsert.setBoolean(7, fact.ended());
            upsert.setLong(8, version);
            upsert.setInt(9, fact.changedBy().epoch());
            upsert.setLong(10, fact.changedBy().sequence());
            return upsert.executeUpdate();
        }
    }
}
