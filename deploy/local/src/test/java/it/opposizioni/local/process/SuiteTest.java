package it.opposizioni.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.LocalRunException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteTest {

    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Suite suite = new Suite(new Console(new PrintStream(said)), false);

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
