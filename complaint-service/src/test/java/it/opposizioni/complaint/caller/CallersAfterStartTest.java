package it.opposizioni.complaint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a copy of the service does about events that one of the release before has passed over. */
@QuarkusTest
class CallersAfterStartTest extends RunningService {

    @Inject
    CallersAfterStart afterStart;

    @Inject
    SchedulerContext scheduler;

    @Inject
    Jdbc jdbc;

    private List<String> askedFor() {
        return jdbc.query(
                "select replica || ' ' || kind || ' ' || reason from replica_repair where completed_at is null",
                row -> row.getString(1));
    }

    /** Several copies start together: they need one comparison. */
    @Test
    void theCallersAreComparedOnce() {
        assertThat(askedFor()).isEmpty();
        afterStart.compare();
        afterStart.compare();
        assertThat(askedFor()).containsExactly("callers DIGESTS after a start");
    }

    @Test
    void itIsDoneWhenTheReleaseBeforeHasBeenStopped() {
        assertThat(scheduler.getScheduledMethods())
                .filteredOn(job -> job.getMethodDescription().contains(CallersAfterStart.class.getName()))
                .flatExtracting(ScheduledMethod::getSchedules)
                .extracting(Scheduled::delayed)
                .containsExactly("10m");
    }
}
