package it.opposizioni.registry.legacyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.bulk.Faults;
import it.opposizioni.registry.bulk.JobSteps.Claim;
import it.opposizioni.registry.bulk.NumberStore;
import it.opposizioni.registry.bulk.SortedNumbers;
import it.opposizioni.registry.bulk.SpoolSweep;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens in the middle of an import: every number comes into the register once, with one history and in one event. */
@QuarkusTest
class InterruptedImportTest extends RegistryTest {

    private static final int NUMBERS = 23_000;
    private static final int REPEATED = 400;

    @Inject
    Imports imports;

    @Inject
    ImportWorker worker;

    @Inject
    ImportStep step;

    @Inject
    NumberStore store;

    @Inject
    SpoolSweep spool;

    @AfterEach
    void repair() throws SQLException {
        Faults.repair();
    }

    /** Every statement that a step of the work consists of fails once, twice, ... */
    @ParameterizedTest
    @CsvSource({
        "insert, opposition",
        "insert, opposition_history",
        "insert, outbox_event",
        "insert, statistics_delta",
        "update, legacy_import",
        "delete, legacy_import_block"
    })
    void itGoesOnAfterAFailureOfAnyStatement(String act, String table) throws SQLException {
        String location = send();
        Faults.fail(act, table, "1", "3", "7");
        int failures = 0;
        for (boolean more = true; more; ) {
            try {
                more = worker.work();
            } catch (RuntimeException _) {
                failures++;
            }
        }
        assertThat(failures).isPositive();
        spool.sweep();
        assertComplete(location);
    }

    /** A process that is killed between two transactions releases nothing; its lease expires. */
    @Test
    void anotherProcessGoesOnWhereOneWasKilled() {
        String location = send();
        for (int kill = 1; kill <= 3; kill++) {
            Claim killed = step.claim(UUID.randomUUID()).orElseThrow();
            assertThat(killed.done()).isEqualTo((kill - 1) * 3_000L);
            SortedNumbers sorted =
                    new SortedNumbers(killed.runs(), (run, block) -> store.block(killed.id(), run, block));
            sorted.skip(killed.done());
            assertThat(step.record(killed, sorted.take(3_000))).isTrue();
            assertThat(worker.work()).as("while its lease lasts").isFalse();
            clock.shift(Duration.ofSeconds(21));
        }
        register.registrar().get(location).then().body("state", equalTo("RUNNING"));
        imports.finish();
        assertComplete(location);
    }

    /** It was only slow, or cut off from the database: what it still does has no effect. */
    @Test
    void whoWasThoughtDeadChangesNothing() {
        String location = send();
        Claim slow = step.claim(UUID.randomUUID()).orElseThrow();
        clock.shift(Duration.ofSeconds(21));
        Claim other = step.claim(UUID.randomUUID()).orElseThrow();
        assertThat(step.record(slow, new long[] {39_3331234567L})).isFalse();
        assertThat(step.complete(slow)).isFalse();
        step.release(slow);
        step.recordFailure(slow);
        assertThat(register.count("select count(*) from opposition")).isZero();
        step.release(other);
        imports.finish();
        assertComplete(location);
    }

    @Test
    void whatFailsAlwaysFailsInTheEndAndCanBeResumed() throws SQLException {
        String location = send();
        Faults.fail("insert", "opposition_history", "generate_series(1, 100)");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(worker::work).isInstanceOf(RuntimeException.class);
        }
        assertThat(worker.work()).isFalse();
        register.registrar().get(location).then().body("state", equalTo("FAILED"));
        assertThat(register.count("select count(*) from opposition")).isZero();
        repair();
        register.registrar()
                .post(location + "/resumption")
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));
        imports.finish();
        assertComplete(location);
    }

    /** Nobody looks for the address of an import that failed last week: sending the file again is enough. */
    @Test
    void theSameFileResumesWhatHasFailed() throws SQLException {
        String location = send();
        Faults.fail("insert", "opposition_history", "generate_series(1, 100)");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(worker::work).isInstanceOf(RuntimeException.class);
        }
        repair();
        register.sendLegacy(file()).then().statusCode(200).header("Location", equalTo(location));
        imports.finish();
        assertComplete(location);
    }

    @Test
    void whatWasRecordedBeforeACancellationStays() {
        String location = send();
        Claim claim = step.claim(UUID.randomUUID()).orElseThrow();
        long[] first =
                LongStream.range(0, 10).map(InterruptedImportTest::number).toArray();
        assertThat(step.record(claim, first)).isTrue();
        register.registrar().post(location + "/cancellation").then().statusCode(200);
        assertThat(step.record(claim, first)).isFalse();
        assertThat(step.complete(claim)).isFalse();
        imports.finish();
        spool.sweep();
        register.registrar()
                .get(location)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("recorded", equalTo(10));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(10);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
    }

    /** A person registers a number of the file while it is imported. */
    @Test
    void aNumberThatAPersonRegistersMeanwhileIsThePersons() {
        String location = send();
        Claim claim = step.claim(UUID.randomUUID()).orElseThrow();
        assertThat(step.record(claim, new long[] {number(0)})).isTrue();
        step.release(claim);
        register.registered("giulia", "+" + number(NUMBERS - 1));
        imports.finish();
        register.registrar()
                .get(location)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("recorded", equalTo(NUMBERS - 1))
                .body("alreadyPresent", equalTo(REPEATED + 1));
        assertThat(register.count("select count(*) from opposition where holder is not null"))
                .isEqualTo(1);
    }

    private String send() {
        return register.sendLegacy(file()).then().statusCode(202).extract().header("Location");
    }

    /** In descending order, its first lines repeated at the end. */
    private static String file() {
        return IntStream.concat(IntStream.range(0, NUMBERS), IntStream.range(0, REPEATED))
                .mapToObj(i -> "+" + number(NUMBERS - 1 - i))
                .collect(Collectors.joining("\n"));
    }

    private static long number(long i) {
        return 39_333_1000000L + i * 7;
    }

    private void assertComplete(String location) {
        register.registrar()
                .get(location)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("recorded", equalTo(NUMBERS))
                .body("alreadyPresent", equalTo(REPEATED));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(NUMBERS);
        assertThat(register.count("select count(distinct number) from opposition where ended_at is null"))
                .isEqualTo(NUMBERS);
        assertThat(register.count("select count(*) from opposition_history")).isEqualTo(NUMBERS);
        assertThat(
                        register.count(
                                "select count(*) from opposition o join opposition_history h on h.opposition_id = o.id and h.number = o.number"))
                .isEqualTo(NUMBERS);
        List<String> told = register.events("oppositions-carried-over").stream()
                .flatMap(e -> e.data().get("oppositions").valueStream())
                .map(o -> o.get("number").asText())
                .toList();
        assertThat(told).hasSize(NUMBERS).doesNotHaveDuplicates();
        assertThat(register.events("oppositions-carried-over").stream().map(e -> e.version()))
                .doesNotHaveDuplicates();
        assertThat(register.count(
                        "select count(*) from opposition_history h join outbox_position p on p.event_id = h.event_id"))
                .as("each history says with which event it was told")
                .isEqualTo(NUMBERS);
        assertThat(register.count("select sum(amount) from statistics_delta where measure = 'BEGUN'"))
                .isEqualTo(NUMBERS);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
    }
}
