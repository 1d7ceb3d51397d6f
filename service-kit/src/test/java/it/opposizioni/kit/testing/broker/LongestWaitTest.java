package it.opposizioni.kit.testing.broker;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import it.opposizioni.kit.testing.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing waits in the broker for ever, whoever is away. */
class LongestWaitTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String FACTS = "registry.events";
    private static final String CODES = "registry.codes";

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private BrokerCertificate certificate;

    @BeforeEach
    void certificate() {
        certificate = new BrokerCertificate(directory, "for-tests").make();
    }

    @AfterEach
    void close() throws Exception {
        Patience.await(vertx.close().toCompletionStage().toCompletableFuture());
    }

    @Test
    void everyQueueOfArtemisHasALongestWait() {
        Configuration configuration =
                BrokerConfiguration.of(0, directory, certificate.keyStore(), certificate.keyStorePassword());
        assertThat(configuration.getAddressConfigurations()).hasSizeGreaterThan(BrokerMap.ADDRESSES.size());
        Stream<AddressSettings> settings = Stream.concat(
                        Stream.of("#"), BrokerMap.ADDRESSES.stream().map(BrokerMap.Address::name))
                .map(configuration.getAddressSettings()::get);
        assertThat(settings)
                .allSatisfy(each -> assertThat(each.getExpiryDelay()).isEqualTo(BrokerMap.LONGEST_WAIT.toMillis()));
        assertThat(BrokerMap.LONGEST_WAIT)
                .as("12 months are the shortest period of the law")
                .isLessThan(Duration.ofDays(365));
    }

    @Test
    void everyQueueOfRabbitMqHasTheSame() throws JsonProcessingException {
        JsonNode policy = new ObjectMapper()
                .readTree(RabbitBroker.definitions(TestBroker.USERS))
                .path("policies")
                .path(0);
        assertThat(policy.path("pattern").asText()).isEqualTo(".*");
        assertThat(policy.path("definition").path("message-ttl").asLong())
                .isEqualTo(BrokerMap.LONGEST_WAIT.toMillis())
                .as("RabbitMQ takes no more than 32 bits")
                .isLessThan(1L << 32);
    }

    @Test
    void aFactThatNobodyTakesBecomesADeadLetterAndACodeGoes() throws Exception {
        try (EmbeddedBroker broker = broker(List.of(FACTS, CODES))) {
            send(broker, FACTS);
            send(broker, CODES);
            await("the subscribers' queues are empty")
                    .until(() -> broker.waiting("portal.registry-events") == 0
                            && broker.waiting("complaint-service.registry-events") == 0
                            && broker.waiting("portal.registry-codes") == 0);
            await("a dead letter for each subscriber")
                    .until(() -> broker.waiting("dlq.portal") == 1 && broker.waiting("dlq.complaint-service") == 1);
        }
    }

    @Test
    void aDeadLetterThatNobodyTakesGoes() throws Exception {
        try (EmbeddedBroker broker = broker(List.of(FACTS, BrokerMap.DEAD_LETTERS))) {
            send(broker, FACTS);
            await("the fact is none any more").until(() -> broker.waiting("portal.registry-events") == 0);
            await("nothing is left, and nothing comes any more")
                    .during(SHORT.multipliedBy(3))
                    .until(() -> broker.waiting("dlq.portal") == 0);
        }
    }

    /** @param impatient addresses at which nothing waits for long */
    private EmbeddedBroker broker(List<String> impatient) throws IOException {
        EmbeddedBroker broker = new EmbeddedBroker(freePort(), certificate, configuration -> {
            configuration.setMessageExpiryScanPeriod(SHORT.toMillis() / 2);
            impatient.forEach(address -> configuration
                    .getAddressSettings()
                    .computeIfAbsent(address, _ -> new AddressSettings())
                    .setExpiryDelay(SHORT.toMillis()));
        });
        broker.start();
        return broker;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void send(EmbeddedBroker broker, String address) throws Exception {
        AmqpClientOptions options = new AmqpClientOptions()
                .setHost("localhost")
                .setPort(broker.port())
                .setUsername("registry-service")
                .setPassword(TestBroker.password("registry-service"))
                .setSsl(true)
                .setPemTrustOptions(new PemTrustOptions()
                        .addCertPath(certificate.authority().toString()));
        AmqpClient client = AmqpClient.create(vertx, options);
        Patience.await(client.connect()
                .compose(connection -> connection.createSender(address))
                .compose(sender -> sender.sendWithAck(
                        AmqpMessage.create().durable(true).withBody("trial").build()))
                .toCompletionStage()
                .toCompletableFuture());
    }
}
