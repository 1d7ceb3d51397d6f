package it.opposizioni.kit.outbox;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a sender for each lane, with a connection of its own. */
@ApplicationScoped
class EventSenders {

    private final Vertx vertx;
    private final AmqpClientOptions options;
    private final Duration timeout;

    EventSenders(
            Vertx vertx,
            OutboxConfig config,
            @ConfigProperty(name = "amqp-host") String host,
            @ConfigProperty(name = "amqp-port") int port,
            @ConfigProperty(name = "amqp-username") String user,
            @ConfigProperty(name = "amqp-password") String password) {
        this.vertx = vertx;
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
        return new EventSender(() -> AmqpClient.create(vertx, options).connect(), timeout);
    }
}
