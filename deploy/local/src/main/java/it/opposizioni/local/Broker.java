package it.opposizioni.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
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
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * The message broker (Artemis) in a JVM of its own, so that it can be killed and started like the real one. Everything it knows is
 * declared here: it creates no address and no queue by itself, and refuses what nobody would receive.
 */
final class Broker {

    private static final String ROLE = "services";
    private static final int MEGABYTE = 1024 * 1024;

    private Broker() {}

    /** Reads {@code AMQP_PORT}, {@code AMQP_USER}, {@code AMQP_PASSWORD} and {@code BROKER_DATA}. */
    public static void main(String[] arguments) throws Exception {
        for (String noisy : Set.of("base", "resource", "message")) {
            Logger.getLogger("org.apache.activemq.audit." + noisy).setLevel(Level.OFF);
        }
        Map<String, String> environment = System.getenv();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(
                configuration(Integer.parseInt(environment.get("AMQP_PORT")), Path.of(environment.get("BROKER_DATA"))));
        broker.setSecurityManager(onlyUser(environment.get("AMQP_USER"), environment.get("AMQP_PASSWORD")));
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

    private static ActiveMQJAASSecurityManager onlyUser(String user, String password) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(user, password);
        users.addRole(user, ROLE);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    static Configuration configuration(int port, Path data) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("opposizioni")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder(data, "journal"))
                .setBindingsDirectory(folder(data, "bindings"))
                .setPagingDirectory(folder(data, "paging"))
                .setLargeMessagesDirectory(folder(data, "large"))
                .setJournalFileSize(10 * MEGABYTE)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                // a full disk of a workstation must not look like a broken suite
                .setMaxDiskUsage(99)
                .setSecurityEnabled(true)
                .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:%d?protocols=AMQP".formatted(port));
        declare(configuration);
        configuration.putSecurityRoles("#", Set.of(sendAndReceive()));
        return configuration;
    }

    private static void declare(Configuration configuration) {
        for (String address : BrokerMap.ADDRESSES) {
            CoreAddressConfiguration declared = address(address);
            BrokerMap.queuesOf(address).forEach(queue -> declared.addQueueConfig(queue(address, queue)));
            configuration.addAddressConfiguration(declared);
            configuration.addAddressSetting(address, settings());
        }
        CoreAddressConfiguration deadLetters = address(BrokerMap.DEAD_LETTERS);
        for (String subscriber : BrokerMap.SUBSCRIBERS) {
            deadLetters.addQueueConfig(queue(BrokerMap.DEAD_LETTERS, BrokerMap.deadLettersOf(subscriber))
                    .setFilterString("_AMQ_ORIG_QUEUE LIKE '%s.%%'".formatted(subscriber)));
        }
        configuration.addAddressConfiguration(deadLetters);
        configuration.addAddressSetting("#", neverByItself());
    }

    private static CoreAddressConfiguration address(String name) {
        return new CoreAddressConfiguration().setName(name).addRoutingType(RoutingType.MULTICAST);
    }

    private static QueueConfiguration queue(String address, String name) {
        return QueueConfiguration.of(name)
                .setAddress(address)
                .setRoutingType(RoutingType.MULTICAST)
                .setDurable(true);
    }

    private static AddressSettings settings() {
        return neverByItself()
                .setMaxDeliveryAttempts(BrokerMap.DELIVERY_ATTEMPTS)
                .setRedeliveryDelay(500)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(10_000)
                .setDeadLetterAddress(SimpleString.of(BrokerMap.DEAD_LETTERS))
                .setSendToDLAOnNoRoute(false);
    }

    private static AddressSettings neverByItself() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoCreateDeadLetterResources(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(32L * MEGABYTE);
    }

    private static Role sendAndReceive() {
        return new Role(ROLE, true, true, false, false, false, false, false, true, false, false, false, false);
    }

    private static String folder(Path data, String name) {
        return data.resolve(name).toString();
    }
}
