package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.broker.BrokerConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.junit.jupiter.api.Test;

/** The broker of a cluster has the addresses, queues and rights of the one that everything is tested with. */
class BrokerPropertiesTest {

    private static final Path FILE = Manifests.HERE.resolve("overlays/production/broker.properties");

    private final Configuration tested =
            BrokerConfiguration.of("localhost", 5671, Path.of("unused"), Path.of("unused"), "");

    @Test
    void theFileIsWhatTheTestedBrokerSays() {
        assertThat(Manifests.derived(FILE, BrokerProperties.of(tested)))
                .as(
                        "./mvnw test -pl service-kit,deploy/kubernetes -Dtest=BrokerPropertiesTest -Dmanifests.renew=true writes it")
                .isEqualTo(BrokerProperties.of(tested));
    }

    /** Read as the broker reads it: a property that it does not know would only be a line in its log. */
    @Test
    void aBrokerThatReadsTheFileIsTheTestedOne() throws Exception {
        ConfigurationImpl read = new ConfigurationImpl();
        read.parseFileProperties(FILE.toFile());

        assertThat(read.getStatus()).contains("\"errors\":[]");
        assertThat(queues(read)).isNotEmpty().isEqualTo(queues(tested));
        assertThat(roles(read)).isNotEmpty().isEqualTo(roles(tested));
        assertThat(read.isJournalSyncNonTransactional()).isTrue();
        assertThat(read.getAddressSettings().get("#").isAutoCreateQueues()).isFalse();
        assertThat(read.getAddressSettings().get("#").isAutoCreateAddresses()).isFalse();
        tested.getAddressSettings().forEach((match, expected) -> {
            var settings = read.getAddressSettings().get(match);
            assertThat(String.valueOf(settings.getDeadLetterAddress()))
                    .as(match)
                    .isEqualTo(String.valueOf(expected.getDeadLetterAddress()));
            assertThat(settings.getMaxDeliveryAttempts()).as(match).isEqualTo(expected.getMaxDeliveryAttempts());
            assertThat(settings.getRedeliveryDelay()).as(match).isEqualTo(expected.getRedeliveryDelay());
        });
    }

    /** The acceptor is the operator's; what is said of it here is added to what it says. */
    @Test
    void aRenewedCertificateIsReadWithoutANewStart() throws Exception {
        ConfigurationImpl read = new ConfigurationImpl();
        read.addAcceptorConfiguration("amqps", "tcp://0.0.0.0:5671?protocols=AMQP;sslEnabled=true");
        read.parseFileProperties(FILE.toFile());

        assertThat(Manifests.of("overlays/production", "ActiveMQArtemis")
                        .findFirst()
                        .orElseThrow()
                        .parts("spec", "acceptors"))
                .singleElement()
                .satisfies(acceptor -> assertThat(acceptor.text("name")).isEqualTo("amqps"));
        assertThat(read.getStatus()).contains("\"errors\":[]");
        assertThat(read.getAcceptorConfigurations())
                .singleElement()
                .satisfies(acceptor -> assertThat(acceptor.getParams())
                        .containsEntry("sslEnabled", "true")
                        .containsEntry("sslAutoReload", "true"));
    }

    private static Map<String, List<String>> queues(Configuration configuration) {
        return configuration.getAddressConfigurations().stream()
                .collect(Collectors.toMap(
                        address -> address.getName() + " " + address.getRoutingTypes(),
                        address -> address.getQueueConfigs().stream()
                                .map(BrokerPropertiesTest::described)
                                .sorted()
                                .toList()));
    }

    private static String described(QueueConfiguration queue) {
        return "%s of %s %s durable %s exclusive %s filter %s"
                .formatted(
                        queue.getName(),
                        queue.getAddress(),
                        queue.getRoutingType(),
                        queue.isDurable(),
                        Boolean.TRUE.equals(queue.isExclusive()),
                        queue.getFilterString());
    }

    /** Of each address, who may send and who may consume. */
    private static Map<String, List<String>> roles(Configuration configuration) {
        Map<String, List<String>> roles = new TreeMap<>();
        configuration.getSecurityRoles().forEach((match, those) -> {
            if (!those.isEmpty()) {
                Function<Role, String> rights = role -> role.getName() + " send " + role.isSend() + " consume "
                        + role.isConsume() + " manage " + role.isManage();
                roles.put(match, those.stream().map(rights).sorted().toList());
            }
        });
        return roles;
    }
}
