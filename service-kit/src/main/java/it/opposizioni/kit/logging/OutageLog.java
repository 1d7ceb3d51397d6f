package it.opposizioni.kit.logging;

import it.opposizioni.kit.database.DatabaseFailures;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * While the database is away everything that needs it fails and logs: requests, consumers, jobs, libraries. Together they
 * get one line a second, without stack traces, because the cause is elsewhere.
 */
final class OutageLog {

    private static final ExtFormatter MESSAGES = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord record) {
            return formatMessage(record);
        }
    };

    private final OncePerSecond limit = new OncePerSecond();

    /** Shortens what is let through. */
    boolean admits(LogRecord record) {
        Optional<String> reason =
                record.getThrown() == null ? Optional.empty() : DatabaseFailures.reason(record.getThrown());
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
}
