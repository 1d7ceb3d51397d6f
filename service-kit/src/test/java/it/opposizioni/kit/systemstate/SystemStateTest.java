package it.opposizioni.kit.systemstate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SystemStateTest {

    private static final String STATE = "/v1/system-state";
    private static final String DEAD_LETTERS = "figures.find { it.name == 'dead-letters' }.";
    private static final Instant TEN = TestClock.BEGINNING;

    @Inject
    SystemStateRecorder recorder;

    @Inject
    TestClock clock;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void atTen() {
        clock.set(TEN);
    }

    private static ValidatableResponse read() {
        return given().auth()
                .oauth2(Tokens.of("registrar-1", Role.REGISTRAR))
                .get(STATE)
                .then()
                .statusCode(200);
    }

    @Test
    void theRegistrarSeesWhatIsNowAndTheHighestOfEachHour() {
        recorder.record();
        clock.set(TEN.plus(Duration.ofMinutes(10)));
        GivenUp.message(GivenUp.NOBODY);
        GivenUp.message(GivenUp.NOBODY);
        recorder.record();
        jdbc.update("update failed_event set repaired_at = ?", clock.instant());
        clock.set(TEN.plus(Duration.ofMinutes(70)));
        recorder.record();
        GivenUp.message(GivenUp.NOBODY);

        read().header("Cache-Control", containsString("no-store"))
                .body("at", equalTo("2026-11-25T11:10:00Z"))
                .body("figures.name", hasItems("outbox-age", "inbox-waiting", "dead-letters", "copy-age"))
                .body(DEAD_LETTERS + "unit", equalTo("COUNT"))
                .body(DEAD_LETTERS + "now", equalTo(1f))
                .body(DEAD_LETTERS + "limit", equalTo(0f))
                .body(DEAD_LETTERS + "part", nullValue())
                .body(DEAD_LETTERS + "hours.from", contains("2026-11-25T10:00:00Z", "2026-11-25T11:00:00Z"))
                .body(DEAD_LETTERS + "hours.highest", contains(2f, 0f));
    }

    @Test
    void onlyOneCopyOfTheServiceRecordsAMinute() {
        recorder.record();
        GivenUp.message(GivenUp.NOBODY);
        // another copy, whose clock is a little ahead
        clock.set(TEN.plusSeconds(59));
        recorder.record();
        read().body(DEAD_LETTERS + "hours.highest", contains(0f));
        clock.set(TEN.plusSeconds(60));
        recorder.record();
        read().body(DEAD_LETTERS + "hours.highest", contains(1f));
        assertThat(jdbc.query("select at from system_state_minute order by at", row -> Jdbc.instant(row, 1)))
                .containsExactly(TEN, TEN.plusSeconds(60));
    }

    @Test
    void aDayIsShownAndAWeekKept() {
        recorder.record();
        clock.set(TEN.plus(Duration.ofHours(23)).plus(Duration.ofMinutes(59)));
        read().body(DEAD_LETTERS + "hours", hasSize(1));
        clock.set(TEN.plus(Duration.ofHours(24)));
        recorder.record();
        read().body(DEAD_LETTERS + "hours.from", contains("2026-11-26T10:00:00Z"));
        clock.set(TEN.plus(Duration.ofDays(7)));
        recorder.deleteOld();
        assertThat(jdbc.exists("select from system_state_minute where at = ?", TEN))
                .isTrue();
        clock.shift(Duration.ofSeconds(1));
        recorder.deleteOld();
        assertThat(jdbc.exists("select from system_state_minute where at = ?", TEN))
                .isFalse();
        assertThat(jdbc.exists("select from system_state_minute")).isTrue();
    }

    @Test
    void whatWaitsToBeSentIsAsOldAsTheOldest() {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("""
                insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, appended_at,
                    next_attempt_at)
                values (gen_random_uuid(), 'a', 1, 'it.opposizioni.test.v1', 'sealed', ?, 'REPAIRS', ?, 'infinity')
                """, TEN, TEN));
        clock.set(TEN.plusSeconds(90));
        read().body("figures.find { it.name == 'outbox-age' }.now", equalTo(90f))
                .body("figures.find { it.name == 'outbox-age' }.unit", equalTo("SECONDS"));
    }

    @Test
    void aCopyOfWhichNothingIsKnownSaysSo() {
        read().body("figures.find { it.name == 'copy-age' }.part", equalTo("books"))
                .body("figures.find { it.name == 'copy-age' }.now", nullValue())
                .body("figures.find { it.name == 'copy-age' }.limit", equalTo(120f));
        jdbc.update(
                "insert into inbox_stream (subscriber, stream_id, epoch, contiguous, as_of) values (?, gen_random_uuid(), 1, 7, ?)",
                "operator-service.registry-events",
                TEN);
        clock.set(TEN.plusMillis(2500));
        read().body("figures.find { it.name == 'copy-age' }.now", equalTo(2.5f));
    }

    @Test
    void workThatIsUnderWayIsMissingWhereThereIsNone() {
        read().body("jobs", nullValue());
    }

    /** {@code DatabaseArchiveTest} tries one that archives. */
    @Test
    void aDatabaseThatSendsItsLogToNoArchiveSaysSo() {
        read().body("archive.archives", equalTo(false))
                .body("archive.failures", equalTo(0))
                .body("archive.lastArchivedAt", nullValue());
    }

    @Test
    void nobodyElseSeesIt() {
        given().get(STATE).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("regulator-1", Role.REGULATOR))
                .get(STATE)
                .then()
                .statusCode(403);
    }
}
