package it.opposizioni.bench.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** This process and those that it has started, by what they are. */
public final class Processes {

    /** This one, which asks the services for things. */
    public static final String CLIENT = "the client";

    private static final Pattern SERVICE = Pattern.compile("/([a-z-]+)/target/quarkus-app/");

    private Processes() {}

    public static Stream<ProcessHandle> all() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants());
    }

    /** All copies of a service have its name, and so do all processes of PostgreSQL. */
    public static String nameOf(ProcessHandle process) {
        if (process.equals(ProcessHandle.current())) {
            return CLIENT;
        }
        String line = process.info().commandLine().orElse("");
        Matcher service = SERVICE.matcher(line);
        if (service.find()) {
            return service.group(1);
        }
        if (line.startsWith("postgres") || process.info().command().orElse("").endsWith("/postgres")) {
            return "PostgreSQL";
        }
        if (line.contains("keycloak")) {
            return "Keycloak";
        }
        return line.contains(".Broker") ? "the broker" : "others";
    }
}
