package it.opposizioni.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private final PersonalDataFilter filter = new PersonalDataFilter();

    @Test
    void manyFailuresOfADatabaseThatIsAwayAreOneShortLine() {
        List<ExtLogRecord> lines = new ArrayList<>();
        for (int i = 0; i < 108; i++) {
            ExtLogRecord line = line(new IllegalStateException(new SQLException("it does not answer", "08006")));
            if (filter.isLoggable(line)) {
                lines.add(line);
            }
        }

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().getMessage())
                .isEqualTo("request 1 failed: it does not answer (0 more like it in the second before)");
        assertThat(lines.getFirst().getThrown()).isNull();
    }

    @Test
    void everyMistakeOfOursKeepsItsLineAndItsTrace() {
        for (int i = 0; i < 3; i++) {
            ExtLogRecord line = line(new IllegalStateException(new SQLException("no such column", "42703")));
            assertThat(filter.isLoggable(line)).isTrue();
            assertThat(line.getThrown()).isNotNull();
        }
    }

    @Test
    void manyAttemptsToConnectToABrokerThatIsAwayAreOneShortLine() {
        List<ExtLogRecord> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ExtLogRecord line = line(new ConnectException("Connection refused"));
            line.setLoggerName("io.smallrye.reactive.messaging.amqp");
            if (filter.isLoggable(line)) {
                lines.add(line);
            }
        }

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().getMessage())
                .isEqualTo("request 1 failed: Connection refused (0 more like it in the second before)");
        assertThat(lines.getFirst().getThrown()).isNull();
    }

    /** A portal whose database is away, and so is a service's that it asks: they are one outage. */
    @Test
    void failuresElsewhereAndThoseOfTheDatabaseShareTheirLine() {
        ExtLogRecord ofDatabase = line(new IllegalStateException(new SQLException("it does not answer", "08006")));
        ExtLogRecord elsewhere = line(new Outage("503 unavailable"));
        assertThat(filter.isLoggable(ofDatabase)).isTrue();
        assertThat(filter.isLoggable(elsewhere)).isFalse();

        ExtLogRecord first = line(new Outage("503 unavailable"));
        assertThat(new PersonalDataFilter().isLoggable(first)).isTrue();
        assertThat(first.getMessage())
                .isEqualTo("request 1 failed: 503 unavailable (0 more like it in the second before)");
        assertThat(first.getThrown()).isNull();
    }

    private static ExtLogRecord line(Throwable thrown) {
        ExtLogRecord line = new ExtLogRecord(Level.SEVERE, "request 1 failed", "test");
        line.setThrown(thrown);
        return line;
    }
}
