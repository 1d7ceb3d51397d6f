package it.opposizioni.kit.logging;

import it.opposizioni.kit.database.DatabaseFailures;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * While the database is away everything that needs it fails and logs: requests, consumers, jobs, libraries; while the broker is
 * away, every channel at each attempt to connect; and what somebody logs as an {@link Outage}. Together they get one line a second, without stack traces, because the cause is
 * elsewhere.
 */
final class OutageLog {

    private static final ExtFormatter MESSAGES = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord record) {
            return formatMessage(record);
        }
    };

    /** It logs a throwable only of a connection, a link or a message of the broker. */
    private static final String AMQP_CONNECTOR = "io.smallrye.reactive.messaging.amqp";

    private final OncePerSecond limit = new OncePerSecond();

    /** Shortens what is let through. */
    boolean admits(LogRecord record) {
        Optional<String> reason = reason(record);
        if (reason.isEmpty()) {
            return true;
        }
        OptionalLong keptBack = limit.admit();
        if (keptBack.isEmpty()) {
            return false;
        }
        String line = "%s: %s (%d more like it in the second before)"
                .formatted(MESSAGES.format(record), reason.get(), keptBack.getAsLong());
        if (record instanceof ExtLogRecord ext) {
            ext.setMessage(line, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(line);
        }
        record.setParameters(null);
        record.setThrown(null);
        return true;
    }

    private static Optional<String> reason(LogRecord record) {
        Throwable thrown = record.getThrown();
        if (thrown == null) {
            return Optional.empty();
        }
        if (thrown instanceof Outage) {
            return Optional.of(thrown.getMessage());
        }
        return AMQP_CONNECTOR.equals(record.getLoggerName())
                ? Optional.of(String.valueOf(thrown.getMessage()))
                : DatabaseFailures.reason(thrown);
    }
}
