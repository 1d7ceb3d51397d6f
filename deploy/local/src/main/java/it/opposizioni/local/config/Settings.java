package it.opposizioni.local.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one run of the suite finds its programs and keeps its data.
 *
 * @param root the top of the repository, with every module built
 * @param data what is kept between runs: databases, journal, logs, secrets
 * @param ports what listens where
 */
public record Settings(Path root, Path data, Ports ports) {

    /** The settings of {@code deploy/up}: the repository this class was built in, {@code deploy/local/.data}, ports from the environment. */
    public static Settings usual() {
        Path root = repository();
        return new Settings(root, root.resolve("deploy/local/.data"), Ports.of(System.getenv()));
    }

    /** The same, with TLS between all parts. */
    public Settings withTls() {
        return new Settings(root, data, ports.secured());
    }

    /** Whether there is TLS between all parts; to the broker there always is. */
    public boolean tls() {
        return ports.areSecured();
    }

    /** The repository the running classes were built in. */
    public static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/local")) && Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new LocalRunException("Start this inside the repository (by deploy/up), not in " + here);
    }

    /** What Maven built in deploy/local: class path, Keycloak, unpacked PostgreSQL. */
    public Path target() {
        return root.resolve("deploy/local/target");
    }

    /**
     * With what a program of Java starts in half the time from its second start on: the JVM writes the classes that it has read into a file when
     * it ends, and again when it is another JVM. It reads none of them from a class path with folders.
     *
     * @param program that all suites of the checkout start
     */
    public List<String> keepingClassesOf(String program) {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + target().resolve(program + ".jsa"));
    }

    public Path logs() {
        return data.resolve("log");
    }

    /** The Java this JVM runs on. */
    public static String java() {
        return ProcessHandle.current().info().command().orElse(System.getProperty("java.home") + "/bin/java");
    }
}
