package it.opposizioni.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The last safety net: a telephone number or tax code that some message or exception carries (a database names the duplicate key), or the secret
 * at the end of an invitation's address (a server names the request that failed), is masked before it reaches a log.
 */
@LoggingFilter(name = "personal-data")
public final class PersonalDataFilter implements Filter {

    /** 9 to 13 digits in a row that are no part of a longer id, the 16 characters of a tax code, and the 43 of an invitation's secret. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![0-9A-Za-z-])\\+?[0-9]{9,13}(?![0-9A-Za-z-])|\\b[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z]\\b"
                    + "|(?<=/(?:invito|invitation)/)[A-Za-z0-9_-]{43}");

    private static final ExtFormatter MESSAGES = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord record) {
            return formatMessage(record);
        }
    };

    private final OutageLog outages = new OutageLog();

    /** The text without what may be about a person; null for null. */
    public static String mask(String text) {
        return text == null ? null : PERSONAL.matcher(text).replaceAll("•••");
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        if (!outages.admits(record)) {
            return false;
        }
        String message = MESSAGES.format(record);
        String masked = mask(message);
        if (masked != null && !masked.equals(message)) {
            if (record instanceof ExtLogRecord ext) {
                ext.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(masked);
            }
            record.setParameters(null);
        }
        if (record.getThrown() != null) {
            record.setThrown(MaskedThrowable.of(record.getThrown()));
        }
        return true;
    }
}
