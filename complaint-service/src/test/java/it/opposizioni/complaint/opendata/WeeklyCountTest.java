package it.opposizioni.complaint.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When weeks are counted, and that all figures of a week are counted together. */
@QuarkusTest
class WeeklyCountTest extends RunningService {

    private static final String CALLS = "/v1/open-data/reported-calls";

    /** A Monday. */
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    @Inject
    WeeklyCount counting;

    @Inject
    FirstCounted first;

    @Inject
    Jdbc jdbc;

    /** Figures that are counted before the others of the week, once with something that happens then. */
    @ApplicationScoped
    @Priority(1)
    static class FirstCounted implements WeeklyFigures {

        private static final Runnable NOTHING = () -> {};

        private final AtomicReference<Runnable> happens = new AtomicReference<>(NOTHING);

        void once(Runnable happening) {
            happens.set(happening);
        }

        @Override
        public void count(LocalDate week) {
            happens.getAndSet(NOTHING).run();
        }

        @Override
        public void forgetBefore(LocalDate week) {
            // it has nothing
        }
    }

    /** By five people; the clock is in the week after. */
    private void fileFive() {
        for (int i = 0; i < 5; i++) {
            Filings.file(as("weekly-" + i, Role.CITIZEN), Filings.oneCall(Filings.CALLER));
        }
        clock.set(NEXT_WEEK);
    }

    private void uphold() {
        jdbc.update("update complaint set stage = 'CLOSED_UPHELD' where filed_at > timestamptz '2001-01-01'");
    }

    private static void allAre(String outcome) {
        anybody().get(CALLS).then().body("items.outcome", equalTo(List.of(outcome)));
        anybody().get("/v1/statistics").then().body("weeks.outcomes." + outcome, equalTo(List.of(5)));
    }

    /** What changes meanwhile is in none of them: else they would tell by subtraction what one complaint has changed. */
    @Test
    void allFiguresOfAWeekAreOfOneInstant() {
        fileFive();
        first.once(() -> QuarkusTransaction.requiringNew().run(this::uphold));
        counting.count();
        allAre("OPEN");
        clock.shift(Duration.ofDays(8));
        counting.count();
        allAre("UPHELD");
    }

    @Test
    void whatFailsLeavesNoneOfTheWeekCounted() {
        fileFive();
        first.once(() -> {
            throw new IllegalStateException("no figures");
        });
        assertThatThrownBy(counting::count).hasMessage("no figures");
        anybody().get(CALLS).then().body("items", hasSize(0));
        anybody().get("/v1/statistics").then().body("weeks", hasSize(0)).body("changedOn", nullValue());
        counting.count();
        allAre("OPEN");
    }

    /** The release before counts the calls alone, before the migration and, for as long as its last copy runs, after it. */
    @ParameterizedTest
    @ValueSource(strings = {"whole_counted_at = null", "counted_at = counted_at + interval '1 hour'"})
    void whatWasCountedAloneIsCountedAgainAsAWhole(String alone) {
        fileFive();
        counting.count();
        uphold();
        clock.shift(Duration.ofHours(2));
        counting.count();
        allAre("OPEN");
        jdbc.update("update open_call_week set " + alone);
        counting.count();
        allAre("UPHELD");
    }

    /** One second apart, and days apart in Rome. */
    @ParameterizedTest
    @CsvSource({"2026-12-02T22:59:59Z, 2026-12-02", "2026-12-02T23:00:00Z, 2026-12-03"})
    void theFiguresChangeOnADayInRome(Instant counted, String day) {
        fileFive();
        clock.set(counted);
        counting.count();
        clock.shift(Duration.ofDays(3));
        anybody()
                .get("/v1/statistics")
                .then()
                .body("asOf", equalTo(counted.toString()))
                .body("changedOn", equalTo(day))
                .body("reportedCallsChangedOn", equalTo(day));
    }

    /** It looked at what is to be counted before the other one had counted it. */
    @Test
    void whatAnotherReplicaHasCountedMeanwhileIsNotCountedAgain() {
        fileFive();
        counting.count();
        uphold();
        Instant minutesLater = NEXT_WEEK.plus(Duration.ofMinutes(5));
        assertThat(QuarkusTransaction.requiringNew().call(() -> counting.count(WEEK, minutesLater)))
                .isTrue();
        allAre("OPEN");
    }

    @Test
    void severalReplicasCountEachWeekOnce() throws Exception {
        fileFive();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                running.add(replicas.submit(() -> {
                    start.await();
                    counting.count();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> replica : running) {
                replica.get();
            }
        }
        counting.count();
        allAre("OPEN");
    }
}
