package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** With what the JVMs of the services start in the drill. */
public final class JvmOptions {

    /**
     * A process that lives for half a minute never earns back what the second compiler costs: that took half of two cores, for which the processes
     * that were started again had to wait.
     */
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    static final String MEANING = "The services' JVMs have the first compiler alone";

    private JvmOptions() {}

    /**
     * What the services have in their environments for it, by their names.
     *
     * @param without what they lack
     * @param script where the rules for that are written
     */
    public static Map<String, Map<String, String>> environment(Optional<Control> without, Path script)
            throws IOException {
        Map<String, Map<String, String>> environment = new HashMap<>();
        for (String service : Services.ALL) {
            String options = FIRST_COMPILER_ALONE;
            if (without.isPresent() && without.get().weakens(service)) {
                options += " " + without.get().option(script);
            }
            environment.put(service, Map.of("JAVA_TOOL_OPTIONS", options));
        }
        return environment;
    }
}
