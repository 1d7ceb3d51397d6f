package it.opposizioni.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.Map;

/** A real PostgreSQL and a real AMQP 1.0 broker for the tests of one module: {@code @WithTestResource(RealParts.class)}. */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedBroker broker;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
            int amqpPort = freePort();
            broker = new EmbeddedBroker(amqpPort, null).start();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "amqp-host",
                    "127.0.0.1",
                    "amqp-port",
                    String.valueOf(amqpPort),
                    "opposizioni.crypto.keys",
                    "k1:" + key('k'),
                    "opposizioni.crypto.current-key",
                    "k1",
                    "opposizioni.crypto.search-key",
                    key('s'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(char filler) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(filler).repeat(32).getBytes());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The broker of the running tests, to look into its queues. */
    public static EmbeddedBroker broker() {
        return broker;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
