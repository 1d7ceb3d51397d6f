package it.opposizioni.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import it.opposizioni.kit.testing.broker.BrokerCertificate;
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

    private static final boolean PGBOUNCER = "pgbouncer".equals(System.getProperty("opposizioni.test.database"));
    private static final boolean RABBITMQ = "rabbitmq".equals(System.getProperty("opposizioni.test.broker"));

    /** The kit's own channels as RabbitMQ spells them: a deployment on it sets the same. */
    private static final Map<String, String> RABBITMQ_ADDRESSES = Map.of(
            "opposizioni.outbox.address", "/exchanges/registry.events",
            "opposizioni.outbox.repairs-prefix", "/exchanges/registry.repairs.",
            "mp.messaging.incoming.registry-repairs-in.address", "/queues/operator-service.registry-repairs",
            "mp.messaging.incoming.registry-events-in.address", "/queues/operator-service.registry-events",
            "mp.messaging.incoming.portal-events-in.address", "/queues/operator-service.portal-events",
            "mp.messaging.incoming.dead-letters-in.address", "/queues/dlq.complaint-service");

    private static TestBroker broker;
    private static BrokerCertificate certificate;
    /** Of the broker, and of one that takes its place. */
    private static int[] brokerPorts;

    private TestPostgres postgres;
    private PgBouncer bouncer;
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
            certificate = new BrokerCertificate(TestFolders.create("broker"), "for-tests").make();
            brokerPorts = new int[] {freePort(), freePort()};
            broker = newBroker(brokerPorts[0]);
            Map<String, String> settings = new HashMap<>(signIn());
            if (PGBOUNCER) {
                bouncer = PgBouncer.before(postgres.port());
                settings.putAll(TwoRoles.in(postgres, bouncer));
            } else {
                settings.putAll(TwoRoles.in(postgres));
            }
            // a busy machine is no fault of the service
            if (!impatient) {
                settings.put("quarkus.datasource.jdbc.acquisition-timeout", Patience.LIMIT.toString());
                settings.put("opposizioni.database.patience", Patience.LIMIT.toString());
                settings.put("opposizioni.database.connect", Patience.LIMIT.toString());
            }
            // the broker in this process would log each message twice
            settings.put("quarkus.log.category.\"org.apache.activemq.audit\".level", "WARN");
            settings.put(
                    "opposizioni.broker.hosts", "localhost:%d,localhost:%d".formatted(brokerPorts[0], brokerPorts[1]));
            settings.put("opposizioni.broker.password", TestBroker.password("${opposizioni.broker.user}"));
            settings.put(
                    "quarkus.tls.broker.trust-store.pem.certs",
                    certificate.authority().toString());
            settings.put("opposizioni.crypto.keys", "k1:" + key('k'));
            settings.put("opposizioni.crypto.current-key", "k1");
            settings.put("opposizioni.crypto.search-key", key('s'));
            settings.put("opposizioni.payload.keys", "m1:" + key('m'));
            settings.put("opposizioni.payload.current-key", "m1");
            // a test that wants it calls it
            settings.put("opposizioni.key-rotation.every", "off");
            if (RABBITMQ) {
                settings.putAll(RABBITMQ_ADDRESSES);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tokens are those of {@link Tokens}. */
    private Map<String, String> signIn() {
        return webSite ? Map.of() : Map.of("quarkus.oidc.auth-server-url", TestRealm.issuer());
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

    private static TestBroker newBroker(int port) {
        try {
            return RABBITMQ
                    ? new RabbitBroker(port, certificate).start()
                    : new EmbeddedBroker(port, certificate).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestBroker broker() {
        return broker;
    }

    /** How one of the services, which is not the one under test, connects to the broker. */
    public static AmqpClientOptions connectionAs(String service) {
        return new AmqpClientOptions()
                .setHost("localhost")
                .setPort(broker.port())
                .setUsername(service)
                .setPassword(TestBroker.password(service))
                .setSsl(true)
                .setPemTrustOptions(new PemTrustOptions()
                        .addCertPath(certificate.authority().toString()));
    }

    /** Stops the broker, runs {@code meanwhile}, and starts a new one on the same port. */
    public static void restartBroker(Runnable meanwhile) {
        int port = broker.port();
        broker.close();
        try {
            meanwhile.run();
        } finally {
            broker = newBroker(port);
        }
    }

    /** Stops the broker; another one, without its messages, answers at the other of the two addresses that the service knows. */
    public static void replaceBroker() {
        int port = broker.port() == brokerPorts[0] ? brokerPorts[1] : brokerPorts[0];
        broker.close();
        broker = newBroker(port);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
        if (bouncer != null) {
            bouncer.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
