package it.opposizioni.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class JobsAfterStartTest {

    @ConfigProperty(name = "quarkus.scheduler.start-mode")
    String mode;

    @Inject
    Scheduler scheduler;

    @Test
    void theyWaitForTheStartAndThenRun() {
        assertThat(mode).isEqualTo("halted");
        assertThat(scheduler.isRunning()).isTrue();
    }
}
