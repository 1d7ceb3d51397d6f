package it.opposizioni.bench.registrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one-time codes that registry-service's relay has given to the broker, read from its database: at hundreds a second the way through
 * the portal to the message inbox would be what is measured.
 */
final class SentCodes implements AutoCloseable {

    /** By the index of what was published. Some are read twice: the instant is older than the commit. */
    private static final String SENT = """
            select aggregate_id, payload, published_at from outbox_event
            where lane = 'CODES' and published_at > ? order by published_at
            """;

    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\d{6})\"");
    private static final int EVERY_MILLIS = 200;
    private static final int OVERLAP_SECONDS = 1;

    private final Connection connection;
    private final PreparedStatement sent;
    private final StoredText text;
    private final Map<String, String> byProof = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private OffsetDateTime since = OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(OVERLAP_SECONDS);
    private volatile Exception failure;

    /** @param connection that is for nothing else */
    SentCodes(Connection connection, StoredText text) throws SQLException {
        this.connection = connection;
        this.text = text;
        try (var statement = connection.createStatement()) {
            // a new table has no statistics that say how few rows it would be
            statement.execute("set enable_seqscan = off");
        }
        this.sent = connection.prepareStatement(SENT);
        thread.scheduleWithFixedDelay(this::read, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void read() {
        try {
            sent.setObject(1, since.minusSeconds(OVERLAP_SECONDS));
            try (ResultSet row = sent.executeQuery()) {
                while (row.next()) {
                    Matcher code = CODE.matcher(text.read(row.getString(2)));
                    if (code.find()) {
                        byProof.put(row.getString(1), code.group(1));
                    }
                    since = row.getObject(3, OffsetDateTime.class);
                }
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
    }

    /** @return null while it has not been sent */
    String take(String proof) {
        return byProof.remove(proof);
    }

    /** @throws IllegalStateException when codes could not be read */
    void requireSound() {
        if (failure != null) {
            throw new IllegalStateException("codes cannot be read: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() throws SQLException {
        thread.close();
        connection.close();
    }
}
