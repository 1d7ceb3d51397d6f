package it.opposizioni.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import it.opposizioni.kit.testing.broker.EmbeddedBroker;
import it.opposizioni.kit.testing.broker.RabbitBroker;
import it.opposizioni.kit.testing.broker.TestBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and a real AMQP 1.0 broker for the tests of one module: {@code @WithTestResource(RealInfrastructure.class)}. */
public class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static final boolean RABBITMQ = "rabbitmq".equals(System.getProperty("opposizioni.test.broker"));

    /** The kit's own channels as RabbitMQ spells them: a deployment on it sets the same. */
    private static final Map<String, String> RABBITMQ_ADDRESSES = Map.of(
            "opposizioni.outbox.address", "/exchanges/registry.events",
            "mp.messaging.incoming.registry-events-in.address", "/queues/operator-service.registry-events",
            "mp.messaging.incoming.portal-events-in.address", "/queues/operator-service.portal-events");

    private static TestBroker broker;
    private static int amqpPort;
    private TestPostgres postgres;
    private boolean webSite;
    private boolean impatient;

    /** {@code web-site}: {@code true} leaves the sign-in to the module; {@code impatient}: the database's time limits are a deployment's. */
    @Override
    public void init(Map<String, String> arguments) {
        webSite = Boolean.parseBoolean(arguments.get("web-site"));
        impatient = Boolean.parseBoolean(arguments.get("impatient"));
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = TestPostgres.start();
            amqpPort = freePort();
            broker = newBroker();
            Map<String, String> settings = new HashMap<>(signIn());
            settings.putAll(TwoRoles.in(postgres));
            // a busy machine is no fault of the service
            if (!impatient) {
                settings.put("quarkus.datasource.jdbc.acquisition-timeout", Patience.LIMIT.toString());
                settings.put("opposizioni.database.patience", Patience.LIMIT.toString());
                settings.put("opposizioni.database.connect", Patience.LIMIT.toString());
            }
            // the broker in this process would log each message twice
            settings.put("quarkus.log.category.\"org.apache.activemq.audit\".level", "WARN");
            settings.put("amqp-host", "127.0.0.1");
            settings.put("amqp-port", String.valueOf(amqpPort));
            settings.put("opposizioni.crypto.keys", "k1:" + key('k'));
            settings.put("opposizioni.crypto.current-key", "k1");
            settings.put("opposizioni.crypto.search-key", key('s'));
            settings.put("opposizioni.payload.keys", "m1:" + key('m'));
            settings.put("opposizioni.payload.current-key", "m1");
            if (RABBITMQ) {
                settings.putAll(RABBITMQ_ADDRESSES);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tokens are signed by {@link Tokens}: a service needs no Keycloak to test its own rules. */
    private Map<String, String> signIn() {
        return webSite
                ? Map.of()
                : Map.of("quarkus.oidc.public-key", Tokens.publicKey(), "quarkus.oidc.auth-server-url", "");
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

    private static TestBroker newBroker() {
        try {
            return RABBITMQ
                    ? new RabbitBroker(amqpPort, freePort(), freePort()).start()
                    : new EmbeddedBroker(amqpPort).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestBroker broker() {
        return broker;
    }

    /** Stops the broker, runs {@code meanwhile}, and starts a new one on the same port. */
    public static void restartBroker(Runnable meanwhile) {
        broker.close();
        try {
            meanwhile.run();
        } finally {
            broker = newBroker();
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
