package it.opposizioni.kit.broker;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.amqp.AmqpConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.amqp.IncomingAmqpChannel;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonSender;
import io.vertx.proton.ProtonServer;
import it.opposizioni.kit.testing.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broker that takes a connection and says nothing more, as one that stops at that moment; at the next connection it works. */
class PatientClientTest {

    /** More than a busy machine needs to open a channel: the second connection must not be given up too. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Object> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        Patience.await(vertx.close().toCompletionStage().toCompletableFuture());
    }

    @Test
    void aChannelThatIsNeverOpenedIsOpenedOnAnotherConnection() throws Exception {
        int port = broker();
        PatientClient client = new PatientClient(() -> connect(port), LIMIT);

        var channel = new IncomingAmqpChannel(
                configuration(), client, io.vertx.mutiny.core.Vertx.newInstance(vertx), null, (_, _) -> {});
        Multi.createFrom()
                .publisher(channel.getPublisher())
                .subscribe()
                .with(message -> received.add(message.getPayload()));

        await("the message").untilAsserted(() -> assertThat(received).containsExactly("hello"));
        assertThat(connections).hasValue(2);
        client.closeAndForget();
    }

    private Future<AmqpConnection> connect(int port) {
        return AmqpClient.create(
                        vertx, new AmqpClientOptions().setHost("localhost").setPort(port))
                .connect();
    }

    private int broker() throws Exception {
        ProtonServer server = ProtonServer.create(vertx).connectHandler(this::accept);
        server.listen(0, "localhost", started -> {});
        await().until(() -> server.actualPort() > 0);
        return server.actualPort();
    }

    private void accept(ProtonConnection connection) {
        boolean working = connections.incrementAndGet() > 1;
        connection.openHandler(_ -> connection.open());
        connection.sessionOpenHandler(session -> session.open());
        connection.senderOpenHandler(sender -> {
            if (working) {
                serve(sender);
            }
        });
    }

    private static void serve(ProtonSender sender) {
        sender.setSource(sender.getRemoteSource()).open();
        Message message = Message.Factory.create();
        message.setBody(new AmqpValue("hello"));
        sender.sendQueueDrainHandler(_ -> {}).send(message);
    }

    private static AmqpConnectorIncomingConfiguration configuration() {
        return new AmqpConnectorIncomingConfiguration(new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        "channel-name", "in", "address", "things", "tracing-enabled", "false", "durable", "false"))
                .build());
    }
}
