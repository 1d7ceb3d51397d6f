package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.BrokerConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The message broker (Artemis) in a JVM of its own, so that it can be killed and started like the real one. */
public final class Broker {

    private Broker() {}

    /** Reads {@code AMQP_PORT}, {@code AMQP_USER}, {@code AMQP_PASSWORD} and {@code BROKER_DATA}. */
    public static void main(String[] arguments) throws Exception {
        for (String noisy : Set.of("base", "resource", "message")) {
            Logger.getLogger("org.apache.activemq.audit." + noisy).setLevel(Level.OFF);
        }
        Map<String, String> environment = System.getenv();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(BrokerConfiguration.of(
                Integer.parseInt(environment.get("AMQP_PORT")), Path.of(environment.get("BROKER_DATA"))));
        broker.setSecurityManager(
                BrokerConfiguration.onlyUser(environment.get("AMQP_USER"), environment.get("AMQP_PASSWORD")));
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
