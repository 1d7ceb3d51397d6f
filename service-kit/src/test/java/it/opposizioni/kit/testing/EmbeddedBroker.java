package it.opposizioni.kit.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * An Artemis broker with the suite's addresses and queues, all declared in advance: a queue that a broker makes by itself lives
 * with the connection, and loses what is sent while the subscriber is away.
 */
public final class EmbeddedBroker implements TestBroker {

    public static final String USER = "opposizioni";
    public static final String PASSWORD = "opposizioni";

    /** After so many failed deliveries a message is poison. */
    public static final int DELIVERY_ATTEMPTS = 5;

    private static final String DEAD_LETTERS = "dead-letters";

    /** Publisher's address, and who subscribes to it. */
    public static final Map<String, List<String>> SUBSCRIBERS = Map.of(
            "registry.events", List.of("operator-service", "complaint-service", "portal"),
            "operator.events", List.of("registry-service", "complaint-service", "portal"),
            "complaint.events", List.of("registry-service", "operator-service", "portal"));

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    /**
     * @param data where the journal lives; null keeps nothing
     */
    public EmbeddedBroker(int port, Path data) {
        Configuration config = new ConfigurationImpl()
                .setName("opposizioni")
                .setPersistenceEnabled(data != null)
                .setJournalType(JournalType.NIO)
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(99);
        if (data != null) {
            config.setBindingsDirectory(data.resolve("bindings").toString())
                    .setJournalDirectory(data.resolve("journal").toString())
                    .setLargeMessagesDirectory(data.resolve("large").toString())
                    .setPagingDirectory(data.resolve("paging").toString());
        }
        declare(config);
        try {
            config.addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + port + "?protocols=AMQP");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        SecurityConfiguration users =
                new SecurityConfiguration(Map.of(USER, PASSWORD), Map.of(USER, List.of("services")));
        server.setConfiguration(config)
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    }

    private static void declare(Configuration config) {
        Role services =
                new Role("services", true, true, false, false, false, false, false, true, false, false, false, false);
        config.putSecurityRoles("#", Set.of(services));
        SUBSCRIBERS.forEach((address, subscribers) -> {
            CoreAddressConfiguration declared = multicast(address);
            subscribers.forEach(subscriber -> declared.addQueueConfig(queue(queueName(subscriber, address), address)));
            config.addAddressConfiguration(declared);
            config.addAddressSetting(address, settings().setDeadLetterAddress(SimpleString.of(DEAD_LETTERS)));
        });
        CoreAddressConfiguration deadLetters = multicast(DEAD_LETTERS);
        SUBSCRIBERS.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(subscriber -> deadLetters.addQueueConfig(queue(deadLetterQueue(subscriber), DEAD_LETTERS)
                        .setFilterString("_AMQ_ORIG_QUEUE LIKE '" + subscriber + ".%'")));
        config.addAddressConfiguration(deadLetters);
        config.addAddressSetting(DEAD_LETTERS, settings());
    }

    private static CoreAddressConfiguration multicast(String address) {
        return new CoreAddressConfiguration().setName(address).addRoutingType(RoutingType.MULTICAST);
    }

    private static QueueConfiguration queue(String name, String address) {
        return QueueConfiguration.of(name)
                .setAddress(address)
                .setRoutingType(RoutingType.MULTICAST)
                .setDurable(true);
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setMaxDeliveryAttempts(DELIVERY_ATTEMPTS)
                .setRedeliveryDelay(500);
    }

    public static String deadLetterQueue(String subscriber) {
        return "dlq." + subscriber;
    }

    /** {@code operator-service.registry-events} on {@code registry.events}. */
    public static String queueName(String subscriber, String address) {
        return subscriber + "." + address.replace('.', '-');
    }

    @Override
    public EmbeddedBroker start() {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            throw new IllegalStateException("broker did not start", e);
        }
    }

    @Override
    public String target(String address) {
        return address;
    }

    @Override
    public String source(String address, String queue) {
        return address + "::" + queue;
    }

    @Override
    public String deadLetters(String subscriber) {
        return DEAD_LETTERS + "::" + deadLetterQueue(subscriber);
    }

    /** How many messages lie in a queue, dead-letter queues included. */
    public long depth(String queue) {
        return server.getActiveMQServer().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("broker did not stop", e);
        }
    }
}
