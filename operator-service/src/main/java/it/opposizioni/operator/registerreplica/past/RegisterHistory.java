package it.opposizioni.operator.registerreplica.past;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.registerreplica.past.RegisterMoments.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the copy of the register knows of the past. It has a row for each opposition that there ever was, with the version of its last change; what
 * a row said before that change, it has not. So of a number whose rows are no younger than the register of some moment, it is known what it was
 * from then on; of one that has changed since, only from the next moment on.
 */
@ApplicationScoped
public class RegisterHistory {

    /** Of a number that changed after the register that is in memory: nothing that is older than it. */
    public static final long NOT_YET = Long.MAX_VALUE;

    /** So many numbers that have changed fit into a few dozen megabytes. When there are more, less of the past is known. */
    private static final int MOST_CHANGED = 3_000_000;

    private static final String OLDEST_OF_MOST =
            "select register_version from opposed_number order by register_version desc offset ? limit 1";

    /** An exemption that was ended says no more since when it was one. */
    private static final String CHANGED = """
            select number, max(register_version) from (
                select number, register_version from opposed_number where register_version > ?
                union all
                select number, register_version from exemption where register_version > ? and operator_id = ? and ended
            ) changed
            group by number order by number
            """;

    private static final int FETCH = 5_000;

    /** Millions of changed rows, on a machine that is busy. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final DataSource database;
    private final LongWork longWork;
    private final RegisterMoments moments;

    RegisterHistory(DataSource database, LongWork longWork, RegisterMoments moments) {
        this.database = database;
        this.longWork = longWork;
        this.moments = moments;
    }

    /** Takes a number that has changed. */
    @FunctionalInterface
    public interface Changed {
        /** @param since epoch second from which on it is certainly as it is now, or {@link #NOT_YET} */
        void take(long number, long since);
    }

    /**
     * Finds the numbers that have changed since the beginning of a period, ascending.
     *
     * @param register the one in memory, of now
     * @param wanted the beginning
     * @param principal whose exemptions count
     * @return from when on something is known: not later than {@code wanted} if it can be, and never later than the register
     */
    public Instant since(RegisterSnapshot register, Instant wanted, UUID principal, Changed changed) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> read(register, wanted, principal, changed));
    }

    private Instant read(RegisterSnapshot register, Instant wanted, UUID principal, Changed changed)
            throws SQLException {
        longWork.allow(LONGEST);
        TreeMap<Long, Instant> byVersion = new TreeMap<>();
        // of several of one version the first says most
        moments.all().forEach(moment -> byVersion.putIfAbsent(moment.version(), moment.asOf()));
        byVersion.tailMap(register.version(), false).clear();
        byVersion.putIfAbsent(register.version(), register.asOf());
        try (Connection connection = database.getConnection()) {
            Moment from = beginning(connection, byVersion, wanted);
            try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
                select.setFetchSize(FETCH);
                select.setLong(1, from.version());
                select.setLong(2, from.version());
                select.setObject(3, principal);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Map.Entry<Long, Instant> next = byVersion.ceilingEntry(row.getLong(2));
                        changed.take(row.getLong(1), next == null ? NOT_YET : ceiling(next.getValue()));
                    }
                }
            }
            return from.asOf();
        }
    }

    /** The last moment that is not after the wanted one, or else the first: unless too many numbers have changed since. */
    private static Moment beginning(Connection connection, TreeMap<Long, Instant> byVersion, Instant wanted)
            throws SQLException {
        Map.Entry<Long, Instant> from = byVersion.firstEntry();
        for (Map.Entry<Long, Instant> moment : byVersion.entrySet()) {
            if (!moment.getValue().isAfter(wanted)) {
                from = moment;
            }
        }
        try (PreparedStatement select = connection.prepareStatement(OLDEST_OF_MOST)) {
            select.setInt(1, MOST_CHANGED);
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && row.getLong(1) > from.getKey()) {
                    Map.Entry<Long, Instant> later = byVersion.ceilingEntry(row.getLong(1));
                    from = later == null ? byVersion.lastEntry() : later;
                }
            }
        }
        return new Moment(from.getValue(), from.getKey());
    }

    /** The first whole second that is not before an instant. */
    public static long ceiling(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
