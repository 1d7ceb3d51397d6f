package it.opposizioni.kit.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.broker.TestBroker;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service is a user of its own, who sends to its own addresses, consumes its own queues, and nothing else. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BrokerRightsTest {

    @Inject
    Vertx vertx;

    private final TestBroker broker = RealInfrastructure.broker();

    @ParameterizedTest
    @CsvSource({
        "registry-service, registry.codes",
        "registry-service, registry.repairs.complaint-service",
        "operator-service, operator.codes",
        "complaint-service, complaint.repairs.registry-service",
        "portal, portal.repairs.operator-service"
    })
    void aServiceSendsToItsOwnAddresses(String service, String address) throws Exception {
        send(service, broker.target(address));
    }

    @ParameterizedTest
    @CsvSource({
        "registry-service, operator.events",
        "registry-service, complaint.repairs.registry-service",
        "operator-service, registry.events",
        "operator-service, registry.codes",
        "complaint-service, portal.events",
        "portal, registry.events"
    })
    void aServiceIsRefusedForTheAddressOfAnother(String service, String address) {
        assertThatThrownBy(() -> send(service, broker.target(address))).isInstanceOf(ExecutionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "portal, operator.codes, portal.operator-codes",
        "complaint-service, registry.repairs.complaint-service, complaint-service.registry-repairs",
        "registry-service, portal.events, registry-service.portal-events"
    })
    void aServiceConsumesItsOwnQueues(String service, String address, String queue) throws Exception {
        consume(service, broker.source(address, queue));
        consume(service, broker.deadLetters(service));
    }

    @ParameterizedTest
    @CsvSource({
        "portal, registry.events, operator-service.registry-events",
        "operator-service, registry.codes, portal.registry-codes",
        "complaint-service, registry.repairs.operator-service, operator-service.registry-repairs",
        // not its own publications either
        "registry-service, registry.events, operator-service.registry-events"
    })
    void aServiceIsRefusedForTheQueueOfAnother(String service, String address, String queue) {
        assertThatThrownBy(() -> consume(service, broker.source(address, queue)))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining(queue);
    }

    @Test
    void aServiceIsRefusedForTheDeadLettersOfAnother() {
        assertThatThrownBy(() -> consume("portal", broker.deadLetters("registry-service")))
                .hasMessageContaining("dlq.registry-service");
    }

    @Test
    void aServiceCannotComeAsAnother() {
        AmqpClientOptions impostor = RealInfrastructure.connectionAs("portal").setUsername("registry-service");

        assertThatThrownBy(() -> await(AmqpClient.create(vertx, impostor).connect()))
                .hasMessageContaining("Failed to authenticate");
    }

    private void send(String service, String address) throws Exception {
        attempt(
                service,
                connection -> connection
                        .createSender(address)
                        .compose(sender -> sender.sendWithAck(
                                AmqpMessage.create().withBody("trial").build())));
    }

    private void consume(String service, String source) throws Exception {
        attempt(service, connection -> connection.createReceiver(source).mapEmpty());
    }

    /** Artemis refuses the link, RabbitMQ ends the session. */
    private void attempt(String service, Function<AmqpConnection, Future<Void>> use) throws Exception {
        AmqpConnection connection = await(AmqpClient.create(vertx, RealInfrastructure.connectionAs(service))
                .connect());
        try {
            Promise<Void> outcome = Promise.promise();
            connection.exceptionHandler(outcome::tryFail);
            use.apply(connection).onSuccess(outcome::tryComplete).onFailure(outcome::tryFail);
            await(outcome.future());
        } finally {
            connection.close();
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return Patience.await(future.toCompletionStage().toCompletableFuture());
    }
}
