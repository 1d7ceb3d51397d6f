package it.opposizioni.registry.legacyimport;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.systemstate.Job;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.bulk.JobSteps.Claim;
import it.opposizioni.registry.bulk.NumberStore;
import it.opposizioni.registry.bulk.SortedNumbers;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobsTest extends RegistryTest {

    @Inject
    LegacyImportRepository jobs;

    @Inject
    ImportStep step;

    @Inject
    NumberStore store;

    @Inject
    Imports imports;

    @Test
    void anImportIsShownUntilAllItsNumbersAreInTheRegister() {
        clock.set(TestClock.BEGINNING);
        assertThat(jobs.underWay()).isEmpty();
        String location = register.sendLegacy(NUMBER + "\n" + OTHER_NUMBER + "\nabc\n")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        assertThat(jobs.underWay())
                .containsExactly(new Job(id, "legacy-import", Job.State.WAITING, TestClock.BEGINNING, 0, 2));

        Claim claim = step.claim(UUID.randomUUID()).orElseThrow();
        SortedNumbers numbers = new SortedNumbers(claim.runs(), (run, block) -> store.block(id, run, block));
        step.record(claim, numbers.take(1));
        Job running = new Job(id, "legacy-import", Job.State.RUNNING, TestClock.BEGINNING, 1, 2);
        assertThat(jobs.underWay()).containsExactly(running);
        register.registrar()
                .get("/v1/system-state")
                .then()
                .statusCode(200)
                .body("jobs[0].id", equalTo(id.toString()))
                .body("jobs[0].done", equalTo(1));

        step.release(claim);
        imports.finish();
        assertThat(jobs.underWay()).isEmpty();
    }
}
