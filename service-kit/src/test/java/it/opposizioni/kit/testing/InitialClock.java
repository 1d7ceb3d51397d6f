package it.opposizioni.kit.testing;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Every test begins, and leaves the service, at {@link TestClock#BEGINNING}. Found by the service loader. */
public class InitialClock implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        reset();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        reset();
    }

    private static void reset() {
        Arc.container().select(TestClock.class).stream().forEach(TestClock::reset);
    }
}
