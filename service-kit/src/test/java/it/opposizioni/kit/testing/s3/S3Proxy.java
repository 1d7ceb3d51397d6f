package it.opposizioni.kit.testing.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An S3 server on a directory (S3Proxy), for tests and for trials. It always runs in a process of its own: its jar holds the libraries of
 * many others, and is on no class path of ours.
 *
 * @param folder where its configuration and its objects are; what was there before is kept
 * @param port of the loopback interface
 * @param accessKey of its only account
 * @param tls what it shows on {@code localhost}; empty for plain text
 */
public record S3Proxy(Path folder, int port, String accessKey, String secretKey, Optional<Shown> tls) {

    /** The one bucket that there is. */
    public static final String BUCKET = "lists";

    /** PKCS #12, with a key and its chain. */
    public record Shown(Path keyStore, String password) {}

    /** In plain text. */
    public S3Proxy(Path folder, int port, String accessKey, String secretKey) {
        this(folder, port, accessKey, secretKey, Optional.empty());
    }

    /** Writes its configuration. @return the command that runs it */
    public List<String> prepare(String java, Path jar) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: Maven copies it before the tests and with the package");
        }
        try {
            // a bucket is a directory
            Files.createDirectories(bucket());
            Path configuration = Files.writeString(
                    folder.resolve("s3proxy.properties"), """
                    %s
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(listening(), accessKey, secretKey, objects()));
            return List.of(
                    java,
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar.toString(),
                    "--properties",
                    configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return tls.isPresent() ? "https://localhost:" + port : "http://127.0.0.1:" + port;
    }

    private String listening() {
        return tls.map(shown ->
                        "s3proxy.secure-endpoint=https://127.0.0.1:%d%ns3proxy.keystore-path=%s%ns3proxy.keystore-password=%s"
                                .formatted(port, shown.keyStore(), shown.password()))
                .orElse("s3proxy.endpoint=" + url());
    }

    /** Where the objects of the bucket are, each in a file that is named as it is; parts of unfinished uploads too. */
    public Path bucket() {
        return objects().resolve(BUCKET);
    }

    private Path objects() {
        return folder.toAbsolutePath().resolve("objects");
    }

    /** Whether it takes connections. */
    public boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
