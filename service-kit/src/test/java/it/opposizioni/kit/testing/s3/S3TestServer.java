package it.opposizioni.kit.testing.s3;

import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real S3 server for the tests of a module, which Maven has copied the jar for; it ends with them. */
public final class S3TestServer {

    private static final Path JAR = Path.of(System.getProperty("basedir", ""), "target", "s3proxy", "s3proxy.jar");

    private static S3TestServer shared;

    private final S3Proxy proxy;
    private final Path log;
    private Process process;

    private S3TestServer() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path folder = Files.createTempDirectory("s3proxy");
            proxy = new S3Proxy(folder, free.getLocalPort(), "test", "for-tests-only");
            log = folder.resolve("log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Started once for all tests of this JVM. */
    public static synchronized S3TestServer shared() {
        if (shared == null) {
            shared = new S3TestServer();
            shared.start();
        }
        return shared;
    }

    public S3Proxy proxy() {
        return proxy;
    }

    /** Starts it, on what it had before, and returns when it takes connections. */
    public void start() {
        try {
            process = new ProcessBuilder(proxy.prepare(System.getProperty("java.home") + "/bin/java", JAR))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            long end = System.nanoTime() + Patience.LIMIT.toNanos();
            while (!proxy.accepts()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the S3 server did not start:\n" + Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it (SIGKILL), runs {@code meanwhile}, and starts it again. */
    public void killAndRestart(Runnable meanwhile) {
        process.destroyForcibly().onExit().join();
        try {
            meanwhile.run();
        } finally {
            start();
        }
    }

    private void end() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        TestFolders.delete(proxy.folder());
    }
}
