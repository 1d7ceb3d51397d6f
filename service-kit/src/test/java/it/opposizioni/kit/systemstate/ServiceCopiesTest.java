package it.opposizioni.kit.systemstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each copy says that it is there; the test is another one beside that of the tests. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceCopiesTest {

    private static final Instant TEN = TestClock.BEGINNING;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UUID another = UUID.randomUUID();

    @Inject
    Heartbeat heartbeat;

    @Inject
    ServiceCopies copies;

    @Inject
    SystemState state;

    @Inject
    TestClock clock;

    @Inject
    Willing willing;

    /** Makes this copy not ready. */
    @Default
    @Readiness
    @ApplicationScoped
    static class Willing implements HealthCheck {

        private volatile boolean ready = true;

        void be(boolean ready) {
            this.ready = ready;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("willing").status(ready).build();
        }
    }

    @BeforeEach
    void atTen() {
        clock.set(TEN);
    }

    @AfterEach
    void beReady() {
        willing.be(true);
    }

    @Test
    void everyCopyIsShownWithTheTimeSinceWhichItAnswers() {
        copies.seen(another, TEN);
        clock.shift(SECOND);
        heartbeat.beat();
        clock.shift(Duration.ofSeconds(30));
        heartbeat.beat();
        assertThat(state.read().copies())
                .containsExactly(
                        new ServiceCopy(TEN, TEN, true),
                        new ServiceCopy(TEN.plus(SECOND), TEN.plus(Duration.ofSeconds(31)), true));
    }

    @Test
    void oneThatFallsSilentDoesNotAnswerAndIsForgotten() {
        copies.seen(another, TEN);
        clock.set(TEN.plus(ServiceCopies.SILENCE));
        assertThat(state.read().copies()).containsExactly(new ServiceCopy(TEN, TEN, true));
        clock.shift(SECOND);
        assertThat(state.read().copies()).containsExactly(new ServiceCopy(TEN, TEN, false));
        clock.set(TEN.plus(ServiceCopies.SHOWN));
        assertThat(state.read().copies()).hasSize(1);
        clock.shift(SECOND);
        assertThat(state.read().copies()).isEmpty();
    }

    @Test
    void afterASilenceItAnswersSinceItsEnd() {
        heartbeat.beat();
        willing.be(false);
        clock.set(TEN.plus(ServiceCopies.SILENCE).plus(SECOND));
        heartbeat.beat();
        assertThat(state.read().copies()).containsExactly(new ServiceCopy(TEN, TEN, false));
        willing.be(true);
        heartbeat.beat();
        assertThat(state.read().copies()).containsExactly(new ServiceCopy(clock.instant(), clock.instant(), true));
    }

    @Test
    void oneThatStopsIsNotMissed() {
        heartbeat.beat();
        copies.seen(another, TEN.plus(SECOND));
        heartbeat.stop(new ShutdownEvent());
        assertThat(state.read().copies()).containsExactly(new ServiceCopy(TEN.plus(SECOND), TEN.plus(SECOND), true));
    }
}
