package it.opposizioni.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A look into the index for each number, whatever the planner knows: its statistics of a register that is just being filled are wrong, and
 * another plan would read the whole register for each of many transactions.
 */
public final class IndexPlan {

    private static final String INDEXES_ONLY =
            "set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off";

    private IndexPlan() {}

    /** Until the end of the transaction. */
    public static void force(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(INDEXES_ONLY);
        }
    }
}
