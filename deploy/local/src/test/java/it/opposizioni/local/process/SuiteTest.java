package it.opposizioni.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.config.LocalRunException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SuiteTest {

    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Suite suite = new Suite(new Console(new PrintStream(said)), false);
    private final Suite keptGoing = new Suite(new Console(new PrintStream(said)), true, Duration.ZERO);

    @Test
    void componentsAreStoppedBeforeWhatTheyDependOn() {
        Component database = suite.add(component("database", () -> {}));
        suite.add(component("service", () -> {}), database);

        suite.stop();

        assertThat(stopped).containsExactly("service", "database");
    }

    @Test
    void aComponentThatCannotBeStoppedDoesNotKeepTheOthersFromStopping() {
        Component database = suite.add(component("database", () -> {}));
        suite.add(
                component("service", () -> {
                    throw new LocalRunException("it does not listen");
                }),
                database);

        suite.stop();

        assertThat(stopped).containsExactly("service", "database");
        assertThat(said.toString()).contains("service cannot be stopped: it does not listen");
    }

    @Test
    void aComponentCanBeStartedAfterAnotherThatItDoesNotDependOn() {
        List<String> started = Collections.synchronizedList(new ArrayList<>());
        Component first = suite.add(started("copy 1", started));
        Component second = suite.add(started("copy 2", started));
        suite.startAfter(first, second);
        suite.start();
        assertThat(started).containsExactly("copy 1", "copy 2");
    }

    /** It may be killed again while it starts. */
    @Test
    void aServiceIsStartedAgainUntilItRuns() {
        Mortal service = new Mortal(2);
        keptGoing.add(service);
        service.die();
        assertThat(service.runs).succeedsWithin(Patience.LIMIT);
        assertThat(service.starts).hasValue(3);
    }

    @Test
    void aServiceThatCanStartNoMoreEndsTheSuite() {
        Mortal service = new Mortal(Integer.MAX_VALUE);
        keptGoing.add(service);
        service.die();
        assertThat(keptGoing.awaitDeath()).isEqualTo("it was killed");
        assertThat(service.starts).hasValue(5);
    }

    /** A service whose first starts fail. */
    private static final class Mortal implements Component {

        private final AtomicInteger starts = new AtomicInteger();
        private final CompletableFuture<Void> runs = new CompletableFuture<>();
        private final int failures;
        private Consumer<String> onDeath;

        Mortal(int failures) {
            this.failures = failures;
        }

        void die() {
            onDeath.accept("it was killed");
        }

        @Override
        public String name() {
            return "service";
        }

        @Override
        public String address() {
            return "";
        }

        @Override
        public boolean isService() {
            return true;
        }

        @Override
        public void onDeath(Consumer<String> report) {
            onDeath = report;
        }

        @Override
        public void start() {
            if (starts.incrementAndGet() <= failures) {
                throw new LocalRunException("it was killed");
            }
            runs.complete(null);
        }

        @Override
        public void stop() {
            // nothing runs
        }
    }

    private static Component started(String name, List<String> started) {
        return new Component() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String address() {
                return "";
            }

            @Override
            public void start() {
                started.add(name);
            }

            @Override
            public void stop() {
                // nothing runs
            }
        };
    }

    private Component component(String name, Runnable stop) {
        return new Component() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String address() {
                return "";
            }

            @Override
            public void start() {
                // nothing to wait for
            }

            @Override
            public void stop() {
                stopped.add(name);
                stop.run();
            }
        };
    }
}
