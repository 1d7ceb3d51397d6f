package it.opposizioni.registry.history;

import it.opposizioni.kit.database.IndexPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Which numbers the register has ever known, opposed now or not. */
@ApplicationScoped
public class KnownNumbers {

    private static final String BETWEEN =
            "select number from opposition_history where number between ? and ? order by number limit ?";

    /** To read a change in order takes a fraction of what it takes to look up a number. */
    private static final int CHANGES_PER_NUMBER = 4;

    private final DataSource database;

    KnownNumbers(DataSource database) {
        this.database = database;
    }

    /**
     * In the caller's transaction.
     *
     * @param ascending E.164 digits
     * @return those of them that are known, ascending; empty when the register knows far more numbers of the stretch than these are, so
     *     that it is better to look up each
     */
    public Optional<long[]> among(long[] ascending) {
        if (ascending.length == 0) {
            return Optional.of(ascending);
        }
        int most = CHANGES_PER_NUMBER * ascending.length;
        long[] changed = changed(ascending[0], ascending[ascending.length - 1], most + 1);
        return changed.length > most
                ? Optional.empty()
                : Optional.of(Arrays.stream(ascending)
                        .filter(number -> Arrays.binarySearch(changed, number) >= 0)
                        .toArray());
    }

    private long[] changed(long first, long last, int atMost) {
        try (Connection connection = database.getConnection()) {
            IndexPlan.force(connection);
            try (PreparedStatement select = connection.prepareStatement(BETWEEN)) {
                select.setLong(1, first);
                select.setLong(2, last);
                select.setInt(3, atMost);
                LongStream.Builder numbers = LongStream.builder();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        numbers.add(rows.getLong(1));
                    }
                }
                return numbers.build().toArray();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
