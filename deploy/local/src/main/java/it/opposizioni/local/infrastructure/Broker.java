package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.BrokerConfiguration;
import it.opposizioni.kit.testing.broker.BrokerMap;
import it.opposizioni.kit.testing.broker.BrokerUser;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The message broker (Artemis) in a JVM of its own, so that it can be killed and started like the real one. */
public final class Broker {

    private Broker() {}

    /** Where the password of a user is found in the environment: {@code AMQP_PASSWORD_PORTAL}. */
    public static String passwordVariable(String user) {
        return "AMQP_PASSWORD_" + user.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Reads {@code AMQP_HOST}, {@code AMQP_PORT}, {@code BROKER_DATA}, {@code BROKER_KEY_STORE}, its password, and a password for each service;
     * in a trial {@code BROKER_REFUSES}, a file: while it is there, nothing that is sent is taken.
     */
    public static void main(String[] arguments) throws Exception {
        for (String noisy : Set.of("base", "resource", "message")) {
            Logger.getLogger("org.apache.activemq.audit." + noisy).setLevel(Level.OFF);
        }
        Map<String, String> environment = System.getenv();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        Configuration configuration = BrokerConfiguration.of(
                environment.getOrDefault("AMQP_HOST", "127.0.0.1"),
                Integer.parseInt(environment.get("AMQP_PORT")),
                Path.of(environment.get("BROKER_DATA")),
                Path.of(environment.get("BROKER_KEY_STORE")),
                environment.get("BROKER_KEY_STORE_PASSWORD"));
        Optional.ofNullable(environment.get("BROKER_REFUSES"))
                .map(Path::of)
                .ifPresent(refuses -> configuration.registerBrokerPlugin(new RefusedSends(refuses)));
        broker.setConfiguration(configuration);
        broker.setSecurityManager(BrokerConfiguration.onlyUsers(BrokerMap.SERVICES.stream()
                .map(service -> BrokerUser.of(service, environment.get(passwordVariable(service))))
                .toList()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
        broker.start();
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            Logger.getLogger(Broker.class.getName()).log(Level.WARNING, "not stopped in good order", e);
        }
    }
}
