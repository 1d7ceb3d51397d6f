package it.opposizioni.bench.messages;

import it.opposizioni.local.TrialSuite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Letters of the portal that are all due: copies of one that the demonstration has led to, half of them announcements. */
final class WaitingLetters {

    private static final String STORE = """
            insert into outgoing_message (id, recipient, kind, channel, language, address, subject, body, code, state, lane,
                attempts, next_attempt_at, created_at)
            select gen_random_uuid(), 'bench', kind, channel, language, address, subject, body, code, 'PENDING',
                case when i %% 2 = 0 then 'LETTERS' else 'ANNOUNCEMENTS' end, 0, clock_timestamp(), clock_timestamp()
            from generate_series(1, %d) i,
                (select * from outgoing_message where channel = 'EMAIL' and state = 'SENT' and recipient is not null
                    order by created_at limit 1) letter
            """;
    private static final String LEFT =
            "select exists (select from outgoing_message where state = 'PENDING' and lane in ('LETTERS', 'ANNOUNCEMENTS'))";
    private static final String REPEATED =
            "select count(*) from outgoing_message where recipient = 'bench' and (attempts <> 1 or state <> 'SENT')";

    private final Connection portal;
    private final TrialSuite suite;

    WaitingLetters(Connection portal, TrialSuite suite) {
        this.portal = portal;
        this.suite = suite;
    }

    void store(int count) throws SQLException {
        try (Statement statement = portal.createStatement()) {
            if (statement.executeUpdate(STORE.formatted(count)) != count) {
                throw new IllegalStateException("the demonstration has led to no letter");
            }
        }
    }

    /** Also throws away what has arrived, which would fill the memory. */
    boolean areLeft() {
        suite.discardMails();
        try {
            return read(LEFT).equals("t");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many were claimed more often than once, or not sent. */
    long repeated() throws SQLException {
        return Long.parseLong(read(REPEATED));
    }

    private String read(String sql) throws SQLException {
        try (Statement statement = portal.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
