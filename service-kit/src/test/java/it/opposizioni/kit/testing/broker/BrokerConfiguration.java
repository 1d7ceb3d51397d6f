package it.opposizioni.kit.testing.broker;

import java.nio.file.Path;
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
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * An Artemis that creates no address and no queue by itself, and refuses what no queue would receive: a queue that a broker makes
 * on its own lives with the connection, and loses what is sent while the subscriber is away.
 */
public final class BrokerConfiguration {

    private static final String ROLE = "services";
    private static final int MEGABYTE = 1024 * 1024;

    private BrokerConfiguration() {}

    /** @param data where the durable journal lives */
    public static Configuration of(int port, Path data) {
        Configuration configuration = new ConfigurationImpl()
                .setName("opposizioni")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .setJournalFileSize(10 * MEGABYTE)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                // a full disk of a workstation must not look like a broken suite
                .setMaxDiskUsage(99)
                .setSecurityEnabled(true);
        try {
            configuration.addAcceptorConfiguration("amqp", "tcp://127.0.0.1:%d?protocols=AMQP".formatted(port));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        declare(configuration);
        configuration.putSecurityRoles("#", Set.of(sendAndReceive()));
        return configuration;
    }

    private static void declare(Configuration configuration) {
        for (BrokerMap.Address address : BrokerMap.ADDRESSES) {
            CoreAddressConfiguration declared = address(address.name());
            for (String subscriber : address.subscribers()) {
                declared.addQueueConfig(queue(address.name(), BrokerMap.queue(subscriber, address.name()))
                        .setExclusive(address.kind() != BrokerMap.Kind.CODES));
            }
            configuration.addAddressConfiguration(declared);
            configuration.addAddressSetting(address.name(), settings());
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

    /** One user for the services, who may send and receive and declare nothing. */
    public static ActiveMQJAASSecurityManager onlyUser(String user, String password) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(user, password);
        users.addRole(user, ROLE);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }
}
