package it.opposizioni.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A broker's addresses, queues and rights as the properties from which an Artemis reads them ("broker properties" in its manual). */
final class BrokerProperties {

    private final List<String> lines = new ArrayList<>();

    private BrokerProperties() {}

    static String of(Configuration configuration) {
        BrokerProperties properties = new BrokerProperties();
        properties.lines.add(
                "# Addresses, queues and rights, as BrokerMap has them. Written by BrokerPropertiesTest: change them there.");
        // cert-manager renews the certificate in its files, and nobody starts the broker again for that
        properties.add("acceptorConfigurations.amqps.params.sslAutoReload", true);
        properties.add("journalSyncTransactional", configuration.isJournalSyncTransactional());
        properties.add("journalSyncNonTransactional", configuration.isJournalSyncNonTransactional());
        configuration.getAddressConfigurations().forEach(properties::address);
        configuration.getAddressSettings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> properties.settings(entry.getKey(), entry.getValue()));
        configuration.getSecurityRoles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> properties.roles(entry.getKey(), entry.getValue()));
        return String.join("\n", properties.lines) + "\n";
    }

    private void address(CoreAddressConfiguration address) {
        String key = "addressConfigurations." + quoted(address.getName());
        add(key + ".routingTypes", "MULTICAST");
        for (QueueConfiguration queue : address.getQueueConfigs()) {
            String of = key + ".queueConfigs." + quoted(queue.getName().toString());
            add(of + ".address", address.getName());
            add(of + ".routingType", queue.getRoutingType());
            add(of + ".durable", queue.isDurable());
            if (queue.isExclusive() != null) {
                add(of + ".exclusive", queue.isExclusive());
            }
            if (queue.getFilterString() != null) {
                add(of + ".filterString", queue.getFilterString());
            }
        }
    }

    /** What is said of "#" holds for every address, unless its own settings say otherwise. */
    private void settings(String match, AddressSettings settings) {
        String key = "addressSettings." + quoted(match);
        if (match.equals("#")) {
            add(key + ".autoCreateAddresses", settings.isAutoCreateAddresses());
            add(key + ".autoCreateQueues", settings.isAutoCreateQueues());
            add(key + ".autoDeleteAddresses", settings.isAutoDeleteAddresses());
            add(key + ".autoDeleteQueues", settings.isAutoDeleteQueues());
            add(key + ".autoCreateDeadLetterResources", settings.isAutoCreateDeadLetterResources());
            add(key + ".addressFullMessagePolicy", settings.getAddressFullMessagePolicy());
            add(key + ".maxSizeBytes", settings.getMaxSizeBytes());
            add(key + ".pageSizeBytes", settings.getPageSizeBytes());
            return;
        }
        add(key + ".maxDeliveryAttempts", settings.getMaxDeliveryAttempts());
        add(key + ".redeliveryDelay", settings.getRedeliveryDelay());
        add(key + ".deadLetterAddress", settings.getDeadLetterAddress());
    }

    private void roles(String match, Set<Role> roles) {
        for (Role role : roles) {
            String key = "securityRoles." + quoted(match) + "." + quoted(role.getName());
            if (role.isSend()) {
                add(key + ".send", true);
            }
            if (role.isConsume()) {
                add(key + ".consume", true);
            }
        }
    }

    private void add(String key, Object value) {
        // a colon would end the key
        lines.add(key.replace(":", "\\:") + "=" + value);
    }

    /** A name with dots is one step of the path only in quotation marks. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
