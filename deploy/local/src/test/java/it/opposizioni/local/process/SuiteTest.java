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
    void partsAreStoppedBeforeWhatTheyWaitFor() {
        Component database = suite.add(part("database", () -> {}));
        suite.add(part("service", () -> {}), database);

        suite.stop();

        assertThat(stopped).containsExactly("service", "database");
    }

    @Test
    void aPartThatCannotBeStoppedKeepsNoneOfTheOthersFromIt() {
        Component database = suite.add(part("database", () -> {}));
        suite.add(
                part("service", () -> {
                    throw new LocalRunException("it does not listen");
                }),
                database);

        suite.stop();

        assertThat(stopped).containsExactly("service", "database");
        assertThat(said.toString()).contains("service cannot be stopped: it does not listen");
    }

    private Component part(String name, Runnable stop) {
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
