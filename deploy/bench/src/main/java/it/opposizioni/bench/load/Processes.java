package it.opposizioni.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** This process and those that it has started, by what they are. */
public final class Processes {

    /** This one, which asks the services for things. */
    public static final String CLIENT = "the client";

    /** Where it runs: its command names no path, since a cache of classes is only good for the paths that it was made with. */
    private static final Pattern SERVICE = Pattern.compile("/([a-z-]+)/target/quarkus-app");

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
        Matcher service = SERVICE.matcher(directoryOf(process));
        if (service.find()) {
            return service.group(1);
        }
        String line = process.info().commandLine().orElse("");
        if (line.startsWith("postgres") || process.info().command().orElse("").endsWith("/postgres")) {
            return "PostgreSQL";
        }
        if (line.contains("keycloak")) {
            return "Keycloak";
        }
        return line.contains(".Broker") ? "the broker" : "others";
    }

    /** Empty when it has ended, or is another user's. */
    private static String directoryOf(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .toString();
        } catch (IOException _) {
            return "";
        }
    }
}
