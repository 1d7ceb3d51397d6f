package it.opposizioni.registry.telcofeed;

import static it.opposizioni.registry.telcofeed.Feeds.UNO;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens in the middle of a feed: every line is applied once, with one history and in one event. */
@QuarkusTest
class InterruptedFeedTest extends RegistryTest {

    private static final int NUMBERS = 12_000;
    private static final int CEASED = 700;

    @Inject
    Feeds feeds;

    @Inject
    FeedWorker worker;

    @Inject
    FeedStep step;

    @Inject
    NumberStore store;

    @Inject
    SpoolSweep spool;

    @BeforeEach
    void now() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @AfterEach
    void repair() throws SQLException {
        Faults.repair();
    }

    /** Every statement that a step of the work consists of fails once, twice, ... */
    @ParameterizedTest
    @CsvSource({
        "insert, opposition",
        "update, opposition",
        "insert, opposition_history",
        "insert, outbox_event",
        "insert, statistics_delta",
        "update, telco_feed",
        "delete, legacy_import_block"
    })
    void itGoesOnAfterAFailureOfAnyStatement(String act, String table) throws SQLException {
        standing();
        String location = send();
        Faults.fail(act, table, "1", "3");
        int failures = 0;
        for (boolean more = true; more; ) {
            try {
                more = worker.work();
                more |= released(location);
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
        standing();
        String location = send();
        kill(location, "LOOKING", 3_000);
        kill(location, "LOOKING", 6_000);
        feeds.finish();
        feeds.release(location);
        kill(location, "RUNNING", 3_000);
        kill(location, "RUNNING", 6_000);
        feeds.finish();
        assertComplete(location);
    }

    private void kill(String location, String state, long done) {
        Claim killed = step.claim(UUID.randomUUID()).orElseThrow();
        assertThat(killed.done()).isEqualTo(done - 3_000);
        SortedNumbers sorted = new SortedNumbers(killed.runs(), (run, block) -> store.block(killed.id(), run, block));
        sorted.skip(killed.done());
        assertThat(step.record(killed, sorted.take(3_000))).isTrue();
        assertThat(worker.work()).as("while its lease lasts").isFalse();
        feeds.registrar("gestore").get(location).then().body("state", equalTo(state));
        clock.shift(Duration.ofSeconds(21));
    }

    /** It has changed nothing: what its telco sends instead is not held up by it. */
    @Test
    void whatFailedBeforeItChangedAnythingCountsForNoOtherFeed() {
        String location = send();
        kill(location, "LOOKING", 3_000);
        for (Optional<Claim> next = claim(); next.isPresent(); next = claim()) {
            step.recordFailure(next.get());
        }
        feeds.registrar("gestore").get(location).then().body("state", equalTo("FAILED"));
        feeds.apply(UNO, "instead", lines(0, 900, "UNLISTED")).then().body("state", equalTo("COMPLETED"));
    }

    private Optional<Claim> claim() {
        return step.claim(UUID.randomUUID());
    }

    /** It was only slow, or cut off from the database: what it still does has no effect. */
    @Test
    void whoWasThoughtDeadChangesNothing() {
        standing();
        String location = send();
        feeds.finish();
        feeds.release(location);
        Claim slow = step.claim(UUID.randomUUID()).orElseThrow();
        clock.shift(Duration.ofSeconds(21));
        Claim other = step.claim(UUID.randomUUID()).orElseThrow();
        long[] line = {new FeedLine(number(0), LocalDate.of(2026, 11, 20), FeedEvent.UNLISTED).packed()};
        assertThat(step.record(slow, line)).isFalse();
        assertThat(step.complete(slow)).isFalse();
        step.release(slow);
        step.recordFailure(slow);
        step.release(other);
        feeds.finish();
        assertComplete(location);
    }

    /** What the telco had in the register before: the first of them will cease. */
    private void standing() {
        feeds.apply(UNO, "before", lines(NUMBERS, NUMBERS + CEASED, "UNLISTED"))
                .then()
                .body("state", equalTo("COMPLETED"));
    }

    private String send() {
        String file = lines(0, NUMBERS, "UNLISTED") + "\n" + lines(NUMBERS, NUMBERS + CEASED, "CEASED");
        return feeds.send(UNO, "feed", file).then().statusCode(202).extract().header("Location");
    }

    /** @return whether it had to be */
    private boolean released(String location) {
        boolean quarantined =
                "QUARANTINED".equals(feeds.registrar("gestore").get(location).path("state"));
        if (quarantined) {
            // whatever comes of it: a fault may have met it
            List.of("gestore", "gestore2").forEach(who -> feeds.registrar(who).post(location + "/release"));
        }
        return quarantined;
    }

    private static String lines(int from, int to, String event) {
        return IntStream.range(from, to)
                .mapToObj(i -> "+%d,%s,2026-11-20".formatted(number(i), event))
                .collect(Collectors.joining("\n"));
    }

    private static long number(int i) {
        return 39_064_200000L + i;
    }

    private void assertComplete(String location) {
        feeds.registrar("gestore")
                .get(location)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("begun", equalTo(NUMBERS))
                .body("ended", equalTo(CEASED))
                .body("remaining", equalTo(0));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(NUMBERS + CEASED);
        assertThat(register.count("select count(distinct number) from opposition where ended_at is null"))
                .isEqualTo(NUMBERS);
        assertThat(register.count("select count(*) from opposition_history")).isEqualTo(NUMBERS + 2L * CEASED);
        assertThat(told("oppositions-reported")).hasSize(NUMBERS + CEASED).doesNotHaveDuplicates();
        assertThat(told("oppositions-ceased")).hasSize(CEASED).doesNotHaveDuplicates();
        assertThat(register.count(
                        "select count(*) from opposition_history h join outbox_position p on p.event_id = h.event_id"))
                .as("each history says with which event it was told")
                .isEqualTo(NUMBERS + 2L * CEASED);
        assertThat(register.count("select sum(amount) from statistics_delta where measure = 'STANDING'"))
                .isEqualTo(NUMBERS);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
    }

    private List<String> told(String event) {
        return register.events(event).stream()
                .flatMap(e -> e.data().get("oppositions").valueStream())
                .map(o -> o.get("number").asText())
                .toList();
    }
}
