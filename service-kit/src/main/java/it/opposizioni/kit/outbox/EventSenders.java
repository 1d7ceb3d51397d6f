package it.opposizioni.kit.outbox;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.core.Vertx;
import it.opposizioni.kit.crypto.MessagePayloads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a sender for each lane, with a connection of its own. */
@ApplicationScoped
class EventSenders {

    private final Vertx vertx;
    private final AmqpClientOptions options;
    private final MessagePayloads payloads;
    private final Duration timeout;

    EventSenders(
            Vertx vertx,
            OutboxConfig config,
            MessagePayloads payloads,
            @ConfigProperty(name = "amqp-host") String host,
            @ConfigProperty(name = "amqp-port") int port,
            @ConfigProperty(name = "amqp-username") String user,
            @ConfigProperty(name = "amqp-password") String password) {
        this.vertx = vertx;
        this.payloads = payloads;
        this.timeout = config.sendTimeout();
        this.options = new AmqpClientOptions()
                .setHost(host)
                .setPort(port)
                .setUsername(user)
                .setPassword(password)
                .setConnectTimeout((int) timeout.toMillis());
        options.setReconnectAttempts(0);
    }

    EventSender create() {
        return new EventSender(() -> AmqpClient.create(vertx, options).connect(), payloads, timeout);
    }
}
