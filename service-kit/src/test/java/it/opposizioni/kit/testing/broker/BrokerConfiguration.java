package it.opposizioni.kit.testing.broker;

import java.nio.file.Path;
import java.util.List;
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

    private static final int MEGABYTE = 1024 * 1024;

    /** Above an event of 1,000 numbers, some 120 kB: a larger message is a file of its own, written, synchronized and read for each queue. */
    private static final int LARGE_MESSAGE = MEGABYTE / 4;

    /** What an address keeps in memory. A dozen of them, and what is read back for each queue, fit into 256 MB while a subscriber is away. */
    private static final long IN_MEMORY = 8L * MEGABYTE;

    private static final int PAGE = MEGABYTE;

    private BrokerConfiguration() {}

    /**
     * @param host of the interface that it listens on
     * @param data where the durable journal lives
     * @param certificate the key store with what the broker shows, and its password
     */
    public static Configuration of(String host, int port, Path data, Path certificate, String password) {
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
            configuration.addAcceptorConfiguration(
                    "amqps",
                    "tcp://%s:%d?protocols=AMQP;amqpMinLargeMessageSize=%d;sslEnabled=true;keyStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s"
                            .formatted(host, port, LARGE_MESSAGE, certificate, password));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        declare(configuration);
        return configuration;
    }

    private static void declare(Configuration configuration) {
        // nobody, where nothing is said
        configuration.putSecurityRoles("#", Set.of());
        configuration.addAddressSetting("#", neverByItself());
        BrokerMap.ADDRESSES.forEach(address -> declare(configuration, address));
        CoreAddressConfiguration deadLetters = address(BrokerMap.DEAD_LETTERS);
        for (String subscriber : BrokerMap.SERVICES) {
            String queue = BrokerMap.deadLettersOf(subscriber);
            deadLetters.addQueueConfig(queue(BrokerMap.DEAD_LETTERS, queue)
                    .setFilterString("_AMQ_ORIG_QUEUE LIKE '%s.%%'".formatted(subscriber)));
            configuration.putSecurityRoles(BrokerMap.DEAD_LETTERS + "::" + queue, Set.of(mayConsume(subscriber)));
        }
        configuration.addAddressConfiguration(deadLetters);
    }

    private static void declare(Configuration configuration, BrokerMap.Address address) {
        CoreAddressConfiguration declared = address(address.name());
        for (String subscriber : address.subscribers()) {
            String queue = BrokerMap.queue(subscriber, address.name());
            declared.addQueueConfig(queue(address.name(), queue).setExclusive(address.kind() != BrokerMap.Kind.CODES));
            configuration.putSecurityRoles(address.name() + "::" + queue, Set.of(mayConsume(subscriber)));
        }
        configuration.addAddressConfiguration(declared);
        configuration.addAddressSetting(address.name(), settings());
        configuration.putSecurityRoles(address.name(), Set.of(maySend(address.publisher())));
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
                // what a stopped copy gives back is not overtaken by what came later
                .setRedeliveryDelay(0)
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
                .setMaxSizeBytes(IN_MEMORY)
                // and of each queue it reads back twice as much
                .setPageSizeBytes(PAGE);
    }

    private static Role maySend(String service) {
        return new Role(service, true, false, false, false, false, false, false, false, false, false, false, false);
    }

    private static Role mayConsume(String service) {
        return new Role(service, false, true, false, false, false, false, false, false, false, false, false, false);
    }

    /** Nobody else may connect. A role is named as the service whose rights it gives. */
    public static ActiveMQJAASSecurityManager onlyUsers(List<BrokerUser> users) {
        SecurityConfiguration configuration = new SecurityConfiguration();
        for (BrokerUser user : users) {
            configuration.addUser(user.name(), user.password());
            user.services().forEach(service -> configuration.addRole(user.name(), service));
        }
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), configuration);
    }
}
