package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whatGotNoConnectionInTimeIsDoneAgain() {
        Waiting.untilDone(() -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException(
                        new SQLException("Acquisition timeout while waiting for new connection"));
            }
        });

        assertThat(times).hasValue(2);
    }

    @Test
    void aMistakeOfOursEndsTheStartAtOnce() {
        assertThatThrownBy(() -> Waiting.untilDone(() -> {
                    times.incrementAndGet();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(times).hasValue(1);
    }
}
